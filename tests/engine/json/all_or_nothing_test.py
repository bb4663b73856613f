#!/usr/bin/env python3
"""A conversion that runs out of room or is killed leaves no folder; one that ends well leaves the whole.

all_or_nothing_test.py RENKEI RENKEI_GENERATE FOLDER [BYTES]
"""
import os
import resource
import shutil
import subprocess
import sys
import time

RENKEI, GENERATE, FOLDER = sys.argv[1:4]
BYTES = sys.argv[4] if len(sys.argv) > 4 else "4000000"


def place(*names):
    return os.path.join(FOLDER, *names)


def convert(source, form, target, **more):
    return subprocess.Popen([RENKEI, "convert", place(source), "--to", form, "--out", place(target), "--lang", "en"],
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


def contents(folder):
    return {name: open(os.path.join(folder, name), "rb").read() for name in os.listdir(folder)}


def leftovers():
    return [name for name in os.listdir(FOLDER) if name.startswith(".")]


def small_files_only():
    # A limit on the size of files stands for a full disk; Python ignores SIGXFSZ and so does its child, whose writing fails.
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    os.makedirs(FOLDER)
    subprocess.run([GENERATE, "--kind", "service-slip", "--bytes", BYTES, "--out", place("set")], check=True)
    begin = time.monotonic()
    assert convert("set", "json", "data").wait() == 0
    took = time.monotonic() - begin
    assert convert("data", "csv", "back").wait() == 0
    assert contents(place("set")) == contents(place("back"))
    whole = {"json": contents(place("data")), "csv": contents(place("set"))}

    for source, form in (("set", "json"), ("data", "csv")):
        process = convert(source, form, "full", preexec_fn=small_files_only, restore_signals=False)
        out, _ = process.communicate()
        assert process.returncode == 3, process.returncode
        assert b"output-failed" in out, out
        assert not os.path.exists(place("full")) and not leftovers()

    killed = 0
    for number in range(12):
        source, form = (("set", "json"), ("data", "csv"))[number % 2]
        process = convert(source, form, "killed")
        time.sleep(took * (number + 1) / 10)
        process.kill()
        killed += process.wait() != 0
        if os.path.exists(place("killed")):
            assert contents(place("killed")) == whole[form], "half of the files are there"
            shutil.rmtree(place("killed"))
    assert killed > 0, "nothing was killed in time"
    assert convert("set", "json", "killed").wait() == 0
    assert contents(place("killed")) == whole["json"]
    assert not leftovers(), leftovers()


if __name__ == "__main__":
    main()
