#!/usr/bin/env python3
"""Every text of every item of generated sets, all kinds and both specs, is read back from the workbook exactly; codes
have the meanings that the schema of the layout gives them.

workbook_texts_test.py RENKEI RENKEI_GENERATE FOLDER
"""
import json
import os
import re
import shutil

from workbooks import GENERATE, HEAD_ROWS, KINDS, RENKEI, SUMMARY, convert, csv_records, layout_sheets, place, run, says_code, shown, text_of

SEEN = {"numbers": 0, "days": 0, "meanings": 0, "breaks": 0, "formulas": 0, "texts": 0}
SCHEMAS = {}


def codes_of(spec, layout):
    """By id of the item: the meaning of each of its codes."""
    if (spec, layout) not in SCHEMAS:
        items = json.loads(run(RENKEI, "specs", "--schema", layout, "--spec", spec))["$defs"]["record"]["properties"]
        SCHEMAS[spec, layout] = {id: {one["const"]: one["title"] for one in item.get("oneOf", []) if "title" in one}
                                 for id, item in items.items()}
    return SCHEMAS[spec, layout]


def judge_item(cell, text, item_id, codes):
    back = text_of(cell)
    SEEN["numbers"] += isinstance(cell.value, (int, float))
    SEEN["days"] += cell.is_date
    SEEN["breaks"] += "\n" in text
    SEEN["formulas"] += text[:1] in "=+-@" and text != ""
    SEEN["texts"] += 1
    assert cell.data_type != "f", cell.coordinate
    if text in codes.get(item_id, {}):
        assert back == f"{text} {codes[item_id][text]}", (back, text)
        SEEN["meanings"] += 1
    elif back != shown(text):
        assert item_id.endswith("service_type") and says_code(back, text), (cell.coordinate, back, text)


def judge_sheet(sheet, records, codes):
    ids = [cell.value for cell in sheet[2]]
    assert sheet.max_row == HEAD_ROWS + len(records)
    assert sheet.freeze_panes is not None and sheet.auto_filter.ref.startswith("A3:")
    for number, record in enumerate(records, start=1):
        row = sheet[HEAD_ROWS + number]
        assert row[0].value == number
        for cell, item_id in zip(row[1:], ids[1:]):
            judge_item(cell, record[cell.column - 2], item_id, codes)


def judge(name, spec, book):
    files = {re.match(r"[A-Z0-9]+(_SUB\d?)?", file)[0]: file for file in os.listdir(place(name)) if file.endswith(".CSV")}
    sheets = layout_sheets(book)
    assert book.sheetnames[0] == SUMMARY and sorted(sheets) == sorted(files), (sheets.keys(), files)
    for layout, file in files.items():
        judge_sheet(sheets[layout], csv_records(open(place(name, file), "rb").read()), codes_of(spec, layout))
    listed = [cell.value for row in book[SUMMARY] for cell in row]
    for file in os.listdir(place(name)):
        assert file in listed, file
        if not file.endswith(".CSV"):
            assert "シートにはありません（元のファイルをご覧ください）" in listed


def main():
    shutil.rmtree(place(), ignore_errors=True)
    for spec, kinds in KINDS.items():
        for kind in kinds:
            for seed, style in ((1, "plain"), (2, "rich"), (3, "rich")):
                name = f"{kind}-{spec}-{seed}"
                run(GENERATE, "--kind", kind, "--spec", spec, "--seed", str(seed), "--text", style, "--out", place(name))
                books = convert(name, name + "-book")
                assert len(books) == 1, name
                judge(name, spec, books[0])
    assert all(SEEN.values()), SEEN
    print(SEEN)


if __name__ == "__main__":
    main()
