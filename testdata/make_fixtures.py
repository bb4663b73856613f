#!/usr/bin/env python3
"""Writes the fixtures of the rules: testdata/spec-*/<folder>/<rule>-{pass,fail}-<letter>/ and testdata/fixtures.tsv.

The twins of a rule differ in one place; what a check says of the failing one stands beside it and is written by the
tests (scripts/fixtures --update). What is written here is committed: nobody needs Python to test.
  make_fixtures.py          writes all of it anew
  make_fixtures.py --check  says what on the disk differs from what would be written
  make_fixtures.py --clean renkei-generate   writes the clean sets of testdata/spec-*/clean anew, too
"""

import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True
from fixtures import table_content, table_sets  # noqa: E402
from fixtures.bases import BASES  # noqa: E402
from fixtures.clean import CLEAN  # noqa: E402
from fixtures.generated import GENERATED  # noqa: E402

FOLDERS = {"3": "spec-v3", "4.1": "spec-v4_1"}
HEADING = "# rule\tfolder\tletter\thow the twins differ\tother errors of the failing one\terrors of the passing one\n"


def build(row, spec):
    """{verdict: FileSet} of the twins."""
    passing = BASES[row.base](spec)
    if row.prep:
        row.prep(passing)
    failing = passing.copy()
    row.fail(failing)
    assert failing.files != passing.files, row.rule
    return {"pass": passing, "fail": failing}


def all_rows():
    return [(row, spec) for row in table_content.ROWS + table_sets.ROWS for spec in row.specs]


def fixtures():
    """{path below testdata: bytes} of every fixture, and of the table that the tests read."""
    files, lines = {}, set(GENERATED)
    for row, spec in all_rows():
        folder = f"{FOLDERS[spec]}/{row.folder}"
        for verdict, made in build(row, spec).items():
            for name, data in made.files.items():
                path = f"{folder}/{row.name(verdict)}/{name}"
                assert path not in files, f"{path} is made twice"
                files[path] = data
        lines.add("\t".join([row.rule, folder, row.letter, row.place, " ".join(row.also) or "-", " ".join(row.also_pass) or "-"]))
    files["fixtures.tsv"] = (HEADING + "".join(line + "\n" for line in sorted(lines))).encode()
    return files


def clean_sets(generator):
    """{path: bytes} of one set of each kind, care and spec, as the generator makes it."""
    files = {}
    for spec, kind, care, seed in CLEAN:
        with tempfile.TemporaryDirectory() as out:
            subprocess.run([generator, "--spec", spec, "--kind", kind, "--care", care, "--users", "2", "--seed", str(seed),
                            "--out", out], check=True, stdout=subprocess.DEVNULL)
            for path in sorted(pathlib.Path(out).iterdir()):
                files[f"{FOLDERS[spec]}/clean/{kind}-{care}/{path.name}"] = path.read_bytes()
    return files


def on_disk(clean):
    """Paths of what this script owns."""
    own = {"fixtures.tsv"} if not clean and (HERE / "fixtures.tsv").exists() else set()
    for spec in FOLDERS.values():
        for path in (HERE / spec).rglob("*"):
            relative = path.relative_to(HERE)
            is_clean = relative.parts[1] == "clean"
            if path.is_file() and len(relative.parts) == 4 and is_clean == clean:
                own.add(relative.as_posix())
    return own


def differences(wanted, clean):
    there = on_disk(clean)
    for path in sorted(there - wanted.keys()):
        yield f"left over: {path}"
    for path in sorted(wanted):
        if path not in there:
            yield f"missing: {path}"
        elif (HERE / path).read_bytes() != wanted[path]:
            yield f"differs: {path}"


def write(wanted, clean):
    for path in on_disk(clean) - wanted.keys():
        (HERE / path).unlink()
    for path, data in wanted.items():
        target = HERE / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or target.read_bytes() != data:
            target.write_bytes(data)
    for spec in FOLDERS.values():
        for folder in sorted((HERE / spec).rglob("*"), reverse=True):
            if folder.is_dir() and not any(folder.iterdir()):
                shutil.rmtree(folder)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--clean", metavar="GENERATOR")
    arguments = parser.parse_args()
    jobs = [(fixtures(), False)]
    if arguments.clean:
        jobs.append((clean_sets(arguments.clean), True))
    wrong = []
    for wanted, clean in jobs:
        if arguments.check:
            wrong += differences(wanted, clean)
        else:
            write(wanted, clean)
    print("\n".join(wrong), end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
