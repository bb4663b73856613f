"""Sends and receptions over a connector that is not ours (pigeon/), in all its moods."""
import datetime
import json
import os
import unittest

from world import PLANNER, SERVICE, World, main

PLUGINS = os.environ["PLUGINS"]


class Stranger(unittest.TestCase):
    def setUp(self):
        self.world = World(f"stranger-{self._testMethodName}")
        self.a = self.world.office("a", PLANNER)
        self.b = self.world.office("b", SERVICE)
        self.a.knows(SERVICE, self.world.path("ca", "b.pem"))
        self.source = self.world.copy_set("set")

    def run_at(self, office, *words, **more):
        return office.run(*words, "--connector", "pigeon", "--plugin-path", PLUGINS, **more)

    def send(self, *more, **options):
        return self.run_at(self.a, "send", self.source, "--yes", *more, **options)

    def waiting(self):
        said = self.run_at(self.a, "outbox", "list", "--format", "json", expect=0)[1]
        return json.loads(said)["sends"]

    def test_the_whole_way(self):
        self.send(expect=0)
        self.run_at(self.b, "receive", "get", "--all", "--out", "import", expect=0)
        self.assertEqual(len(list(self.world.path("import").glob("*/*"))), 3)
        said = self.run_at(self.a, "sent", expect=0)[1]
        self.assertIn("済", said)
        self.assertEqual((self.a.ledger()[-1], self.b.ledger()[-1]), ("fetched", "acknowledged"))

    def test_a_rejection_comes_back_over_it(self):
        self.send(expect=0)
        bundle = next(self.world.path("shared").iterdir())
        bundle.write_bytes(bundle.read_bytes()[:-1] + b"?")
        self.run_at(self.b, "receive", "get", "--all", "--out", "import", expect=1)
        self.assertIn("拒否", self.run_at(self.a, "sent", expect=0)[1])

    def test_it_is_waited_for_as_long_as_it_asks(self):
        said = self.send("--setting", "mood=busy", expect=5)[1]
        self.assertIn("鳩が忙しくて", said)
        self.assertIn("しばらく待ってください。", said)
        send = self.waiting()[0]
        next_try = datetime.datetime.fromisoformat(send["next_attempt_at"])
        wait = next_try - datetime.datetime.now(datetime.timezone.utc)
        self.assertGreater(wait.total_seconds(), 550)
        self.assertEqual(send["code"], "pigeon-busy")
        self.run_at(self.a, "outbox", "retry", "--all", "--setting", "mood=good", expect=0)  # said anew, it holds

    def test_what_it_refuses_has_failed_for_good(self):
        said = self.send("--setting", "mood=refusing", expect=6)[1]
        self.assertIn("遠すぎます。", self.a.run("explain", "pigeon-refused", "--plugin-path", PLUGINS, expect=0)[1])
        self.assertIn("別の方法で送ってください。", said)
        self.assertEqual(self.waiting()[0]["state"], "failed")
        self.send(expect=0)  # a new send of the same: the failed one does not stand in its way

    def test_one_that_breaks_its_word_loses_nothing(self):
        for mood in ("silent", "throwing"):
            code, said = self.send("--setting", f"mood={mood}")
            self.assertEqual(code, 5, said)
            self.assertIn("決まりどおりに動きませんでした", said)
            self.run_at(self.a, "outbox", "cancel", "--all", expect=0)
        self.send(expect=0)
        self.a.run("office", "verify", expect=0)

    def test_secrets_come_from_the_configuration_and_are_not_kept(self):
        code, said = self.send("--setting", "word=sesame-of-the-line")
        self.assertEqual(code, 2)
        self.assertNotIn("sesame-of-the-line", said)
        text = self.a.config.read_text().replace('"path=shared"', '"path=shared", "word=sesame-of-the-file"')
        self.a.config.write_text(text)
        self.send(expect=0)
        kept = b"".join(file.read_bytes() for file in self.a.store.rglob("*") if file.is_file())
        self.assertIn(b"pigeon", kept)
        self.assertNotIn(b"sesame", kept)

    def test_settings_are_judged_before_anything_else(self):
        for setting, word in (("pth=shared", "pth"), ("path", "KEY=VALUE")):
            code, said = self.send("--setting", setting)
            self.assertEqual(code, 2, said)
            self.assertIn(word, said)
        self.a.config.write_text(self.a.config.read_text().replace('setting = ["path=shared"]', ""))
        code, said = self.send()
        self.assertEqual(code, 2, said)
        self.assertIn("path", said)
        self.assertNotIn("signed", self.a.ledger())

    def test_a_send_waits_for_a_connector_that_is_gone(self):
        self.send("--setting", "mood=busy", expect=5)
        said = self.a.run("outbox", "retry", "--all", expect=5)[1]  # without the folder of its plugin
        self.assertIn("プラグインがありません", said)
        self.run_at(self.a, "outbox", "retry", "--all", "--setting", "mood=good", expect=0)


if __name__ == "__main__":
    main()
