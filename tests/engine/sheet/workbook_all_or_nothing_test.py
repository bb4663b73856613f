#!/usr/bin/env python3
"""A workbook that runs out of room or is killed leaves no folder, whatever part of it the trouble hits.

workbook_all_or_nothing_test.py RENKEI RENKEI_GENERATE FOLDER
"""
import os
import resource
import shutil
import subprocess
import time

import openpyxl
from workbooks import FOLDER, GENERATE, RENKEI, place, run

BYTES = "1500000"


def start(target, **more):
    command = [RENKEI, "convert", place("set"), "--to", "xlsx", "--out", place(target), "--lang", "en"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


def leftovers():
    return [name for name in os.listdir(FOLDER) if name.startswith(".")]


def room_for(size):
    # A limit on the size of files stands for a full disk; Python ignores SIGXFSZ and so does its child, whose writing fails.
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return limit


def out_of_room(whole):
    # The packed workbook needs the least room, the largest sheet the most.
    for size in (4_000, whole // 2, whole + 10_000, 2 * whole, 4 * whole):
        process = start("full", preexec_fn=room_for(size), restore_signals=False)
        out, _ = process.communicate()
        assert process.returncode == 3 and b"output-failed" in out, (size, process.returncode, out)
        assert not os.path.exists(place("full")) and not leftovers(), size


def killed(took):
    count = 0
    for number in range(10):
        process = start("killed")
        time.sleep(took * (number + 1) / 9)
        process.kill()
        count += process.wait() != 0
        if os.path.exists(place("killed")):
            openpyxl.load_workbook(place("killed", os.listdir(place("killed"))[0]), read_only=True)
            shutil.rmtree(place("killed"))
    assert count > 0, "nothing was killed in time"
    assert start("killed").wait() == 0
    assert len(os.listdir(place("killed"))) == 1 and not leftovers(), leftovers()


def main():
    shutil.rmtree(place(), ignore_errors=True)
    run(GENERATE, "--kind", "service-slip", "--bytes", BYTES, "--out", place("set"))
    begin = time.monotonic()
    assert start("whole").wait() == 0
    took = time.monotonic() - begin
    out_of_room(os.path.getsize(place("whole", os.listdir(place("whole"))[0])))
    killed(took)


if __name__ == "__main__":
    main()
