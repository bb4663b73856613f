#!/usr/bin/env python3
"""Makes seeds for the fuzz targets from the sets in testdata.

make_seeds.py TESTDATA OUT [MOST-BYTES]

Writes OUT/names, OUT/records, OUT/tables and OUT/zip. The first byte of a seed for `tables` is the layout's number in
kLayoutIds of tables_fuzz.cc, plus 128 for V3 and 64 for a month of 000000.
"""
import hashlib
import io
import pathlib
import re
import sys
import zipfile


def layouts():
    text = (pathlib.Path(__file__).parent / "tables_fuzz.cc").read_text()
    table = text[text.index("kLayoutIds = {"):]
    return re.findall(r'"([A-Z0-9_]+)"', table[:table.index(";")])


def put(out, target, data):
    folder = out / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / hashlib.sha1(data).hexdigest()[:16]).write_bytes(data)


def head_byte(name, data, order):
    """What begins a seed for `tables`, or nothing for a file that is none of the standard's."""
    v3 = data[:7].strip(b'"').startswith(b"202208")
    layout = max((i for i in order if name.upper().startswith(i)), key=len, default=None)
    if layout is None:
        return None
    return bytes([order.index(layout) | (128 if v3 else 0) | (64 if "_000000_" in name else 0)])


def zipped(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for i, path in enumerate(files):
            info = zipfile.ZipInfo(path.name, (2025, 4, 1, 9, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED if i % 2 == 0 else zipfile.ZIP_STORED
            archive.writestr(info, path.read_bytes())
    return buffer.getvalue()


def main():
    testdata, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    most = int(sys.argv[3]) if len(sys.argv) > 3 else 30_000
    order = layouts()
    for folder in sorted({p.parent for p in testdata.rglob("*") if p.suffix.upper() in (".CSV", ".JPG")}):
        files = sorted(p for p in folder.iterdir() if p.suffix.upper() in (".CSV", ".JPG"))
        together = []
        for path in files:
            data = path.read_bytes()
            put(out, "names", path.name.encode())
            if len(data) > most:
                continue
            put(out, "records", bytes([6, data.split(b"\r\n")[0].count(b",") + 1 & 63, 0]) + data[:4000])
            head = head_byte(path.name, data, order)
            if head is not None:
                together.append(head + data)
        whole = b"\x00\xff".join(together)
        if 0 < len(whole) <= most:
            put(out, "tables", whole)
        if sum(p.stat().st_size for p in files) <= most:
            put(out, "zip", zipped(files))


if __name__ == "__main__":
    main()
