#!/usr/bin/env python3
"""A plain Python checker of a V4.1 service slip set, the peer that renkei is measured against: python_checker.py [--remember] FOLDER

Reads each file of the folder once with csv.reader and joins the files with dictionaries. Prints a line for each finding,
"rule<TAB>file prefix<TAB>record<TAB>item" (item 0: the whole record), and exits with 1 where there is one. It judges the
rules named in RULES and no others: no hashes, no quoting, no MS932 gaps, no sums, no file names but for the month.
With --remember the right values of each item are kept, so that a value is judged once and not in every record. Anyone may make it faster, as long as the test that compares its findings with renkei's still passes.
"""

import csv
import datetime
import json
import pathlib
import re
import sys

RULES = frozenset("""
csv-field-count field-required-empty field-needed-empty field-length field-too-long field-characters field-shape
field-date-format field-date-zero field-date-impossible field-month-format field-month-impossible field-time-format
field-time-impossible field-code-unknown record-month-differs record-service-date-month
record-service-type-out-of-scope record-equipment-code-missing record-duplicate-key join-main-missing
join-dependent-missing table7-total-missing
""".split())

OUT_OF_SCOPE = frozenset("33 36 32 41 42 51 52 53 54 59 81 35 37 44 45".split())
EQUIPMENT = frozenset(("17", "67"))
SUMMARY_TAILS = frozenset(("AAAA", "EEEE", "ZZZZ"))
GRAND_TOTAL = "999999"
FIRST_YEAR = 1800

# Item numbers. Key: insurer, insured person, service month.
KEYS = {"UPPLAN": (2, 3, 5), "UPSIKYU": (2, 3, 5), "UPHOSOKU": (2, 3, 63)}
SERVICE_CODE = {"UPPLAN": 15, "UPSIKYU": 9}
EQUIPMENT_CODES = {"UPPLAN": (16, 17), "UPSIKYU": (10, 11)}
SERVICE_DATE = 10

DIGITS = re.compile("[0-9]+").fullmatch
UPPER_ALNUM = re.compile("[0-9A-Z]+").fullmatch
INTEGER = re.compile("-?[0-9]+").fullmatch
DECIMAL = re.compile("[0-9.]+").fullmatch


def is_day(text):
    try:
        return datetime.date(int(text[:4]), int(text[4:6]), int(text[6:])).year >= FIRST_YEAR
    except ValueError:
        return False


def date_fault(field, value):
    if len(value) != 8 or not DIGITS(value):
        return "field-date-format"
    if value == "00000000":
        return None if field.get("zero") else "field-date-zero"
    return None if is_day(value) else "field-date-impossible"


def month_fault(field, value):
    if len(value) != 6 or not DIGITS(value):
        return "field-month-format"
    if value == "000000" and field.get("zero"):
        return None
    return None if is_day(value + "01") else "field-month-impossible"


def time_fault(field, value):
    if len(value) != 4 or not DIGITS(value):
        return "field-time-format"
    if value == "2400" or (value == "9999" and field.get("no_time")):
        return None
    return None if value[:2] < "24" and value[2:] < "60" else "field-time-impossible"


def code_fault(field, value):
    return None if value in field["codes"] else "field-code-unknown"


def length_fault(field, size):
    length = field.get("length")
    if length is None or size == length or (size < length and not field["exact"]):
        return None
    return "field-length" if field["exact"] else "field-too-long"


def int_fault(field, value):
    if not INTEGER(value):
        return "field-characters"
    return length_fault(field, len(value.lstrip("-")))


def characters_fault(allowed):
    def fault(field, value):
        if not allowed(value):
            return "field-characters"
        length = field.get("length")
        return None if len(value) == length else length_fault(field, len(value))

    return fault


def shape_fault(shape):
    fits = re.compile(shape).fullmatch

    def fault(field, value):
        return None if fits(value) else length_fault(field, len(value)) or "field-shape"

    return fault


def no_fault(field, value):
    """Texts: only their presence is judged."""


FAULTS = {
    "text": no_fault,
    "date": date_fault,
    "month": month_fault,
    "time": time_fault,
    "code": code_fault,
    "flag": code_fault,
    "int": int_fault,
    "digits": characters_fault(DIGITS),
    "alnum": characters_fault(UPPER_ALNUM),
    "decimal": characters_fault(DECIMAL),
    "phone": lambda field, value: length_fault(field, len(value)),
}


class Column:
    """One item that has something to judge, and the values known to be right."""

    def __init__(self, index, field, remember):
        self.index = index
        self.field = field
        presence = field.get("presence")
        self.empty_fault = f"field-{presence}-empty" if presence else None
        self.right = set() if presence else {""}
        self.remember = remember
        self.judge = shape_fault(field["shape"]) if "shape" in field else FAULTS[field["type"]]

    def fault(self, value):
        if not value:
            return self.empty_fault
        found = self.judge(self.field, value)
        if found is None and self.remember:
            self.right.add(value)
        return found


def make_columns(layout, remember):
    """The version (item 1) is judged for the whole file elsewhere; optional texts and unused items have no rule here."""
    columns = []
    for index, field in enumerate(layout[1:], 1):
        if field["type"] == "unused" or (field["type"] == "text" and "presence" not in field):
            continue
        columns.append(Column(index, field, remember))
    return [(column.index, column.right, column) for column in columns]


