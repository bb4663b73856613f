#!/usr/bin/env python3
"""Alters one random place of a set of CSV files and says what and where.

alter.py SEED FOLDER

The same seed and the same files give the same change. One file, one place: a byte anywhere, or a field.
"""
import pathlib
import random
import sys


def shown(data):
    """MS932 bytes as text; what is no text as \\xNN."""
    text = data.decode("cp932", errors="backslashreplace")
    text = "".join(c if c.isprintable() else "".join(f"\\x{b:02X}" for b in c.encode("cp932", "replace")) for c in text)
    return f'"{text}"'


def fields_of(data):
    """(record, item, begin, end) of every field, quotes and all; records and items count from 1."""
    fields, record, item, begin, quoted, at = [], 1, 1, 0, False, 0
    while at < len(data):
        byte = data[at:at + 1]
        if byte == b'"':
            quoted = not quoted
        elif not quoted and byte in b",\r\n":
            fields.append((record, item, begin, at))
            if byte == b"\r" and data[at + 1:at + 2] == b"\n":
                at += 1
            record, item = (record, item + 1) if byte == b"," else (record + 1, 1)
            begin = at + 1
        at += 1
    if begin < len(data):
        fields.append((record, item, begin, len(data)))
    return fields


def other_byte(chance, data, at, begin, end):
    new = bytes([chance.choice([b for b in range(256) if b != data[at]])])
    return at, at + 1, new, f"the byte {data[at]:02X} became {new.hex().upper()}"


def emptied(chance, data, at, begin, end):
    return begin, end, b"", "the field was emptied"


def longer(chance, data, at, begin, end):
    return begin, end, data[begin:end] + b"9" * chance.randint(1, 20), "digits were added to the field"


def one_less(chance, data, at, begin, end):
    return at, at + 1, b"", "one byte was left out"


def comma(chance, data, at, begin, end):
    return end, end, b",", "a comma was added"


def main():
    seed, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    chance = random.Random(seed)
    path = chance.choice(sorted(p for p in folder.iterdir() if p.suffix.upper() == ".CSV"))
    data = path.read_bytes()
    record, item, begin, end = chance.choice([f for f in fields_of(data) if f[3] > f[2]])
    at = chance.randrange(begin, end)
    change = chance.choice([other_byte, other_byte, emptied, longer, one_less, comma])
    first, last, new, what = change(chance, data, at, begin, end)
    path.write_bytes(data[:first] + new + data[last:])
    after = data[begin:first] + new + data[last:end] if first < end else data[begin:end] + new
    print(f"   file {path.name}\n   record {record}, item {item}, byte {first} of the file: {what}")
    print(f"   {shown(data[begin:end])} -> {shown(after)}")


if __name__ == "__main__":
    main()
