#!/usr/bin/env python3
"""Opens what `renkei show --format html` writes in headless Chromium, looks at it, and prints it to PDF.

show_browser_test.py RENKEI GENERATOR CHROMIUM FOLDER

The page itself runs no script, so a copy whose content rules are taken away measures itself; the screenshot and the PDF
are of the page as it is. Needs pdfinfo, pdftotext and pdftoppm (poppler-utils).
"""
import base64
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import unicodedata
import zlib

RENKEI, GENERATOR, CHROMIUM, FOLDER = sys.argv[1:5]
A4_LANDSCAPE = (842, 595)  # points
PRINTED_HEIGHT_MM = 210 - 2 * 8

# spec, kind, care, seed, persons
CASES = [
    ("4.1", "service-slip", "care", 7, 3), ("4.1", "service-slip", "local", 34, 3), ("3", "service-slip", "care", 21, 12),
    ("4.1", "actuals", "care", 5, 6), ("3", "actuals", "care", 5, 4), ("4.1", "plan-set", "care", 7, 4),
    ("3", "plan-set", "care", 9, 2), ("4.1", "prevention-plan-and-basic-info", "prevention", 3, 3),
]

DRIVER = """
<script>
const mm = document.querySelector('.sheet').getBoundingClientRect().width / 281;
const box = (e) => { const b = e.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom].map(Math.round); };
const seen = {
  mm,
  wide: document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth,
  cut: Array.from(document.querySelectorAll('td, th')).filter((c) => c.scrollWidth > c.clientWidth + 1 ||
      c.scrollHeight > c.clientHeight + 1).map((c) => c.textContent),
  sheets: Array.from(document.querySelectorAll('.sheet'), (s) => ({ label: s.getAttribute('aria-label'),
      millimetres: s.getBoundingClientRect().height / mm })),
  unscoped: Array.from(document.querySelectorAll('th:not([scope])')).length,
  fetched: performance.getEntriesByType('resource').filter((r) => !r.name.startsWith('data:')).length,
  astray: 0, days: 0,
};
for (const grid of document.querySelectorAll('table.grid')) {
  const heads = Array.from(grid.tHead.rows[1].cells).filter((c) => /^[0-9]+$/.test(c.textContent)).map(box);
  for (const row of grid.tBodies[0].rows) {
    const cells = Array.from(row.cells).filter((c) => /^(c|p)( |$)/.test(c.className)).map(box);
    seen.days += cells.length;
    if (cells.length !== heads.length) ++seen.astray;
    cells.forEach((cell, i) => { if (Math.abs(cell[0] - heads[i][0]) > 1 || Math.abs(cell[2] - heads[i][2]) > 1) ++seen.astray; });
  }
}
const counted = Array.from(document.querySelectorAll('.grid td.c'));
seen.inked = counted.filter((c) => c.textContent).slice(0, 8).map(box);
seen.blank = counted.filter((c) => !c.textContent).slice(0, 8).map(box);
const out = document.createElement('pre');
out.textContent = 'SEEN' + btoa(unescape(encodeURIComponent(JSON.stringify(seen)))) + 'NEES';
document.body.replaceChildren(out);
</script>
</body>
"""
failed = 0


def check(what, holds, told=""):
    global failed
    if not holds:
        failed += 1
        print(f"FAILED: {what} {told}")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL, timeout=240).stdout


def browse(page, *options):
    return run(CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
               "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
               "--no-pings", f"--user-data-dir={FOLDER}/profile", "--host-resolver-rules=MAP * ~NOTFOUND",
               "--hide-scrollbars", "--window-size=1300,900", *options, "file://" + page)


def measure(page):
    with open(page, encoding="utf-8") as file:
        text = file.read()
    check("no script of its own", "<script" not in text)
    copy = page.replace(".html", ".measured.html")
    with open(copy, "w", encoding="utf-8") as file:
        file.write(re.sub(r"<meta http-equiv=[^>]*>", "", text).replace("</body>", DRIVER))
    found = re.search(r"SEEN([A-Za-z0-9+/=]*)NEES", browse(copy, "--dump-dom").decode())
    return json.loads(base64.b64decode(found.group(1)).decode())


def pixels(png):
    """Rows of grey values of a PNG of 8 bits a channel."""
    with open(png, "rb") as file:
        data = file.read()
    at, packed, width, height, channels = 8, b"", 0, 0, 0
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + size]
        if kind == b"IHDR":
            width, height, _, colour = struct.unpack(">IIBB", body[:10])
            channels = {0: 1, 2: 3, 6: 4}[colour]
        elif kind == b"IDAT":
            packed += body
        at += size + 12
    raw, stride = zlib.decompress(packed), width * channels
    above, rows = bytearray(stride), []
    for y in range(height):
        start = y * (stride + 1)
        row = unfiltered(raw[start], bytearray(raw[start + 1:start + 1 + stride]), above, channels)
        rows.append(row[0::channels])
        above = row
    return rows


