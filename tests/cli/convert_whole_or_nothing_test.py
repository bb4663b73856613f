#!/usr/bin/env python3
"""A conversion that runs out of room or is killed leaves no folder; one that ends well leaves the whole.

convert_whole_or_nothing_test.py RENKEI RENKEI_GENERATE FOLDER [BYTES]
"""
import contextlib
import os
import random
import resource
import shutil
import subprocess
import sys
import time

RENKEI, GENERATE, FOLDER = sys.argv[1:4]
BYTES = sys.argv[4] if len(sys.argv) > 4 else "3000000"
# A source and what is made of it. Between versions by force: V3 has no codes of rented equipment, and V3's counts are
# shorter.
FORMS = [("v4.1", "json"), ("json", "csv"), ("v4.1", "3"), ("v3", "4.1")]
KILLS = 6  # of each form


def place(*names):
    return os.path.join(FOLDER, *names)


def convert(source, form, target, **more):
    command = [RENKEI, "convert", place(source), "--to", form, "--out", target, "--lang", "en", "--max-findings", "9"]
    if form in ("3", "4.1"):
        command += ["--force", "--fail-on", "never"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **more)


def run(source, form, target, **more):
    process = convert(source, form, target, **more)
    out, _ = process.communicate()
    return process.returncode, out


def contents(folder):
    return {name: open(os.path.join(folder, name), "rb").read() for name in os.listdir(folder)}


def generate(name, **options):
    more = [word for key, value in options.items() for word in (f"--{key}", value)]
    subprocess.run([GENERATE, "--kind", "service-slip", "--bytes", BYTES, "--out", place(name), *more], check=True)


def small_files_only():
    # A limit on the size of files; Python ignores SIGXFSZ and so does its child, whose writing fails.
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))


@contextlib.contextmanager
def small_disk(size):
    """A disk of its own, where the system lets us have one."""
    disk = place("disk")
    os.makedirs(disk, exist_ok=True)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", disk],
                             stderr=subprocess.DEVNULL, check=False).returncode == 0
    try:
        yield disk if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", disk], check=True)


def a_full_disk_leaves_nothing(source, form, whole):
    code, out = run(source, form, place("full"), preexec_fn=small_files_only, restore_signals=False)
    assert code == 3 and b"output-failed" in out, (code, out)
    assert not os.path.exists(place("full")), "half a folder"
    # Room for the half of it, and for all but the last pages.
    size = sum(len(data) for data in whole.values())
    for room in (size // 2, size - 8192):
        with small_disk(room // 4096 * 4096) as disk:
            if disk is None:
                continue
            code, out = run(source, form, os.path.join(disk, "out"))
            assert code == 3 and b"No space left on device" in b" ".join(out.split()), (code, out)
            assert os.listdir(disk) == [], os.listdir(disk)


def a_killed_run_leaves_nothing(source, form, whole, took):
    """How many were killed in time."""
    killed = 0
    for _ in range(KILLS):
        process = convert(source, form, place("killed"))
        time.sleep(random.uniform(0, took))
        process.kill()
        process.communicate()
        killed += process.returncode != 0
        if os.path.exists(place("killed")):
            assert contents(place("killed")) == whole, "half of the files are there"
            shutil.rmtree(place("killed"))
    code, out = run(source, form, place("killed"))
    assert code == 0, (code, out)
    assert contents(place("killed")) == whole
    shutil.rmtree(place("killed"))
    leftovers = [name for name in os.listdir(FOLDER) if name.startswith(".")]
    assert not leftovers, leftovers
    return killed


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    os.makedirs(FOLDER)
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    random.seed(seed)
    generate("v4.1")
    generate("v3", spec="3")
    killed = 0
    for source, form in FORMS:
        begin = time.monotonic()
        code, out = run(source, form, place("whole"))
        took = time.monotonic() - begin
        assert code == 0, (source, form, code, out)
        whole = contents(place("whole"))
        assert len(whole) == 3, whole.keys()
        a_full_disk_leaves_nothing(source, form, whole)
        killed += a_killed_run_leaves_nothing(source, form, whole, took)
        if form == "csv":
            assert whole == contents(place("v4.1"))
        os.rename(place("whole"), place(form if form == "json" else "done-" + form))
    print(f"{killed} of {KILLS * len(FORMS)} runs were killed in time")
    assert killed > 0, "nothing was killed in time"


if __name__ == "__main__":
    main()