class File:
    """What one file leaves for the joins: its keys with their first records, and how many records had none."""

    def __init__(self, path, layout, findings):
        self.path = path
        self.prefix = path.name.split("_")[0]
        self.month = path.name.split("_")[1]
        self.layout = layout
        self.findings = findings
        self.keys = {}
        self.broken = 0
        self.first_rows = {}
        self.totals = set()

    def add(self, rule, record, item):
        self.findings.append((rule, self.prefix, record, item))

    def read(self, remember):
        columns = make_columns(self.layout, remember)
        count = len(self.layout)
        key_items = KEYS[self.prefix]
        a, b, c = (item - 1 for item in key_items)
        rules = {"UPPLAN": self.judge_slip, "UPSIKYU": self.judge_table7}.get(self.prefix)
        unique = self.prefix == "UPHOSOKU"
        record = 0
        with open(self.path, encoding="cp932", newline="") as text:
            for row in csv.reader(text):
                if not row:
                    continue
                record += 1
                if len(row) != count:
                    self.add("csv-field-count", record, 0)
                    self.broken += 1
                    continue
                faulty = None
                for index, right, column in columns:
                    if row[index] not in right:
                        fault = column.fault(row[index])
                        if fault:
                            faulty = faulty or set()
                            faulty.add(index + 1)
                            self.add(fault, record, index + 1)
                month_item = key_items[2]
                if row[c] != self.month and row[c] and not (faulty and month_item in faulty):
                    self.add("record-month-differs", record, month_item)
                if faulty and not faulty.isdisjoint(key_items):
                    self.broken += 1
                elif self.keys.setdefault((row[a], row[b], row[c]), record) != record and unique:
                    self.add("record-duplicate-key", record, 3)
                if rules:
                    rules(row, record, faulty or ())
        for user, first in self.first_rows.items():
            if user not in self.totals:
                self.add("table7-total-missing", first, 9)

    def judge_service(self, row, record):
        """A row with a sound service code. Summary rows are of no service."""
        code = row[SERVICE_CODE[self.prefix] - 1]
        if code == GRAND_TOTAL or code[2:] in SUMMARY_TAILS:
            return
        kind = code[:2]
        if kind in OUT_OF_SCOPE:
            self.add("record-service-type-out-of-scope", record, SERVICE_CODE[self.prefix])
        elif kind in EQUIPMENT:
            tais, notification = EQUIPMENT_CODES[self.prefix]
            if not row[tais - 1] and not row[notification - 1]:
                self.add("record-equipment-code-missing", record, tais)

    def judge_slip(self, row, record, faulty):
        if row[SERVICE_DATE - 1][:6] != row[4] and SERVICE_DATE not in faulty and 5 not in faulty:
            self.add("record-service-date-month", record, SERVICE_DATE)
        if SERVICE_CODE["UPPLAN"] not in faulty:
            self.judge_service(row, record)

    def judge_table7(self, row, record, faulty):
        if 9 in faulty:
            return
        self.judge_service(row, record)
        if 2 in faulty or 3 in faulty:
            return
        user = (row[1], row[2])
        self.first_rows.setdefault(user, record)
        if row[8] == GRAND_TOTAL:
            self.totals.add(user)


def join(main, dependent):
    """Both ways; a record without a sound key could be the one that is missed, so then nothing is said."""
    if not main.keys or not dependent.keys:
        return
    if main.broken == 0:
        people = {key[:2] for key in main.keys}
        numbers = {key[1] for key in main.keys}
        items = KEYS[dependent.prefix]
        for key, record in dependent.keys.items():
            if key not in main.keys:
                part = 2 if key[:2] in people else 0 if key[1] in numbers else 1
                dependent.add("join-main-missing", record, items[part])
    if dependent.broken == 0:
        for key, record in main.keys.items():
            if key not in dependent.keys:
                main.add("join-dependent-missing", record, 3)


def check(folder, remember=False):
    """The findings of the sets in a folder, sorted: tuples (rule, file prefix, record, item)."""
    layouts = json.loads(pathlib.Path(__file__).with_name("python_checker_layouts.json").read_text(encoding="utf-8"))
    csv.field_size_limit(sys.maxsize)
    sets = {}
    findings = []
    for path in sorted(pathlib.Path(folder).rglob("*.CSV")):
        prefix, _, rest = path.name.partition("_")
        if prefix not in layouts:
            continue
        file = File(path, layouts[prefix], findings)
        file.read(remember)
        sets.setdefault((path.parent, rest), {})[prefix] = file
    for files in sets.values():
        for dependent in ("UPSIKYU", "UPHOSOKU"):
            if "UPPLAN" in files and dependent in files:
                join(files["UPPLAN"], files[dependent])
    return sorted(findings)


def main(arguments):
    remember = arguments[:1] == ["--remember"]
    folders = arguments[1:] if remember else arguments
    if len(folders) != 1:
        print(__doc__.split("\n", maxsplit=1)[0], file=sys.stderr)
        return 2
    findings = check(folders[0], remember)
    for finding in findings:
        print("\t".join(map(str, finding)))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
