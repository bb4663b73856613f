"""An office with 100 addressees sends its month in one command, is killed or stopped in the middle, and a second command
finishes it: each addressee has its bundle, and none has two."""
import random
import signal
import time
import unittest

from world import PLANNER, World, main

ADDRESSEES = [f"13700{i:05d}" for i in range(100, 200)]
KILLS = 8


class Month(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = World("month")
        cls.a = cls.world.office("a", PLANNER)
        for number in ADDRESSEES:
            cls.world.copy_set(f"month/{number}", receiver=number)
            cls.a.knows(number, cls.world.authority.certify(number, number))

    def setUp(self):
        for bundle in self.world.bundles():  # what the test before it sent is fetched, as it were
            bundle.unlink()

    def finished_once(self):
        self.assertEqual([len(self.world.bundles(each)) for each in ADDRESSEES], [1] * len(ADDRESSEES))
        ids = {bundle.name for bundle in self.world.bundles()}
        self.assertEqual(len(ids), len(ADDRESSEES))
        steps = self.a.ledger()
        self.a.run("office", "verify", expect=0)
        self.assertEqual(list(self.world.path("shared").glob("*/*/.*")), [])  # no halves
        return steps

    def start(self, *words):
        return self.a.start(*words)

    def interrupted(self, first, second, how):
        """Ends runs of `first` by a signal at random times, until one ends well; else `second` finishes it."""
        seed = random.randrange(1 << 30)
        print(f"seed {seed}", flush=True)
        chance = random.Random(seed)
        landed = 0
        while landed < KILLS:
            process = self.start(*first)
            time.sleep(chance.uniform(0.05, 0.5))
            process.send_signal(how)
            process.communicate()
            if process.returncode != -how:
                break  # it was quicker
            landed += 1
            self.a.run("ledger", "verify", expect=0)
        self.assertGreater(landed, 0)
        code, said = self.a.run(*second)
        if code != 0:  # all of it was sent before
            self.assertIn("[send-same-before]", said)

    def test_killed_and_finished_by_the_same_command(self):
        send = ("send", "month", "--yes", "--message", "一つ目")
        self.interrupted(send, send, signal.SIGKILL)
        self.assertEqual(self.finished_once().count("accepted"), 100)
        said = self.a.run(*send, expect=4)[1]  # all of it was sent
        self.assertIn("[send-same-before]", said)
        self.finished_once()

    def test_stopped_by_the_person_and_finished_from_the_outbox(self):
        process = self.start("send", "month", "--yes", "--again")
        line = b""
        while "成功".encode() not in line:
            line = process.stdout.readline()
            self.assertNotEqual(line, b"", "it ended before a send succeeded")
        process.send_signal(signal.SIGINT)
        said = process.communicate()[0].decode()
        self.assertEqual(process.returncode, 5, said)
        self.assertIn("中断", said)
        self.assertLess(len(self.world.bundles()), 100)
        self.assertEqual(self.a.run("outbox", "run")[0], 0)
        self.finished_once()


if __name__ == "__main__":
    main()
