#!/usr/bin/env python3
"""Holds the plain Python checker of benchmarks/ against renkei: peers_agree.py RENKEI RENKEI_GENERATE

On a clean generated set neither finds anything; on the set with one thing damaged both give the same list of findings
(rule, file prefix, record, item) for the rules that the Python checker knows, and that list holds the rule expected.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))
sys.dont_write_bytecode = True
import python_checker  # noqa: E402  (found through the path above)


def records_of(data):
    """The set has neither line breaks nor commas inside texts (--text plain), so lines are records."""
    return [line.split(b",") for line in data.split(b"\r\n") if line]


def put(prefix, record, item, value):
    """A change of one item of one record (both from 1; a function of the old value, or the value)."""

    def change(files):
        row = files[prefix][record - 1]
        row[item - 1] = value(row[item - 1]) if callable(value) else value

    return change


def drop(prefix, chosen):
    def change(files):
        rows = files[prefix]
        files[prefix] = [row for row in rows if not chosen(row, rows)]

    return change


def repeat_first(files):
    files["UPHOSOKU"].append(list(files["UPHOSOKU"][0]))


def add_item(files):
    files["UPPLAN"][4].append(b"1")


def strip_equipment(files):
    row = files["UPPLAN"][0]  # becomes equipment, whatever it was
    row[14] = b"171003"
    row[15] = row[16] = b""


def out_of_scope(files):
    row = files["UPPLAN"][2]
    row[14] = b"51" + row[14][2:]


def other_month(value):
    return b"202602" if value != b"202602" else b"202603"


def same_user_as_first(row, rows):
    return row[1:3] == rows[0][1:3]


DAMAGES = {
    "an item too many": ("csv-field-count", add_item),
    "no insurer": ("field-required-empty", put("UPPLAN", 7, 2, b"")),
    "a needed item empty": ("field-needed-empty", put("UPPLAN", 7, 6, b"")),
    "a short office number": ("field-length", put("UPPLAN", 3, 20, b"407000002")),
    "too many units": ("field-too-long", put("UPSIKYU", 3, 13, b"1234567")),
    "a letter among digits": ("field-characters", put("UPSIKYU", 2, 2, b"01990X")),
    "a letter in a number": ("field-characters", put("UPPLAN", 8, 14, b"A")),
    "an insured number of the wrong shape": ("field-shape", put("UPHOSOKU", 2, 3, b"X760889383")),
    "a date with eight letters": ("field-date-format", put("UPPLAN", 5, 4, b"2025012A")),
    "a day of no calendar": ("field-date-impossible", put("UPHOSOKU", 1, 8, b"19290230")),
    "a zero date": ("field-date-zero", put("UPPLAN", 5, 10, b"00000000")),
    "a month of five digits": ("field-month-format", put("UPPLAN", 5, 5, b"20260")),
    "a thirteenth month": ("field-month-impossible", put("UPSIKYU", 5, 5, b"202613")),
    "a time with a letter": ("field-time-format", put("UPPLAN", 2, 12, b"09AB")),
    "an impossible time": ("field-time-impossible", put("UPPLAN", 2, 12, b"0961")),
    "an unknown sex": ("field-code-unknown", put("UPHOSOKU", 2, 7, b"3")),
    "another month than the name's": ("record-month-differs", put("UPPLAN", 6, 5, other_month)),
    "a service on a day of another month": (
        "record-service-date-month",
        put("UPPLAN", 4, 10, lambda day: other_month(day[:6]) + b"01"),
    ),
    "a service type out of scope": ("record-service-type-out-of-scope", out_of_scope),
    "equipment without a code": ("record-equipment-code-missing", strip_equipment),
    "a supplement twice": ("record-duplicate-key", repeat_first),
    "a user of table 7 without table 6": ("join-main-missing", drop("UPPLAN", same_user_as_first)),
    "another insurer in the supplement": ("join-main-missing", put("UPHOSOKU", 2, 2, b"999999")),
    "a user without a supplement": ("join-dependent-missing", drop("UPHOSOKU", same_user_as_first)),
    "no grand total": (
        "table7-total-missing",
        drop("UPSIKYU", lambda row, rows: row[8] == b"999999" and same_user_as_first(row, rows)),
    ),
}


def renkei_findings(renkei, folder):
    command = [renkei, "check", "--scope", "set", "--format", "json", "--values", "none", "--max-findings", "0"]
    run = subprocess.run([*command, str(folder)], capture_output=True, check=False)
    if run.returncode not in (0, 1):
        raise SystemExit(f"renkei check ended with {run.returncode}: {run.stderr.decode(errors='replace')}")
    return sorted(
        (found["rule"], found["file"].split("_")[0], found.get("record", 0), found.get("item", 0))
        for found in json.loads(run.stdout)["diagnostics"]
        if found["rule"] in python_checker.RULES
    )


def write(folder, names, files):
    for prefix, rows in files.items():
        data = b"".join(b",".join(row) + b"\r\n" for row in rows)
        (folder / names[prefix]).write_bytes(data)


def faults_of(title, expected, renkei, folder):
    ours, plain = renkei_findings(renkei, folder), python_checker.check(folder)
    faults = []
    if python_checker.check(folder, remember=True) != plain:
        faults.append(f"{title}: --remember finds something else")
    if ours != plain:
        faults.append(f"{title}: renkei alone {sorted(set(ours) - set(plain))}, Python alone {sorted(set(plain) - set(ours))}")
    if expected is None and (ours or plain):
        faults.append(f"{title}: found {ours or plain}")
    if expected is not None and expected not in {finding[0] for finding in plain}:
        faults.append(f"{title}: {expected} is not among {plain}")
    return faults


def main(arguments):
    renkei, generate = arguments
    faults = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / "set"
        options = ["--kind", "service-slip", "--spec", "4.1", "--bytes", "100000", "--seed", "3", "--text", "plain"]
        subprocess.run([generate, *options, "--out", str(folder)], check=True, stdout=subprocess.DEVNULL)
        names = {path.name.split("_")[0]: path.name for path in folder.iterdir()}
        clean = {prefix: (folder / path).read_bytes() for prefix, path in names.items()}
        faults += faults_of("the clean set", None, renkei, folder)
        for title, (expected, change) in DAMAGES.items():
            files = {prefix: records_of(data) for prefix, data in clean.items()}
            change(files)
            write(folder, names, files)
            faults += faults_of(title, expected, renkei, folder)
    for fault in faults:
        print(fault)
    print(f"{len(DAMAGES) + 1} sets compared, {len(faults)} disagreements")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
