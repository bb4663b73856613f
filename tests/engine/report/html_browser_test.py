#!/usr/bin/env python3
"""Opens a report of 100,000 findings in headless Chromium, filters it, and holds what the page shows against the report.

html_browser_test.py REPORT_SAMPLE CHROMIUM FOLDER

The page is the writer's own with one script added at its end (the page's rules allow scripts inside it), which works the
filters as a person does and writes what it sees into the document. Times are printed, not asserted.
"""
import base64
import json
import os
import re
import subprocess
import sys
import time

FINDINGS = 100_000
SAMPLE, CHROMIUM, FOLDER = sys.argv[1:4]

DRIVER = """
<script>
'use strict';
window.addEventListener('load', () => {
  const seen = { opened: performance.now() };
  const byId = (id) => document.getElementById(id);
  const filters = byId('filters');
  const apply = () => filters.dispatchEvent(new Event('change'));
  const look = () => ({
    count: byId('count').textContent,
    findings: document.querySelectorAll('#list .finding').length,
    blocks: document.querySelectorAll('#list .block').length,
    first: (document.querySelector('#list .message') || {}).textContent || '',
  });
  const timed = (name, change) => {
    const start = performance.now();
    change();
    apply();
    seen[name] = Object.assign(look(), { took: performance.now() - start });
  };
  try {
    seen.start = look();
    seen.injected = document.querySelectorAll('img, iframe, #findings script, #list b').length;
    seen.value = (document.querySelector('#list .value') || {}).innerHTML;
    seen.totals = Array.from(document.querySelectorAll('#totals td'), (cell) => cell.textContent);
    window.scrollTo(0, document.body.scrollHeight / 2);
    window.dispatchEvent(new Event('scroll'));
    seen.middle = look();
    seen.middleVisible = Array.from(document.querySelectorAll('#list .finding')).some((row) => {
      const box = row.getBoundingClientRect();
      return box.top < innerHeight && box.bottom > 0;
    });
    timed('text', () => { byId('filter-text').value = '値99999で'; });
    timed('wide', () => { byId('filter-text').value = '値９９９９８'; });
    timed('nothing', () => { byId('filter-text').value = 'no such text'; });
    timed('cleared', () => { byId('filter-text').value = ''; });
    timed('warnings', () => {
      for (const box of filters.elements.severity) box.checked = box.value === '2';
    });
    timed('everything', () => { for (const box of filters.elements.severity) box.checked = true; });
    timed('file', () => { byId('filter-file').selectedIndex = 1; });
    timed('rule', () => { byId('filter-rule').selectedIndex = 1; });
    window.dispatchEvent(new Event('beforeprint'));
    seen.printed = document.querySelectorAll('#print .finding').length;
    seen.printNote = (document.querySelector('#print .note') || {}).textContent || '';
    window.dispatchEvent(new Event('afterprint'));
    seen.requests = performance.getEntriesByType('resource').map((entry) => entry.name);
  } catch (trouble) {
    seen.trouble = String(trouble && trouble.stack || trouble);
  }
  const out = document.createElement('pre');
  out.id = 'seen';
  out.textContent = 'SEEN' + btoa(unescape(encodeURIComponent(JSON.stringify(seen)))) + 'NEES';
  document.body.replaceChildren(out);
});
</script>
</body>
"""


def make_page(name, lang, values="full"):
    path = os.path.join(FOLDER, f"browser.{name.replace(':', '')}.{lang}.html")
    subprocess.run([SAMPLE, name, "html", lang, values, path], check=True)
    size = os.path.getsize(path)
    with open(path, encoding="utf-8") as file:
        page = file.read()
    assert page.count("</body>") == 1
    with open(path, "w", encoding="utf-8") as file:
        file.write(page.replace("</body>", DRIVER))
    return path, size


def browse(path):
    log = path + ".netlog.json"
    start = time.monotonic()
    run = subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
         "--disable-default-apps", "--no-pings", f"--user-data-dir={path}.profile", f"--log-net-log={log}",
         "--host-resolver-rules=MAP * ~NOTFOUND", "--dump-dom", "file://" + path],
        capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=240)
    wall = time.monotonic() - start
    found = re.search(r"SEEN([A-Za-z0-9+/=]*)NEES", run.stdout)
    if not found:
        sys.exit(f"FAILED: the page did not finish\n{run.stdout[-2000:]}\n{run.stderr[-2000:]}")
    seen = json.loads(base64.b64decode(found.group(1)).decode("utf-8"))
    if "trouble" in seen:
        sys.exit(f"FAILED: {seen['trouble']}")
    return seen, wall, page_requests(log)


