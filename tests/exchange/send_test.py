"""renkei send, outbox and template: what goes out, what is refused and why, what is kept for later."""
import json
import shutil
import signal
import time
import unittest

from world import OTHER, PLANNER, SERVICE, World, heeds_stop, main, quiet, small_disk


class Sending(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.template = World("send-template")
        cls.template.authority.certify("b", SERVICE, p12=True)
        cls.template.authority.certify("c", OTHER)

    def setUp(self):
        self.world = World.__new__(World)
        self.world.folder = self.template.folder.parent / f"send-{self._testMethodName}"
        shutil.rmtree(self.world.folder, ignore_errors=True)
        shutil.copytree(self.template.folder, self.world.folder)
        self.world.authority = self.template.authority.__class__.__new__(self.template.authority.__class__)
        self.world.authority.folder, self.world.authority.serial = self.world.path("ca"), 100
        self.a = self.world.office("a", PLANNER)
        self.a.knows(SERVICE, self.ca("b"))
        self.a.knows(OTHER, self.ca("c"))

    def ca(self, name):
        return self.world.path("ca", f"{name}.pem")

    def refused(self, code, *words):
        """The send is refused with the code, and nothing is kept or put into the exchange folder."""
        said = self.a.run("send", *words, "--yes", expect=4)[1]
        self.assertIn(f"[{code}]", said)
        self.assertEqual(self.world.bundles(), [])
        self.assertNotIn("signed", self.a.ledger())
        return said

    def opened(self, bundle):
        """The entries of a bundle, as the addressee sees them."""
        out = self.world.path("opened.asice")
        out.unlink(missing_ok=True)
        self.a.write_config(key="b")
        self.a.run("unseal", bundle, "--out", out, expect=0)
        self.a.write_config()
        shutil.rmtree(self.world.path("opened"), ignore_errors=True)
        quiet("unzip", "-q", str(out), "-d", str(self.world.path("opened")))
        return self.world.path("opened")

    # ---- confirmation ----

    def test_nothing_goes_out_before_it_was_confirmed(self):
        source = self.world.copy_set("set")
        code, said = self.a.run("send", source)
        self.assertEqual(code, 2)
        self.assertIn("--yes", said)
        code, said = self.a.at_terminal("send", source, answers=["n"])
        self.assertEqual(code, 4)
        self.assertEqual(self.world.bundles(), [])
        code, said = self.a.at_terminal("send", source, answers=["y"])
        self.assertEqual(code, 0, said)
        for part in ("送信の確認", SERVICE, "みほん1370000002", "サービス提供票一式", "2025-04", "成功 1 件"):
            self.assertIn(part, said)
        self.assertEqual(len(self.world.bundles(SERVICE)), 1)
        self.assertEqual(self.a.ledger()[-2:], ["tried", "accepted"])

    def test_places_in_the_configuration_are_taken_from_its_own_folder(self):
        self.a.run("send", self.world.copy_set("set"), "--yes", cwd="/", expect=0)
        self.assertEqual(len(self.world.bundles()), 1)
        self.a.run("send", self.world.path("set"), "--yes", "--again", "--setting", "path=shared", cwd="/", expect=5)

    def test_the_same_again_is_asked_about(self):
        source = self.world.copy_set("set")
        self.a.run("send", source, "--yes", expect=0)
        said = self.a.run("send", source, "--yes", expect=4)[1]
        self.assertIn("[send-same-before]", said)
        self.assertEqual(self.a.at_terminal("send", source, answers=["n"])[0], 4)
        self.assertEqual(len(self.world.bundles()), 1)
        self.assertEqual(self.a.at_terminal("send", source, answers=["はい", "はい"])[0], 0)
        self.a.run("send", source, "--yes", "--again", expect=0)
        self.assertEqual(len(self.world.bundles()), 3)

    # ---- what is refused ----

    def test_invalid_and_unclear_sets_are_refused(self):
        source = self.world.copy_set("set")
        broken = next(source.glob("UPPLAN*"))
        broken.write_bytes(broken.read_bytes().replace(b"202407", b"202408", 1))
        said = self.refused("sign-set-invalid", source)
        self.assertIn(broken.name, said)  # why, not only that
        self.refused("path-not-found", source, self.world.path("nothing"))

    def test_one_that_cannot_be_sent_holds_the_others_back_unless_told_otherwise(self):
        self.world.copy_set("month/b")
        broken = next(self.world.copy_set("month/c", receiver=OTHER).glob("UPHOSOKU*"))
        broken.unlink()
        said = self.refused("sign-set-invalid", self.world.path("month"))
        self.assertIn("--skip-refused", said)
        self.a.run("send", self.world.path("month"), "--yes", "--skip-refused", expect=4)
        self.assertEqual([len(self.world.bundles(each)) for each in (SERVICE, OTHER)], [1, 0])

    def test_an_office_does_not_send_to_itself_or_for_another(self):
        self.refused("bundle-to-itself", self.world.copy_set("own", receiver=PLANNER))
        self.refused("send-other-office", self.world.copy_set("others", sender=OTHER))

    def test_the_addressee_is_known_with_a_good_certificate(self):
        unknown = self.world.copy_set("unknown", receiver="1370000009")
        self.refused("send-no-certificate", unknown)
        authority = self.world.authority
        for name, code, changes in [("past", "certificate-expired", {"days": "-1"}),
                                    ("agent", "certificate-wrong-kind", {"kind": "3"}),
                                    ("usage", "certificate-wrong-usage", {"usage": "keyEncipherment,keyAgreement"[:15]}),
                                    ("revoked", "certificate-revoked", {})]:
            self.a.knows("1370000009", authority.certify(name, "1370000009", **changes))
            if name == "revoked":
                authority.revoke(name)
            if name != "usage":  # an EC key that may encipher keys only cannot be sealed to, either
                self.refused(code, unknown)
        code, said = self.a.run("partner", "set", "1370000009", "--certificate", self.ca("b"))
        self.assertEqual(code, 3)
        self.assertIn("1370000009", said)

    def test_a_partner_who_reads_an_older_version_is_not_sent_a_newer_one(self):
        self.a.run("partner", "set", SERVICE, "--receiver-spec", "3", expect=0)
        self.refused("send-partner-reads-older", self.world.copy_set("set"))
        self.a.run("partner", "set", SERVICE, "--receiver-spec", "4.1", expect=0)
        self.a.run("send", self.world.path("set"), "--yes", expect=0)

    def test_the_own_key_is_judged_before_anything_is_kept(self):
        source = self.world.copy_set("set")
        for name, number, code, changes in [("past", PLANNER, "certificate-expired", {"days": "-1"}),
                                            ("agent", PLANNER, "certificate-wrong-kind", {"kind": "3"}),
                                            ("foreign", OTHER, "certificate-other-office", {})]:
            self.world.authority.certify(name, number, p12=True, **changes)
            self.a.write_config(key=name)
            self.refused(code, source)

    # ---- messages and attachments ----

    def test_messages_and_attachments_go_to_whom_they_are_for(self):
        self.world.copy_set("month/b")
        self.world.copy_set("month/c", receiver=OTHER)
        note, more = self.world.path("note.txt"), self.world.path("only.pdf")
        note.write_bytes("来月の予定\r\n".encode("cp932"))
        more.write_bytes(b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n")
        self.a.run("template", "set", "月初", "--message", "いつもお世話になっております。", expect=0)
        self.a.run("send", "month", "--yes", "--template", "月初", "--message-for", f"{OTHER}=ご確認ください。",
                   "--attach", note, "--attach-for", f"{SERVICE}={more}", expect=0)
        opened = self.opened(self.world.bundles(SERVICE)[0])
        self.assertEqual((opened / "renkei-message.txt").read_text(), "いつもお世話になっております。")
        self.assertEqual((opened / "note.txt").read_bytes(), note.read_bytes())
        self.assertEqual((opened / "only.pdf").read_bytes(), more.read_bytes())
        sends = json.loads(self.a.run("sent", "--offline", "--format", "json", expect=0)[1])["sends"]
        files = {each["receiver"]: sorted(file["name"] for file in each["files"]) for each in sends}
        self.assertIn("*.pdf", files[SERVICE])  # free names may tell of persons: not kept
        self.assertNotIn("*.pdf", files[OTHER])
        self.assertTrue(all(each["message"] for each in sends))

    def test_what_no_addressee_can_be_told_for_is_refused(self):
        self.world.copy_set("month/b")
        self.world.copy_set("month/c", receiver=OTHER)
        stray = self.world.path("month", "note.txt")
        stray.write_text("note\r\n")
        self.assertIn("note.txt", self.refused("send-stray-file", "month"))
        stray.unlink()
        self.refused("send-destination-unknown", "month", "--message-for", "1370000009=x")
        self.refused("bundle-message-invalid", "month", "--message", "あ" * 2001)

    def test_limits_and_disguises_are_refused(self):
        source = self.world.copy_set("set")
        files = [self.world.path(f"{i}.txt") for i in range(5)]
        for file in files:
            file.write_text("x\r\n")
        self.refused("sign-set-invalid", source, *(word for file in files for word in ("--attach", file)))
        disguised = {"word.pdf": b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml", "photo.jpg": b"\0\0\0\x18ftypheic" + b"\0" * 40,
                     "old.pdf": bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600}
        for name, content in disguised.items():
            self.world.path(name).write_bytes(content)
            self.refused("sign-set-invalid", source, "--attach", self.world.path(name))
        self.world.path("large.txt").write_bytes(b"x" * 78 + b"\r\n" + b"y" * (10 << 20))
        self.refused("sign-set-invalid", source, "--attach", self.world.path("large.txt"))

    def test_two_sets_to_one_office_are_two_sends_and_101_are_too_many(self):
        self.world.copy_set("two/slip")
        self.world.copy_set("two/plan", sample="v3-plan-set-clean")
        self.a.run("send", "two", "--yes", expect=0)
        self.assertEqual(len(self.world.bundles(SERVICE)), 2)
        for i in range(101):
            self.world.copy_set(f"many/{i}", receiver=f"1370001{i:03d}")
        said = self.a.run("send", "many", "--yes", expect=4)[1]
        self.assertIn("[send-too-many]", said)
        self.assertIn("101", said)

    # ---- later ----

    def test_what_cannot_be_delivered_now_waits(self):
        source = self.world.copy_set("set")
        self.world.path("shared").rename(self.world.path("away"))
        code, said = self.a.run("send", source, "--yes")
        self.assertEqual(code, 5, said)
        self.assertIn("folder", said)
        self.assertIn("renkei outbox run", said)
        sends = json.loads(self.a.run("outbox", "list", "--format", "json", expect=0)[1])["sends"]
        self.assertEqual([(each["state"], each["code"], each["attempts"]) for each in sends], [("waiting", "folder-missing", 1)])
        listed = self.a.run("outbox", "list", expect=0)[1]
        self.assertIn("受け渡しのフォルダー", listed)  # why, in words
        self.assertIn("shared", listed)
        self.a.run("outbox", "run", expect=5)  # three minutes are not over
        self.world.path("away").rename(self.world.path("shared"))
        said = self.a.run("send", source, "--yes", expect=5)[1]  # the same send, not another one
        self.a.run("outbox", "retry", "--all", expect=0)
        self.assertEqual(len(self.world.bundles()), 1)
        self.assertEqual(self.a.run("outbox", "run", expect=0)[0], 0)

    def test_waiting_ends_when_it_was_said_or_when_it_is_stopped(self):
        source = self.world.copy_set("set")
        self.world.path("shared").rename(self.world.path("away"))
        begin = time.monotonic()
        self.a.run("send", source, "--yes", "--wait", "2s", expect=5)
        self.assertGreater(time.monotonic() - begin, 2)
        self.a.run("send", source, "--yes", "--wait", "2 hours", expect=2)
        process = self.a.start("outbox", "run", "--watch")
        heeds_stop(process)
        self.assertIsNone(process.poll())
        process.send_signal(signal.SIGINT)
        said = process.communicate()[0].decode()
        self.assertEqual(process.returncode, 5, said)
        self.world.path("away").rename(self.world.path("shared"))
        self.a.run("outbox", "retry", "--all", expect=0)
        self.assertEqual(len(self.world.bundles()), 1)

    def test_a_full_disk_leaves_every_send_whole(self):
        self.world.copy_set("month/b")
        self.world.copy_set("month/c", receiver=OTHER)
        with small_disk(self.world.path("shared"), "16k"):
            code, said = self.a.run("send", "month", "--yes")
            self.assertEqual(code, 5, said)
            self.assertIn("いっぱい", said)
            self.assertEqual(list(self.world.path("shared").glob("*/*/.*")), [])  # no halves
        self.a.run("outbox", "retry", "--all", expect=0)
        self.assertEqual([len(self.world.bundles(each)) for each in (SERVICE, OTHER)], [1, 1])
        self.a.ledger()

    def test_a_full_store_sends_nothing_and_says_so(self):
        self.world.copy_set("month/b")
        for i in range(20):
            self.world.copy_set(f"month/{i}", receiver=f"13700001{i:02d}")
        kept = self.world.path("kept")
        self.a.store.rename(kept)
        self.a.store.mkdir()
        with small_disk(self.a.store, "400k"):
            for file in kept.iterdir():
                (shutil.copytree if file.is_dir() else shutil.copy)(file, self.a.store / file.name)
            for i in range(20):
                self.a.knows(f"13700001{i:02d}", self.world.authority.certify(f"x{i}", f"13700001{i:02d}"))
            code, said = self.a.run("send", "month", "--yes")
            self.assertEqual(code, 3, said)
            self.assertIn("ディスクがいっぱい", said)
            self.assertEqual(self.world.bundles(), [])  # all or none are let go
            self.a.run("office", "verify", expect=0)
            more = self.world.path("more")
            shutil.copytree(self.a.store, more)
        self.a.store.rmdir()
        more.rename(self.a.store)
        self.a.run("send", "month", "--yes", expect=0)
        self.assertEqual(len(self.world.bundles()), 21)
        self.a.ledger()

    def test_drafts_wait_until_they_are_released(self):
        self.world.copy_set("month/b")
        self.world.copy_set("month/c", receiver=OTHER)
        self.a.run("send", "month", "--yes", "--draft", expect=0)
        self.assertEqual(self.world.bundles(), [])
        self.a.run("outbox", "run", expect=0)
        self.assertEqual(self.world.bundles(), [])
        sends = json.loads(self.a.run("outbox", "list", "--format", "json", expect=0)[1])["sends"]
        self.assertEqual([each["state"] for each in sends], ["draft", "draft"])
        self.a.run("outbox", "cancel", next(each["id"] for each in sends if each["receiver"] == OTHER)[:8], expect=0)
        self.a.run("outbox", "release", "--all", expect=0)
        self.assertEqual([len(self.world.bundles(each)) for each in (SERVICE, OTHER)], [1, 0])
        self.a.run("outbox", "cancel", next(each["id"] for each in sends if each["receiver"] == SERVICE), expect=3)
        self.assertEqual(self.a.run("outbox", "release", "12345678")[0], 2)


if __name__ == "__main__":
    main()
