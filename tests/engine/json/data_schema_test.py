#!/usr/bin/env python3
"""All that renkei convert writes of generated sets fits the schema that renkei specs --schema prints, which refuses
what is not of that form; and the CSV comes back byte for byte.

data_schema_test.py RENKEI RENKEI_GENERATE FOLDER
"""
import copy
import json
import os
import shutil
import subprocess
import sys

import jsonschema

RENKEI, GENERATE, FOLDER = sys.argv[1:4]
KINDS = {
    "3": ["plan-set", "service-slip", "actuals", "plan-delete", "slip-delete", "actuals-delete"],
    "4.1": ["plan-set", "service-slip", "actuals", "plan-delete", "slip-delete", "actuals-delete", "basic-info",
            "prevention-plan", "prevention-plan-and-basic-info", "basic-info-delete", "prevention-plan-delete"],
}


def run(*args):
    return subprocess.run(args, check=True, capture_output=True).stdout


def place(*names):
    return os.path.join(FOLDER, *names)


def contents(folder):
    return {name: open(os.path.join(folder, name), "rb").read() for name in os.listdir(folder)}


SCHEMAS = {}


def schema(spec, layout):
    if (spec, layout) not in SCHEMAS:
        printed = json.loads(run(RENKEI, "specs", "--schema", layout, "--spec", spec))
        jsonschema.Draft202012Validator.check_schema(printed)
        SCHEMAS[spec, layout] = printed
    return SCHEMAS[spec, layout]


def faults(printed, value, part=None):
    if part:
        printed = {"$ref": "#/$defs/" + part, "$defs": printed["$defs"]}
    return [f"{list(e.absolute_path)}: {e.message[:200]}" for e in jsonschema.Draft202012Validator(printed).iter_errors(value)]


def judge(folder):
    for name in sorted(os.listdir(folder)):
        if name.endswith(".json"):
            data = json.load(open(os.path.join(folder, name), encoding="utf-8"))
            found = faults(schema(data["spec"], data["layout"]), data)
        elif name.endswith(".ndjson"):
            head, *entries = [json.loads(line) for line in open(os.path.join(folder, name), encoding="utf-8")]
            printed = schema(head["spec"], head["layout"])
            found = faults(printed, head, "head")
            for entry in entries:
                found += faults(printed, entry, "entry")
        else:
            continue
        if found:
            sys.exit(f"{name} does not fit its schema:\n" + "\n".join(found[:10]))


def spoiled(data):
    """Data that differs from a good file in one thing that the form does not allow."""
    def changed(change):
        other = copy.deepcopy(data)
        change(other)
        return other
    yield "unknown key", changed(lambda d: d.update(extra=1))
    yield "another schema", changed(lambda d: d.update(schema="renkei.data/2"))
    yield "another layout", changed(lambda d: d.update(layout="UPX"))
    yield "no name", changed(lambda d: d.pop("name"))
    yield "unknown style", changed(lambda d: d["style"].update(line_end="\n"))
    yield "missing item", changed(lambda d: d["records"][0].pop("insurer_number"))
    yield "unknown item", changed(lambda d: d["records"][0].update(extra=""))
    yield "a number", changed(lambda d: d["records"][0].update(insurer_number=123456))
    yield "too long", changed(lambda d: d["records"][0].update(insurer_number="0123456"))
    yield "empty though required", changed(lambda d: d["records"][0].update(insurer_number=""))
    yield "unknown note", changed(lambda d: d["records"][0].update(_csv={"extra": 1}))
    yield "bytes and items", changed(lambda d: d["records"][0].update(_csv={"bytes": "1A"}))
    yield "no hex", changed(lambda d: d["records"].append({"_csv": {"bytes": "1G"}}))


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    os.makedirs(FOLDER)
    sample = None
    for spec, kinds in KINDS.items():
        for number, kind in enumerate(kinds):
            name = f"{spec}-{kind}"
            run(GENERATE, "--spec", spec, "--kind", kind, "--seed", str(number + 3), "--users", "3", "--text",
                "rich" if number % 2 else "plain", "--out", place(name))
            for form in ("json", "ndjson"):
                data, back = place(f"{name}-{form}"), place(f"{name}-{form}-csv")
                run(RENKEI, "convert", place(name), "--to", form, "--out", data)
                judge(data)
                run(RENKEI, "convert", data, "--to", "csv", "--out", back)
                if contents(place(name)) != contents(back):
                    sys.exit(f"{back} differs from {place(name)}")
            if kind == "slip-delete":
                file = [f for f in os.listdir(place(f"{name}-json"))][0]
                sample = json.load(open(place(f"{name}-json", file), encoding="utf-8"))
    printed = schema(sample["spec"], sample["layout"])
    assert not faults(printed, sample)
    accepted = [what for what, data in spoiled(sample) if not faults(printed, data)]
    if accepted:
        sys.exit("the schema accepts: " + ", ".join(accepted))


if __name__ == "__main__":
    main()
