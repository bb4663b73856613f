"""Invented offices, an authority for them, sets of theirs, and renkei as they run it: as a process of its own.

Certificates are made with openssl alone. A set is one of testdata/samples with other office numbers in it.
"""
import contextlib
import os
import pathlib
import pty
import re
import shutil
import signal
import subprocess
import sys
import time
import unittest

RENKEI = os.environ["RENKEI"]
SAMPLES = pathlib.Path(os.environ["SAMPLES"])
WORK = pathlib.Path(os.environ["WORK"])
PLANNER, SERVICE, OTHER = "1370000001", "1370000002", "1370000003"
ARC = "2.25.212690834581360914273950886417205381246"


def quiet(*command, **more):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, **more)
    if done.returncode != 0:
        raise RuntimeError(f"{command}: {done.stdout.decode(errors='replace')}")
    return done.stdout.decode(errors="replace")


def heeds_stop(process):
    """Waits until the process has a handler for Ctrl-C: before that it would just end."""
    status = pathlib.Path(f"/proc/{process.pid}/status")
    while process.poll() is None and status.exists():
        caught = int(re.search(r"SigCgt:\s*([0-9a-f]+)", status.read_text()).group(1), 16)
        if caught & (1 << (signal.SIGINT - 1)):
            return
        time.sleep(0.02)


@contextlib.contextmanager
def small_disk(folder, size):
    """A disk of this size in the place of the folder. Skips the test where the system does not let us have one."""
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)],
                             stderr=subprocess.DEVNULL, check=False).returncode == 0
    if not mounted:
        raise unittest.SkipTest("no right to mount a small disk")
    try:
        yield
    finally:
        quiet("umount", str(folder))


class Authority:
    """Certificates by openssl. All offices of one authority may share one key, which is quicker."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True)
        self.serial = 1
        self.run("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-days", "30",
                 "-subj", "/CN=Test authority", "-addext", "keyUsage=critical,keyCertSign,cRLSign")
        self.path("ca.cnf").write_text("[ca]\ndefault_ca=d\n[d]\ndatabase=index\ncrlnumber=crlnumber\n"
                                       "default_md=sha256\ndefault_crl_days=7\n")
        self.path("index").write_text("")
        self.path("crlnumber").write_text("01\n")
        self.run("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "shared.key")
        self.revoke()

    def path(self, name):
        return self.folder / name

    def run(self, *words):
        return quiet("openssl", *words, cwd=self.folder)

    def revoke(self, name=None):
        """Revokes a certificate, and in any case makes the list anew."""
        base = ["ca", "-config", "ca.cnf", "-keyfile", "ca.key", "-cert", "ca.pem"]
        if name:
            self.run(*base, "-revoke", f"{name}.pem")
        self.run(*base, "-gencrl", "-out", "ca.crl")

    def certify(self, name, number, kind="2", days="10", usage="digitalSignature,keyAgreement", p12=False):
        """NAME.pem of the office; with p12 also NAME.p12, whose password is `secret`. days: 10, or -1 for a past one."""
        self.run("req", "-new", "-key", "shared.key", "-subj", f"/CN=Office {name}/serialNumber={number}", "-out", "r.csr")
        self.path("r.ext").write_text(f"keyUsage=critical,{usage}\nextendedKeyUsage=clientAuth\n"
                                      f"certificatePolicies={ARC}.{kind}\n")
        self.serial += 1
        self.run("x509", "-req", "-in", "r.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-set_serial", str(self.serial),
                 "-days", days, "-extfile", "r.ext", "-out", f"{name}.pem")
        if p12:
            self.run("pkcs12", "-export", "-inkey", "shared.key", "-in", f"{name}.pem", "-passout", "pass:secret",
                     "-out", f"{name}.p12")
        return self.path(f"{name}.pem")


class Office:
    """An office with its store, its configuration and the exchange folder that it shares with others."""

    def __init__(self, world, name, number):
        self.world, self.name, self.number = world, name, number
        self.config = world.path(f"{name}.toml")
        self.store = world.path(f"store-{name}")
        self.write_config()
        self.run("office", "init", "--number", number, "--name", f"みほん{name}", expect=0)

    def write_config(self, key=None, **more):
        settings = {"office": f"store-{self.name}", "key": f"ca/{key or self.name}.p12", "password-file": "password"}
        lines = [f'{name} = "{value}"' for name, value in {**settings, **more}.items()]
        lines += ['ca = ["ca/ca.pem"]', 'crl = ["ca/ca.crl"]', 'setting = ["path=shared"]']
        self.config.write_text("\n".join(lines) + "\n")

    def start(self, *words, lang="ja", **more):
        command = [RENKEI, *map(str, words), "--config", str(self.config), "--lang", lang]
        more.setdefault("stdin", subprocess.DEVNULL)
        more.setdefault("cwd", self.world.folder)
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **more)

    def run(self, *words, expect=None, **more):
        """Exit code and all that was said. Fails when the code is not the expected one."""
        process = self.start(*words, **more)
        said = process.communicate()[0].decode()
        if expect is not None and process.returncode != expect:
            raise AssertionError(f"renkei {' '.join(map(str, words))}: {process.returncode}, not {expect}\n{said}")
        return process.returncode, said

    def at_terminal(self, *words, answers=()):
        """The same with a person at a terminal, who gives these answers to the questions, in their order."""
        here, there = pty.openpty()
        process = self.start(*words, stdin=there)
        os.close(there)
        for answer in answers:
            os.write(here, (answer + "\n").encode())
        said = process.communicate()[0].decode()
        os.close(here)
        return process.returncode, said

    def knows(self, number, certificate, *more):
        self.run("partner", "set", number, "--name", f"みほん{number}", "--certificate", certificate, *more, expect=0)

    def ledger(self):
        """The steps of the ledger, after it was verified."""
        self.run("ledger", "verify", expect=0)
        lines = self.run("ledger", "list", "--format", "chain", expect=0)[1].splitlines()
        return [re.search(r'"step":"([^"]*)"', line).group(1) for line in lines if line.startswith("{")]


class World:
    """A folder with an authority, and the exchange folder `shared`."""

    def __init__(self, name):
        self.folder = WORK / name
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.authority = Authority(self.path("ca"))
        self.path("password").write_text("secret\n")
        os.chmod(self.path("password"), 0o600)
        self.path("shared").mkdir()

    def path(self, *names):
        return self.folder.joinpath(*names)

    def office(self, name, number):
        self.authority.certify(name, number, p12=True)
        return Office(self, name, number)

    def copy_set(self, folder, receiver=SERVICE, sender=PLANNER, sample="v4_1-service-slip-clean"):
        """A clean set between these offices."""
        place = self.path(folder)
        place.mkdir(parents=True, exist_ok=True)
        roles = {PLANNER: sender, SERVICE: receiver}  # of the clean samples
        swap = lambda text: re.sub("|".join(roles), lambda match: roles[match.group(0)], text)
        for file in (SAMPLES / sample).iterdir():
            (place / swap(file.name)).write_bytes(swap(file.read_bytes().decode("latin-1")).encode("latin-1"))
        return place

    def bundles(self, receiver=None):
        """The bundles that lie in the inboxes of the exchange folder."""
        return sorted(self.path("shared").glob(f"{receiver or '*'}/in/*.renkei"))


def main():
    unittest.main(argv=sys.argv[:1], verbosity=2)
