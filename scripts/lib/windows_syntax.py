#!/usr/bin/env python3
"""Compiles sources with MinGW, syntax only, with the flags of a compile database.

windows_syntax.py BUILD-FOLDER WORK-FOLDER [PATTERN]

The headers of libraries come from Debian's own packages for this system, through a folder of links that holds those
libraries and nothing else: what they declare is the same on Windows for all that we call. A thing_windows.cc is compiled
with the flags of its thing_posix.cc. Exit status 1: a source does not compile, or a twin is missing.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

# The variant with POSIX threads: the other one has no std::mutex.
COMPILER = "x86_64-w64-mingw32-g++-posix"
AT_ONCE = 2
# What would be installed on Windows; tests, fuzz targets and benchmarks stay here.
ROOMS = ("engine", "plugins", "cli", "connectors", "office", "testdata/generator")
WARNINGS = ["-Wall", "-Wextra", "-Werror", "-Wno-unused-function"]
# Headers of libraries under /usr/include; openssl has parts in the folder of this system's architecture.
LIBRARIES = ("boost", "nlohmann", "CLI", "fmt", "spdlog", "unicode", "zlib.h", "zconf.h", "SQLiteCpp", "sqlite3.h",
             "xlsxwriter.h", "xlsxwriter", "zip.h", "zipconf.h", "pugixml.hpp", "pugiconfig.hpp")
SPLIT = ("openssl",)
# Headers that a source may want although MinGW has none of them; any other that is missing is a failure.
EXCUSED = ()


def link(at, target):
    if not at.is_symlink():
        at.parent.mkdir(parents=True, exist_ok=True)
        at.symlink_to(target)


def library_headers(work):
    folder, system = work / "include", pathlib.Path("/usr/include")
    for name in LIBRARIES:
        if (system / name).exists():
            link(folder / name, system / name)
    for name in SPLIT:
        for part in (system, *system.glob("*-linux-gnu*")):
            for header in (part / name).glob("*.h"):
                link(folder / name / header.name, header)
    return folder


def flags_of(command, root, build):
    """Definitions of ours and folders of our tree."""
    words, flags = shlex.split(command["command"]), []
    for word in words:
        if re.match(r"-D(RENKEI|BOOST)", word):
            flags.append(word)
        elif word.startswith("-I") and (root in (p := pathlib.Path(word[2:]).resolve()).parents or p in (root, build)
                                        or build in p.parents):
            flags.append(word)
    return flags


def compile_one(path, flags, headers):
    run = subprocess.run([COMPILER, "-std=c++20", "-fsyntax-only", *WARNINGS, *flags, "-isystem", str(headers), str(path)],
                         capture_output=True, text=True)
    return path, run.returncode, run.stderr


def missing_headers(errors):
    return sorted(set(re.findall(r"fatal error: ([^:]+): No such file", errors)))


def excused(errors):
    missing = missing_headers(errors)
    return missing and all(header in EXCUSED for header in missing)


def missing_twins(sources, root):
    return [p for p in sources if p.name.endswith("_posix.cc") and
            not p.with_name(p.name.replace("_posix.cc", "_windows.cc")).exists()]


def main():
    root, build, work = pathlib.Path.cwd(), pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    pattern = sys.argv[3] if len(sys.argv) > 3 else ""
    headers = library_headers(work).resolve()
    commands = {pathlib.Path(c["directory"], c["file"]).resolve(): c
                for c in json.loads((build / "compile_commands.json").read_text())}
    sources = sorted(p for room in ROOMS for p in root.glob(f"{room}/**/*.cc") if pattern in str(p.relative_to(root)))
    failed, passed, skipped = 0, 0, []
    for path in missing_twins(sources, root):
        print(f"   no Windows twin: {path.relative_to(root)}")
        failed += 1
    jobs = []
    for path in sources:
        if path.name.endswith(("_posix.cc", "_posix_test.cc")):
            continue
        command = commands.get(path) or commands.get(path.with_name(path.name.replace("_windows.cc", "_posix.cc")))
        if command is None:
            skipped.append((path, "no target of the preset dev compiles it"))
        else:
            jobs.append((path, flags_of(command, root, build)))
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        for done in [pool.submit(compile_one, path, flags, headers) for path, flags in jobs]:
            path, code, errors = done.result()
            if code == 0:
                passed += 1
            elif excused(errors):
                skipped.append((path, "MinGW has no " + ", ".join(missing_headers(errors))))
            else:
                failed += 1
                print(f"\n-- {path.relative_to(root)}\n{errors}", flush=True)
    posix = sum(p.name.endswith(("_posix.cc", "_posix_test.cc")) for p in sources)
    for path, why in skipped:
        print(f"   skipped: {path.relative_to(root)}: {why}")
    print(f"   {passed} compiled, {failed} failed, {len(skipped)} skipped, {posix} for POSIX alone")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    os.nice(5)
    sys.exit(main())
