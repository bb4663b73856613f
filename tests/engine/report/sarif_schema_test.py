#!/usr/bin/env python3
"""Every SARIF report fits the SARIF 2.1.0 schema that the npm package @microsoft/jest-sarif carries.

sarif_schema_test.py REPORT_SAMPLE FOLDER

The package is fetched once into FOLDER. Where npm cannot fetch it the test fails: it never passes without a schema.
"""
import itertools
import os
import shutil
import subprocess
import sys
import tarfile

import validate_json

PACKAGE = "@microsoft/jest-sarif@1.0.0-beta.0"
SCHEMA_IN_PACKAGE = "package/lib/schemas/sarif-2.1.0-rtm.5.json"
SAMPLE, FOLDER = sys.argv[1:3]


def fetched_schema():
    path = os.path.join(FOLDER, "sarif-2.1.0-rtm.5.json")
    if os.path.exists(path):
        return path
    npm = shutil.which("npm")
    if npm is None:
        sys.exit(f"FAILED: npm is not installed, so {PACKAGE} with the SARIF schema cannot be fetched")
    try:
        run = subprocess.run([npm, "pack", PACKAGE, "--fetch-retries=2"], cwd=FOLDER, capture_output=True, text=True,
                             stdin=subprocess.DEVNULL, timeout=120)
    except subprocess.TimeoutExpired:
        sys.exit(f"FAILED: npm did not fetch {PACKAGE} with the SARIF schema in two minutes")
    if run.returncode != 0:
        sys.exit(f"FAILED: npm could not fetch {PACKAGE} with the SARIF schema:\n{run.stderr}")
    archive = os.path.join(FOLDER, run.stdout.strip().splitlines()[-1])
    with tarfile.open(archive) as package:
        schema = package.extractfile(SCHEMA_IN_PACKAGE).read()
    with open(path + ".part", "wb") as file:
        file.write(schema)
    os.replace(path + ".part", path)
    return path


def main():
    schema = fetched_schema()
    paths = []
    for name, lang, values in itertools.product(("clean", "small", "rich", "huge:300", "empty"), ("ja", "en"),
                                                ("full", "masked", "none")):
        paths.append(os.path.join(FOLDER, f"report.{name.replace(':', '')}.{lang}.{values}.sarif"))
        subprocess.run([SAMPLE, name, "sarif", lang, values, paths[-1]], check=True)
    return validate_json.main([schema, *paths])


if __name__ == "__main__":
    sys.exit(main())
