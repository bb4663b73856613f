#!/usr/bin/env python3
"""What is hostile, odd or of no set: it stands in the workbook as docs/xlsx.md says, and nothing of it is a formula.

workbook_edges_test.py RENKEI RENKEI_GENERATE FOLDER
"""
import glob
import os
import shutil

from workbooks import GENERATE, HEAD_ROWS, SUMMARY, convert, csv_records, layout_sheets, place, run, text_of

NAME_ITEM = 7
TEXTS = {
    b'"O""Neil <b>&amp;\'"': "O\"Neil <b>&amp;'",
    b'"=HYPERLINK(""http://x"")"': '=HYPERLINK("http://x")',
    b"@SUM(A1)": "@SUM(A1)",
    b'"a\x00b"': "a\\x00b",
    b'"\x1b[31m"': "\\x1B[31m",
    b'"a\r\nb\nc\rd"': "a\nb\nc\nd",
    b'"_x0041_"': "_x0041_",
    b'" two  "': " two  ",
    b'"\xf0\x40"': "\\xF0\\x40",
    b'"\x82"': "\\x82",
    b'"\x82\xa0' + b"x" * 40_000 + b'"': "あ" + "x" * 32_766,
}


def slip(name):
    """A generated set; the path of its table 6 and the lines of it."""
    run(GENERATE, "--kind", "service-slip", "--users", "1", "--seed", "7", "--stamp", "20260104090000", "--month", "202601",
        "--out", place(name))
    path = glob.glob(place(name, "UPPLAN_*"))[0]
    with open(path, "rb") as file:
        return path, file.read().split(b"\r\n")


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def table6(book):
    return layout_sheets(book)["UPPLAN"]


def comments(sheet):
    return [cell.comment.text for row in sheet for cell in row if cell.comment]


def hostile_texts():
    path, lines = slip("hostile")
    items = lines[0].split(b",")
    made = [b",".join(items[: NAME_ITEM - 1] + [text] + items[NAME_ITEM:]) for text in TEXTS]
    write(path, b"\r\n".join(made) + b"\r\n")
    sheet = table6(convert("hostile", "hostile-book", codes=(0, 1))[0])
    cells = [sheet.cell(HEAD_ROWS + number, NAME_ITEM + 1) for number in range(1, len(TEXTS) + 1)]
    assert [text_of(cell) for cell in cells] == list(TEXTS.values())
    assert all(cell.data_type != "f" for row in sheet for cell in row)
    assert "32,767" in cells[-1].comment.text


def a_huge_field():
    path, lines = slip("huge")
    items = lines[0].split(b",")
    items[NAME_ITEM - 1] = b'"' + b"x" * 3_000_000 + b'"'
    write(path, b",".join(items) + b"\r\n")
    cell = table6(convert("huge", "huge-book", codes=(0, 1))[0]).cell(HEAD_ROWS + 1, NAME_ITEM + 1)
    assert cell.value == "x" * len(cell.value) and "先頭だけを入れました" in cell.comment.text


def a_file_in_utf8():
    path, lines = slip("utf8")
    items = lines[0].split(b",")
    items[NAME_ITEM - 1] = '"👵🏽 山田 \ue123\u202e"'.encode()
    write(path, b",".join(item.decode("cp932").encode() if item is not items[NAME_ITEM - 1] else item for item in items))
    sheet = table6(convert("utf8", "utf8-book", codes=(0, 1))[0])
    assert text_of(sheet.cell(HEAD_ROWS + 1, NAME_ITEM + 1)) == "👵🏽 山田 \ue123\\u{202E}"


def records_of_other_lengths():
    path, lines = slip("lengths")
    count = len(lines[0].split(b","))
    write(path, b"\r\n".join([lines[0], b"202407,1", lines[0] + b",=more,0012", lines[0] + b",z" * 500, b""]))
    sheet = table6(convert("lengths", "lengths-book", codes=(0, 1))[0])
    rows = [[text_of(cell) for cell in row][1:] for row in sheet.iter_rows(min_row=HEAD_ROWS + 1)]
    assert rows[1][:2] == ["202407", "1"] and not any(rows[1][2:])
    assert rows[2][count : count + 3] == ["=more", "0012", ""]
    assert rows[3][count:128] == ["z"] * (128 - count)
    told = [sheet.cell(HEAD_ROWS + number, 1).comment.text for number in (2, 3, 4)]
    assert all("[csv-field-count]" in text for text in told), told
    assert str(count + 500) in told[2].replace(",", "") and "128" in told[2], told[2]


