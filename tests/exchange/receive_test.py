"""renkei receive and sent: what arrives, what is handed out, what is refused, and what the sender learns of it."""
import hashlib
import json
import re
import shutil
import signal
import subprocess
import time
import unittest

from world import PLANNER, SERVICE, World, heeds_stop, main, quiet

MESSAGE = "今月分です。ご確認ください。"


class Receiving(unittest.TestCase):
    def setUp(self):
        self.world = World(f"receive-{self._testMethodName}")
        self.a = self.world.office("a", PLANNER)
        self.b = self.world.office("b", SERVICE)
        self.a.knows(SERVICE, self.world.path("ca", "b.pem"))
        self.b.knows(PLANNER, self.world.path("ca", "a.pem"))
        self.source = self.world.copy_set("set")

    def send(self, *more):
        self.a.run("send", self.source, "--yes", *more, expect=0)
        return self.world.bundles(SERVICE)[0]

    def state(self):
        """The one send, as its sender sees it."""
        code, said = self.a.run("sent", "--format", "json")
        start = said.index("{")
        sends = json.loads(said[start:said.rindex("}") + 1])["sends"]
        self.assertEqual(len(sends), 1)
        return code, sends[0]["state"], said

    def handed_out(self, out="import"):
        folders = list(self.world.path(out).iterdir()) if self.world.path(out).exists() else []
        return {file.name: file.read_bytes() for folder in folders for file in folder.iterdir()}

    def ledgers_hold(self):
        return self.a.ledger(), self.b.ledger()

    def test_a_set_arrives_as_it_was_sent_and_the_sender_sees_it(self):
        self.send("--message", MESSAGE)
        self.assertEqual(self.state()[:2], (0, "accepted"))
        said = self.b.run("receive", expect=0)[1]
        for part in ("未", PLANNER, "みほん1370000001", "202407"):
            self.assertIn(part, said)
        self.b.run("receive", "get", "--all", "--out", "import", expect=0)
        files = self.handed_out()
        for file in self.source.iterdir():
            self.assertEqual(files[file.name], file.read_bytes())
        self.assertEqual(files["renkei-message.txt"].decode(), MESSAGE)
        self.assertEqual(self.world.bundles(), [])
        self.assertEqual(self.state()[:2], (0, "fetched"))
        self.assertIn("済", self.b.run("receive", expect=0)[1])
        sent, received = self.ledgers_hold()
        self.assertEqual(sent[-3:], ["tried", "accepted", "fetched"])
        self.assertEqual(received[-4:], ["received", "verified", "handed-out", "acknowledged"])

    def test_what_was_changed_on_the_way_is_kept_apart_and_the_sender_is_told(self):
        bundle = self.send()
        content = bytearray(bundle.read_bytes())
        content[len(content) // 2] ^= 1
        bundle.write_bytes(content)
        code, said = self.b.run("receive", "get", "--all", "--out", "import")
        self.assertEqual(code, 1, said)
        self.assertEqual(self.handed_out(), {})
        self.assertIn("quarantined", self.b.ledger())
        self.assertNotIn("acknowledged", self.b.ledger())
        self.assertEqual(self.state()[:2], (0, "rejected"))

    def test_a_rejection_reaches_the_sender(self):
        self.world.authority.certify("late", PLANNER, p12=True)
        self.a.write_config(key="late")
        self.send()
        self.world.authority.revoke("late")  # after it was sent
        self.b.run("receive", "get", "--all", "--out", "import", expect=1)
        self.assertEqual(self.handed_out(), {})
        code, state, said = self.state()
        self.assertEqual((code, state), (0, "rejected"), said)
        self.assertIn("certificate-revoked", said)
        self.a.write_config()
        self.a.run("send", self.source, "--yes", expect=0)  # it may be sent again, and nobody has to be asked
        self.ledgers_hold()

    def test_a_forged_answer_is_not_believed(self):
        bundle = self.send()
        send_id = bundle.name.split(".")[1]
        body = b"received, believe me"
        digest = hashlib.sha256(bundle.read_bytes()).hexdigest()
        note = (f"renkei-folder/1 acknowledgement\nid {send_id}\nsender {PLANNER}\naddressee {SERVICE}\nsha256 {digest}\n"
                f"at 1750000000\nbody {len(body)}\n").encode() + body
        self.world.path("shared", PLANNER, "out", f"{send_id}.answer").write_bytes(note)
        code, state, said = self.state()
        self.assertEqual((code, state), (3, "accepted"))
        self.assertIn("[answer-not-believed]", said)

    def test_the_answer_is_verified_with_openssl_alone(self):
        bundle = self.send()
        self.b.run("receive", "get", "--all", "--out", "import", expect=0)
        note = next(self.world.path("shared", PLANNER, "out").glob("*.answer")).read_bytes()
        body = note[-int(re.search(rb"\nbody (\d+)\n", note).group(1)):]
        self.world.path("answer.p7m").write_bytes(body)
        said = quiet("openssl", "cms", "-verify", "-inform", "DER", "-in", "answer.p7m", "-CAfile", "ca/ca.pem", "-purpose",
                     "any", "-cades", cwd=self.world.folder)
        self.assertIn('"received"', said)
        self.assertIn(bundle.name.split(".")[1], said)

    def test_what_cannot_be_judged_waits(self):
        self.send()
        crl = self.world.path("ca", "ca.crl")
        crl.rename(self.world.path("crl.away"))
        crl.write_text("")
        code, said = self.b.run("receive", "get", "--all", "--out", "import")
        self.assertEqual(code, 3, said)
        self.assertEqual(self.handed_out(), {})
        self.world.path("crl.away").rename(crl)
        self.b.run("receive", "get", "--all", "--out", "import", expect=0)
        self.assertEqual(len(self.handed_out()), 3)

    def test_killed_at_any_time_and_repeated_it_is_handed_out_and_answered_once(self):
        for i in range(12):
            self.world.copy_set(f"month/{i}")
            for file in self.world.path("month", str(i)).iterdir():
                file.rename(file.with_name(re.sub(r"\d{14}", f"202504031647{i:02d}", file.name)))
        self.a.run("send", "month", "--yes", expect=0)
        landed = 0
        for wait in (0.05, 0.08, 0.11, 0.14, 0.17, 0.2, 0.25, 0.3):
            process = self.b.start("receive", "get", "--all", "--out", "import")
            time.sleep(wait)
            process.send_signal(signal.SIGKILL)
            process.communicate()
            landed += process.returncode == -signal.SIGKILL
            self.b.run("ledger", "verify", expect=0)
        self.assertGreater(landed, 0)
        self.b.run("receive", "get", "--all", "--out", "import", expect=0)
        folders = [folder for folder in self.world.path("import").iterdir() if not folder.name.startswith(".")]
        self.assertEqual([len(list(folder.iterdir())) for folder in folders], [3] * 12)
        steps = self.b.ledger()
        self.assertEqual((steps.count("received"), steps.count("acknowledged")), (12, 12))
        sends = json.loads(self.a.run("sent", "--format", "json", expect=0)[1].split("renkei:")[-1].split("\n", 1)[1])["sends"]
        self.assertEqual({each["state"] for each in sends}, {"fetched"})

    def test_watching_takes_what_comes(self):
        process = self.b.start("receive", "get", "--all", "--out", "import", "--watch")
        heeds_stop(process)
        self.send()
        end = time.monotonic() + 30
        while self.world.bundles() and time.monotonic() < end:
            time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        said = process.communicate()[0].decode()
        self.assertEqual(self.world.bundles(), [], said)
        self.assertEqual(process.returncode, 0, said)
        self.assertEqual(len(self.handed_out()), 3)


if __name__ == "__main__":
    main()
