"""Workbooks that renkei convert --to xlsx made, read back with openpyxl; and what the tests of them share."""
import csv
import datetime
import os
import re
import subprocess
import sys

import openpyxl
from openpyxl.utils.escape import unescape

RENKEI, GENERATE, FOLDER = sys.argv[1:4]
KINDS = {
    "3": ["plan-set", "service-slip", "actuals", "plan-delete", "slip-delete", "actuals-delete"],
    "4.1": ["plan-set", "service-slip", "actuals", "plan-delete", "slip-delete", "actuals-delete", "basic-info",
            "prevention-plan", "prevention-plan-and-basic-info", "basic-info-delete", "prevention-plan-delete"],
}
HEAD_ROWS = 3
SUMMARY = "まとめ"
NUMBER_FORMATS = {"0": "%.0f", "0.0": "%.1f", "0.00": "%.2f", "0.000": "%.3f"}
DATE_FORMATS = {"yyyy/mm/dd": "%Y%m%d", "yyyy/mm": "%Y%m", "hh:mm": "%H%M"}


def place(*names):
    return os.path.join(FOLDER, *names)


def run(*args, codes=(0,)):
    done = subprocess.run(args, capture_output=True, check=False)
    assert done.returncode in codes, (args, done.returncode, done.stdout.decode(), done.stderr.decode())
    return done.stdout


def convert(source, target, *options, codes=(0,)):
    run(RENKEI, "convert", place(source), "--to", "xlsx", "--out", place(target), *options, codes=codes)
    return [openpyxl.load_workbook(place(target, name)) for name in sorted(os.listdir(place(target)))]


def contents(folder):
    return {name: open(os.path.join(folder, name), "rb").read() for name in os.listdir(folder)}


def csv_records(data, encoding="cp932"):
    """The records as the standard csv module reads them."""
    return list(csv.reader(data.decode(encoding).splitlines(keepends=True), strict=True))


def shown(text):
    """What docs/xlsx.md says of texts: line breaks of any kind are LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def text_of(cell):
    """The text of the file that a cell stands for, by docs/xlsx.md; codes with their meaning still behind them."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, str):
        assert cell.data_type == "s" or cell.data_type == "inlineStr", (cell.coordinate, cell.data_type)
        return unescape(cell.value)
    if isinstance(cell.value, (datetime.datetime, datetime.time)):
        return cell.value.strftime(DATE_FORMATS[cell.number_format])
    return NUMBER_FORMATS[cell.number_format] % cell.value


def layout_sheets(book):
    return {sheet.title.split(" ")[0]: sheet for sheet in book if not sheet.title.startswith((SUMMARY, "Summary"))}


def says_code(cell, text):
    return re.fullmatch(re.escape(text) + r" \S.*", cell) is not None
