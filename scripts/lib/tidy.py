#!/usr/bin/env python3
"""Runs clang-tidy over the sources of a compile database, the slowest first, and tells what it took and left out.

tidy.py BUILD-FOLDER [PATTERN]    only files whose path in the tree matches the regular expression

AT_ONCE in the environment: how many files at a time; without it, two. What each file took goes to BUILD-FOLDER/tidy.tsv.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import time

PROGRAM = "clang-tidy-14"
AT_ONCE = int(os.environ.get("AT_ONCE", "2"))
SECONDS_FOR_ONE = 600


def look(build, path):
    begin = time.monotonic()
    try:
        run = subprocess.run([PROGRAM, "-p", str(build), "--quiet", str(path)], capture_output=True, text=True,
                             timeout=SECONDS_FOR_ONE)
        good, output = run.returncode == 0, run.stdout + ("" if run.returncode == 0 else run.stderr)
    except subprocess.TimeoutExpired:
        good, output = False, f"not done after {SECONDS_FOR_ONE} s\n"
    return path, good, output, time.monotonic() - begin


def main():
    build, pattern = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2] if len(sys.argv) > 2 else ""
    root = pathlib.Path.cwd()
    begin = time.monotonic()
    commands = json.loads((build / "compile_commands.json").read_text())
    known = {pathlib.Path(c["directory"], c["file"]).resolve() for c in commands}
    made = sorted(p for p in known if build in p.parents)
    files = [p for p in known - set(made) if re.search(pattern, str(p.relative_to(root)))]
    # Tests and big files take longest; beginning with them keeps both processors busy to the end.
    files.sort(key=lambda p: ("tests" not in p.parts, -p.stat().st_size, str(p)))
    left_out = sorted(p for room in ("engine", "plugins", "cli", "connectors", "testdata", "tests", "fuzz", "benchmarks")
                      for p in root.glob(f"{room}/**/*.cc") if p not in known)
    for path in made:
        print(f"   not looked at, made by the build: {path.relative_to(root)}")
    for path in left_out:
        print(f"   not looked at, not compiled by this build: {path.relative_to(root)}")
    bad, slowest = 0, []
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        for done in concurrent.futures.as_completed([pool.submit(look, build, p) for p in files]):
            path, good, output, seconds = done.result()
            slowest.append((seconds, path))
            if not good:
                bad += 1
                print(f"\n-- {path.relative_to(root)}\n{output}", flush=True)
    took = sorted(slowest, reverse=True)
    (build / "tidy.tsv").write_text("".join(f"{seconds:.1f}\t{path.relative_to(root)}\n" for seconds, path in took))
    for seconds, path in took[:3]:
        print(f"   slow: {seconds:.0f} s {path.relative_to(root)}")
    print(f"   {len(files)} files in {time.monotonic() - begin:.0f} s, {bad} with findings")
    return 1 if bad or not files else 0


if __name__ == "__main__":
    os.nice(5)
    sys.exit(main())
