#!/usr/bin/env python3
"""Holds JSON files against a JSON Schema: validate_json.py SCHEMA FILE…

Prints each violation with its file and place. Exit code: 0 all fit, 1 some do not, 2 could not be judged.
Needs the Debian package python3-jsonschema. Used by the tests of the report and of golden files.
"""
import json
import sys

try:
    import jsonschema
except ImportError:
    print("validate_json.py needs the package python3-jsonschema", file=sys.stderr)
    sys.exit(2)


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def violations(validator, document):
    for error in sorted(validator.iter_errors(document), key=lambda e: [str(p) for p in e.absolute_path]):
        place = "/".join(str(part) for part in error.absolute_path) or "(top)"
        yield f"{place}: {error.message[:300]}"


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        schema = load(arguments[0])
        kind = jsonschema.validators.validator_for(schema)
        kind.check_schema(schema)
    except (OSError, ValueError, jsonschema.SchemaError) as trouble:
        print(f"{arguments[0]}: {trouble}", file=sys.stderr)
        return 2
    bad = 0
    for path in arguments[1:]:
        try:
            found = list(violations(kind(schema), load(path)))
        except (OSError, ValueError) as trouble:
            found = [str(trouble)]
        for line in found[:20]:
            print(f"{path}: {line}")
        bad += bool(found)
    print(f"{len(arguments) - 1 - bad} of {len(arguments) - 1} files fit {arguments[0]}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
