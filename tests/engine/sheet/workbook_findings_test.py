#!/usr/bin/env python3
"""Every finding of a damaged set is a comment at the cell of its record and item, with its rule; what is of no record
stands on the summary; and a record that is not right is shown whole.

workbook_findings_test.py RENKEI RENKEI_GENERATE FOLDER
"""
import json
import os
import random
import shutil

from workbooks import GENERATE, HEAD_ROWS, KINDS, RENKEI, SUMMARY, convert, layout_sheets, place, run

HOSTILE = [b"\xf0\x40", b"\x00", b"\x81", b'"=1+1"', b'"a""b"', b"-5", b"99999999", b"", b"20250230", b"_x0041_", b'"\x1b[31m"',
           b'"' + b"\x82\xa0" * 40_000 + b'"', b"<&>", b"  "]


def spoil(data, chance):
    lines = data.split(b"\r\n")
    for _ in range(chance.randrange(1, 8)):
        at = chance.randrange(len(lines))
        items = lines[at].split(b",")
        how = chance.randrange(5)
        if how < 3:
            items[chance.randrange(len(items))] = chance.choice(HOSTILE)
        elif how == 3:
            items = items[: chance.randrange(len(items))] or [b"x"]
        else:
            items += [b"more"] * chance.randrange(1, 300)
        lines[at] = b",".join(items)
    return b"\r\n".join(lines)


def judge(book, report):
    sheets = layout_sheets(book)
    layouts = {file["id"]: file["layout"] for file in report["files"]}
    rules = [cell.value for cell in book[SUMMARY]["K"]]
    links = {cell.hyperlink.location for cell in book[SUMMARY]["A"] if cell.hyperlink}
    placed = 0
    for finding in report["diagnostics"]:
        assert finding["rule"] in rules, finding
        if "record" not in finding or layouts[finding["file_id"]] not in sheets:
            continue
        sheet = sheets[layouts[finding["file_id"]]]
        row = HEAD_ROWS + finding["record"]
        assert sheet.cell(row, 1).value == finding["record"]
        cell = sheet.cell(row, finding.get("item", 0) + 1)
        assert cell.comment is not None, (cell.coordinate, finding)
        assert "[" + finding["rule"] + "]" in cell.comment.text and cell.fill.fill_type == "solid", cell.coordinate
        assert f"'{sheet.title}'!{cell.coordinate}" in links
        placed += 1
    return placed


def check(name, seed, kind, spec):
    chance = random.Random(seed)
    run(GENERATE, "--kind", kind, "--spec", spec, "--seed", str(seed), "--users", "2", "--out", place(name))
    files = sorted(file for file in os.listdir(place(name)) if file.endswith(".CSV"))
    path = place(name, chance.choice(files))
    with open(path, "rb") as file:
        data = spoil(file.read(), chance)
    with open(path, "wb") as file:
        file.write(data)
    options = ("--scope", "set", "--as-of", "2026-11-22", "--format", "json", "--max-findings", "0")
    report = json.loads(run(RENKEI, "check", place(name), *options, codes=(0, 1)))
    placed = 0
    for book in convert(name, name + "-book", "--as-of", "2026-11-22", "--max-findings", "0", codes=(0, 1)):
        placed += judge(book, report)
    return placed


def main():
    shutil.rmtree(place(), ignore_errors=True)
    placed = 0
    for spec, kinds in KINDS.items():
        for kind in kinds:
            for seed in range(6):
                placed += check(f"{kind}-{spec}-{seed}", seed, kind, spec)
    assert placed > 300, placed
    print(placed, "findings at their cells")


if __name__ == "__main__":
    main()