def unfiltered(kind, row, above, step):
    for i in range(len(row) if kind else 0):
        left = row[i - step] if i >= step else 0
        up, corner = above[i], above[i - step] if i >= step else 0
        if kind == 1:
            row[i] = (row[i] + left) & 255
        elif kind == 2:
            row[i] = (row[i] + up) & 255
        elif kind == 3:
            row[i] = (row[i] + (left + up) // 2) & 255
        else:
            nearest = min((abs(up - corner), 0, left), (abs(left - corner), 1, up), (abs(left + up - 2 * corner), 2, corner))
            row[i] = (row[i] + nearest[2]) & 255
    return row


def darkest(rows, box):
    left, top, right, bottom = (box[0] + 3, box[1] + 3, box[2] - 3, box[3] - 3)
    values = [value for row in rows[top:bottom] for value in row[left:right]]
    return min(values) if values else None


def look(name, page, seen):
    shot = page.replace(".html", ".png")
    browse(page, f"--screenshot={shot}")
    rows = pixels(shot)
    for kind, holds in (("inked", lambda value: value < 128), ("blank", lambda value: value > 200)):
        for box in seen[kind]:
            value = darkest(rows, box) if box[3] < len(rows) else None
            check(f"{name}: a day that is {kind} in the document is so on the screen", value is None or holds(value), box)


def plain(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def pages_of(pdf):
    count = int(re.search(rb"Pages:\s+([0-9]+)", run("pdfinfo", pdf)).group(1))
    sizes = re.findall(rb"Page\s+[0-9]+ size:\s+([0-9.]+) x ([0-9.]+)", run("pdfinfo", "-f", "1", "-l", str(count), pdf))
    check("every page is A4 landscape", len(sizes) == count and all(
        abs(float(w) - A4_LANDSCAPE[0]) < 1 and abs(float(h) - A4_LANDSCAPE[1]) < 1 for w, h in sizes), sizes)
    return [plain(run("pdftotext", "-f", str(n), "-l", str(n), "-layout", pdf, "-").decode()) for n in range(1, count + 1)]


def margins_are_white(pdf):
    """Nothing is printed into the margins, where a printer would cut it."""
    run("pdftoppm", "-gray", "-r", "72", pdf, pdf)
    for name in sorted(os.listdir(FOLDER)):
        if not name.startswith(os.path.basename(pdf) + "-"):
            continue
        with open(os.path.join(FOLDER, name), "rb") as file:
            _, size, _, grey = file.read().split(b"\n", 3)
        width, height = map(int, size.split())
        edge = int(6 / 25.4 * 72)
        rows = [grey[y * width:(y + 1) * width] for y in range(height)]
        white = (all(min(row) > 200 for row in rows[:edge] + rows[-edge:]) and
                 all(min(row[:edge] + row[-edge:]) > 200 for row in rows))
        check(f"{name}: margins are white", white)
        check(f"{name}: is not empty", min(grey) < 100)


def print_it(name, page, seen):
    pdf = page.replace(".html", ".pdf")
    browse(page, "--no-pdf-header-footer", f"--print-to-pdf={pdf}")
    pages = pages_of(pdf)
    margins_are_white(pdf)
    sheets = [(plain(sheet["label"])[:10], sheet["millimetres"]) for sheet in seen["sheets"]]
    for number, text in enumerate(pages, 1):
        whose = {number_of for number_of, _ in sheets if number_of in text}
        check(f"{name}: page {number} is one person's", len(whose) == 1, whose)
    for person in {number_of for number_of, _ in sheets}:
        heights = [height for number_of, height in sheets if number_of == person]
        printed = sum(person in text for text in pages)
        # What fits well takes one page each; what is near the edge may go either way.
        if all(height < PRINTED_HEIGHT_MM - 4 for height in heights):
            check(f"{name}: {person} has one page a sheet", printed == len(heights), (printed, heights))
        check(f"{name}: {person} has no empty pages", printed <= sum(2 + height // PRINTED_HEIGHT_MM for height in heights))
    return len(pages), sum(height < PRINTED_HEIGHT_MM - 4 for _, height in sheets), len(sheets), "".join(pages)


def names_in(folder):
    for name in os.listdir(folder):
        if name.startswith("UPHOSOKU"):
            with open(os.path.join(folder, name), encoding="cp932") as file:
                for record in re.findall(r'^[0-9]+,[0-9]+,([0-9H]+),[0-9]+,"[^"]*","([^"]*)"', file.read(), re.M):
                    yield from record


def try_case(spec, kind, care, seed, persons):
    name = f"{kind}-{spec}-{care}-{seed}"
    folder = os.path.join(FOLDER, name)
    run(GENERATOR, "--spec", spec, "--kind", kind, "--care", care, "--seed", str(seed), "--users", str(persons),
        "--out", folder)
    page = os.path.join(FOLDER, name + ".html")
    run(RENKEI, "show", folder, "--format", "html", "--lang", "ja", "--out", page)
    seen = measure(page)
    check(f"{name}: nothing is wider than the window", seen["wide"] <= 0, seen["wide"])
    check(f"{name}: no cell is cut", not seen["cut"], seen["cut"][:5])
    check(f"{name}: day cells stand under their days", seen["astray"] == 0, seen["astray"])
    check(f"{name}: every heading has a scope", seen["unscoped"] == 0)
    check(f"{name}: nothing is fetched", seen["fetched"] == 0)
    if kind in ("service-slip", "actuals"):
        check(f"{name}: a sheet for each person", len(seen["sheets"]) == persons, len(seen["sheets"]))
        check(f"{name}: has days", seen["days"] >= 28 * persons, seen["days"])
        look(name, page, seen)
    pages, fitting, sheets, text = print_it(name, page, seen)
    for wanted in names_in(folder):
        check(f"{name}: {wanted} is printed", plain(wanted) in text)
    print(f"{name}: {sheets} sheets ({fitting} fit a page), {pages} pages")


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    os.makedirs(FOLDER)
    for case in CASES:
        try_case(*case)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