def page_requests(log):
    """URLs that the browser asked for on behalf of the page (the browser's own housekeeping has no initiator)."""
    with open(log, encoding="utf-8") as file:
        text = file.read().rstrip().rstrip(",")
    try:
        events = json.loads(text)["events"]
    except ValueError:
        events = json.loads(text + "]}")["events"]
    urls = set()
    for event in events:
        parameters = event.get("params") or {}
        url = parameters.get("url", "")
        if url.startswith(("http", "ws", "ftp")) and parameters.get("initiator", "not an origin") != "not an origin":
            urls.add(url)
    return sorted(urls)


class Checks:
    def __init__(self):
        self.failed = 0

    def equal(self, what, got, wanted):
        if got != wanted:
            self.failed += 1
            print(f"FAILED: {what}: {got!r}, not {wanted!r}")

    def true(self, what, holds):
        self.equal(what, bool(holds), True)


def check_huge(checks):
    path, size = make_page(f"huge:{FINDINGS}", "ja")
    seen, wall, requests = browse(path)
    total = f"{FINDINGS:,}"

    def showing(shown):
        return f"一覧の{total}件のうち{shown:,}件を表示しています"

    errors, warnings = FINDINGS * 9 // 10, FINDINGS // 10
    checks.equal("totals", seen["totals"], ["20", "80", f"{errors + 5000:,}", f"{warnings:,}", "0", "5,000"])
    checks.equal("count at the start", seen["start"]["count"], showing(FINDINGS))
    checks.true("only the near findings are drawn", 0 < seen["start"]["findings"] < 400)
    checks.true("all blocks are laid out", seen["start"]["blocks"] >= FINDINGS // 40)
    checks.equal("the marked value", seen["value"], "値<mark>0</mark>です")
    checks.true("the middle is drawn when it is scrolled to", seen["middleVisible"])
    checks.true("what is far away is taken down again", seen["middle"]["findings"] < 400)
    checks.equal("text filter", seen["text"]["count"], showing(1))
    checks.true("the one that fits is drawn", "値99999です" in seen["text"]["first"])
    checks.equal("full-width digits find half-width ones", seen["wide"]["count"], showing(1))
    checks.equal("no match", seen["nothing"]["count"], "当てはまる検出はありません")
    checks.equal("no match draws nothing", seen["nothing"]["findings"], 0)
    checks.equal("cleared filter", seen["cleared"]["count"], showing(FINDINGS))
    checks.equal("warnings alone", seen["warnings"]["count"], showing(warnings))
    checks.equal("file filter", seen["file"]["count"], showing(FINDINGS // 20))
    checks.true("rule and file filter", 0 < seen["rule"]["findings"])
    checks.equal("printed findings", seen["printed"], 500)
    checks.true("the print says that it is not all", "先頭の500件" in seen["printNote"])
    checks.equal("requests of the page", seen["requests"], [])
    checks.equal("requests in the browser's log", requests, [])
    print(f"page {size / 1e6:.1f} MB; open {seen['opened']:.0f} ms; filters: " + ", ".join(
        f"{name} {seen[name]['took']:.0f} ms"
        for name in ("text", "wide", "nothing", "cleared", "warnings", "everything", "file", "rule")))
    print(f"open and first text filter: {seen['opened'] + seen['text']['took']:.0f} ms "
          f"(browser from start to end, with its own start: {wall * 1000:.0f} ms; load of the machine {os.getloadavg()[0]:.1f})")


def check_hostile(checks):
    for lang in ("ja", "en"):
        path, _ = make_page("rich", lang)
        seen, _, requests = browse(path)
        checks.true(f"{lang}: findings are drawn", seen["start"]["findings"] > 10)
        checks.equal(f"{lang}: texts of files became no elements", seen["injected"], 0)
        checks.equal(f"{lang}: requests", seen["requests"] + requests, [])


def main():
    checks = Checks()
    check_huge(checks)
    check_hostile(checks)
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