def files_of_no_set():
    path, lines = slip("loose")
    other = path.replace("20260104090000", "20260104090001")
    with open(path, "rb") as file:
        write(other, file.read())
    run(GENERATE, "--kind", "actuals", "--users", "1", "--seed", "7", "--out", place("loose", "more"))
    write(place("loose", "photo.jpg"), b"\xff\xd8\xff\xe0 no picture")
    write(place("loose", "UPPLAN.CSV"), b"\r\n".join(lines))
    write(place("loose", ".DS_Store"), b"x")
    books = convert("loose", "loose-book", codes=(0, 1))
    listed = [{cell.value for cell in book[SUMMARY]["C"]} for book in books]
    for _, _, names in os.walk(place("loose")):
        for name in names:
            assert any(name in files for files in listed) == (name != ".DS_Store"), name
    assert "files-of-no-set.xlsx" in os.listdir(place("loose-book"))
    assert len(books) >= 3, os.listdir(place("loose-book"))


def two_files_of_one_layout():
    path, lines = slip("twice")
    write(path.replace(".CSV", ".csv"), b"\r\n".join(lines))
    book = convert("twice", "twice-book", codes=(0, 1))[0]
    sheet = table6(book)
    records = csv_records(b"\r\n".join(lines))
    assert [sheet.cell(HEAD_ROWS, column).value for column in (1, 2, 3)] == ["レコード", "ファイル", "CSVバージョン"]
    names = [os.path.basename(path), os.path.basename(path).replace(".CSV", ".csv")]
    rows = list(sheet.iter_rows(min_row=HEAD_ROWS + 1))
    assert [(row[0].value, row[1].value) for row in rows] == [(n + 1, name) for name in names for n in range(len(records))]
    assert [text_of(row[4]) for row in rows] == [record[2] for record in records] * 2


def values_are_hidden_when_told_to():
    path, lines = slip("hidden")
    write(path, b"\r\n".join(lines).replace(b"202407,", b"2024-7,", 1))
    secret = {text for record in csv_records(b"\r\n".join(lines)) for text in record if len(text) > 5}
    for how, one in (("masked", "999999"), ("none", "…")):
        book = convert("hidden", how, "--values", how, codes=(0, 1))[0]
        # What stands in the file names is no value.
        told = "\n".join(str(cell.value) for sheet in book for row in sheet for cell in row if not str(cell.value).endswith(".CSV"))
        told += "\n".join(text for sheet in book for text in comments(sheet))
        assert not [text for text in secret if text in told and text not in path and text not in ("202407", "20260104")], how
        assert table6(book).cell(HEAD_ROWS + 2, 3).value == one, how


def english_says_all_that_has_a_name_in_it():
    slip("english")
    book = convert("english", "english-book", "--lang", "en")[0]
    assert book.sheetnames[0] == "Summary"
    assert book["Summary"]["A1"].value == "Result of the check"
    assert [sheet.cell(HEAD_ROWS, 1).value for sheet in book.worksheets[1:]] == ["record"] * 3
    sheet = layout_sheets(book)["UPHOSOKU"]
    assert "female" in sheet.cell(HEAD_ROWS + 1, 8).value or "male" in sheet.cell(HEAD_ROWS + 1, 8).value


def the_same_run_gives_the_same_bytes():
    slip("same")
    for target in ("same-1", "same-2"):
        convert("same", target, "--checked-at", "2026-11-22T09:00:00+09:00")
    names = os.listdir(place("same-1"))
    assert names == os.listdir(place("same-2")) and len(names) == 1
    one, two = (open(place(target, names[0]), "rb").read() for target in ("same-1", "same-2"))
    assert one == two


def main():
    shutil.rmtree(place(), ignore_errors=True)
    for case in (hostile_texts, a_huge_field, a_file_in_utf8, records_of_other_lengths, files_of_no_set, two_files_of_one_layout,
                 values_are_hidden_when_told_to, english_says_all_that_has_a_name_in_it, the_same_run_gives_the_same_bytes):
        print(case.__name__, flush=True)
        case()


if __name__ == "__main__":
    main()
