#!/usr/bin/env python3
"""Every JSON report fits docs/report.schema.json, and the schema refuses what is not one.

json_schema_test.py REPORT_SAMPLE SCHEMA FOLDER
"""
import copy
import itertools
import json
import os
import subprocess
import sys

import validate_json

SAMPLE, SCHEMA, FOLDER = sys.argv[1:4]


def write_report(name, lang, values):
    path = os.path.join(FOLDER, f"report.{name.replace(':', '')}.{lang}.{values}.json")
    subprocess.run([SAMPLE, name, "json", lang, values, path], check=True)
    return path


def spoiled(report):
    """Reports that differ from a good one in a single thing that the format does not allow."""
    def changed(change):
        other = copy.deepcopy(report)
        change(other)
        return other
    finding = report["diagnostics"][1]
    assert finding["record"] == 3, "the fixture changed"
    yield "unknown key", changed(lambda r: r.update(extra=1))
    yield "unknown key in a finding", changed(lambda r: r["diagnostics"][1].update(extra=1))
    yield "another schema", changed(lambda r: r.update(schema="renkei.report/2"))
    yield "another verdict", changed(lambda r: r.update(verdict="ok"))
    yield "missing totals", changed(lambda r: r["totals"].pop("not_shown"))
    yield "negative count", changed(lambda r: r["totals"].update(errors=-1))
    yield "item without record", changed(lambda r: r["diagnostics"][1].pop("record"))
    yield "file without its id", changed(lambda r: r["diagnostics"][1].pop("file_id"))
    yield "column in lower case", changed(lambda r: r["diagnostics"][1].update(column="l"))
    yield "record 0", changed(lambda r: r["diagnostics"][1].update(record=0))
    yield "offset without length", changed(lambda r: r["diagnostics"][1].pop("length"))
    yield "rule in upper case", changed(lambda r: r["diagnostics"][1].update(rule="Field"))
    yield "short hash", changed(lambda r: r["files"][0].update(sha256="ab"))
    yield "another kind of unit", changed(lambda r: r["units"][0].update(kind="letter"))
    yield "time without offset", changed(lambda r: r.update(checked_at="2026-11-22T09:00:00Z"))


def main():
    paths = [write_report(*row) for row in itertools.product(
        ("clean", "small", "huge:300"), ("ja", "en"), ("full", "masked", "none"))]
    if validate_json.main([SCHEMA, *paths]) != 0:
        return 1
    schema = validate_json.load(SCHEMA)
    kind = validate_json.jsonschema.validators.validator_for(schema)
    accepted = [what for what, report in spoiled(validate_json.load(write_report("small", "ja", "full")))
                if not list(validate_json.violations(kind(schema), report))]
    for what in accepted:
        print(f"the schema accepts a report with: {what}")
    return 1 if accepted else 0


if __name__ == "__main__":
    sys.exit(main())
