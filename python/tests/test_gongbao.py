"""Tests of the wheel: python3 -m unittest tests/test_gongbao.py, with the wheel on PYTHONPATH or installed."""

import concurrent.futures
import json
import multiprocessing
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import warnings

import gongbao

HERE = pathlib.Path(__file__).resolve().parent
SAMPLE = HERE.parent.parent / "testdata" / "gazette.txt"


def documents(path):
    return len(gongbao.parse(path)["documents"])


def refused(path, answers):
    try:
        gongbao.parse(path)
        answers.put("read")
    except gongbao.GongbaoError as e:
        answers.put(str(e))


class Reading(unittest.TestCase):
    def test_parse(self):
        issue = gongbao.parse(SAMPLE)
        self.assertEqual(issue["schema"], "gongbao.issue/1")
        self.assertEqual([d["title"] for d in issue["documents"]][0], "云州市临江区人民政府关于印发临江区灯塔管护办法的通知")
        self.assertEqual(gongbao.parse(str(SAMPLE)), issue)

    def test_formats(self):
        titles = [d["title"] for d in gongbao.parse(SAMPLE)["documents"]]
        for name in ("gazette.docx", "gazette-gb18030.txt", "gazette.html", "gazette.pdf", "gazette.paddle.json"):
            self.assertEqual([d["title"] for d in gongbao.parse(SAMPLE.with_name(name))["documents"]], titles, name)

    def test_bytes(self):
        data = SAMPLE.read_bytes()
        issue = gongbao.parse_bytes(data, "a.txt")
        self.assertEqual(issue["source"]["name"], "a.txt")
        self.assertEqual(len(issue["documents"]), documents(SAMPLE))
        self.assertEqual(gongbao.parse_bytes(b"")["documents"], [])
        self.assertEqual(gongbao.parse_bytes(bytearray("第一条　灯塔。".encode()))["schema"], "gongbao.issue/1")
        with self.assertRaisesRegex(gongbao.GongbaoError, "convert it"):
            gongbao.parse_bytes(b"\0\1\2\3" * 9)

    def test_records(self):
        for record in gongbao.RECORDS:
            rows = gongbao.records(SAMPLE, record)
            self.assertTrue(all(r["schema"].startswith(f"gongbao.{record}/") for r in rows), record)
        self.assertEqual(len(gongbao.records(SAMPLE)), documents(SAMPLE))
        with self.assertRaisesRegex(ValueError, "documents, provisions"):
            gongbao.records(SAMPLE, "amounts")

    def test_like_the_command(self):
        command = os.environ.get("GONGBAO")
        if not command:
            self.skipTest("GONGBAO names no command to compare with")
        printed = subprocess.run([command, "parse", str(SAMPLE)], capture_output=True, check=True).stdout
        self.assertEqual(json.loads(printed), gongbao.parse(SAMPLE))

    def test_threads(self):
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            self.assertEqual(set(pool.map(documents, [SAMPLE] * 20)), {documents(SAMPLE)})


class Refusing(unittest.TestCase):
    def test_missing(self):
        with self.assertRaises(FileNotFoundError):
            gongbao.parse("no-such-file.pdf")

    def test_unreadable(self):
        with tempfile.TemporaryDirectory() as d:
            path = pathlib.Path(d) / "a.doc"
            path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
            with self.assertRaises(gongbao.GongbaoError) as e:
                gongbao.parse(path)
            self.assertIn("save it", e.exception.advice)
            self.assertEqual(e.exception.path, str(path))

    def test_partial(self):
        with tempfile.TemporaryDirectory() as d:
            path = pathlib.Path(d) / "a.json"
            path.write_bytes((SAMPLE.parent / "gazette.paddle.json").read_bytes()[:-40])
            with warnings.catch_warnings(record=True) as said:
                warnings.simplefilter("always")
                try:
                    gongbao.parse(path)
                except gongbao.GongbaoError:
                    return  # nothing of it could be read: that is told as well
            self.assertTrue(said)
            self.assertTrue(issubclass(said[0].category, gongbao.PartialWarning))

    def test_arguments(self):
        for wrong, error in (("第一条\n第二条", ValueError), ("", ValueError), (b"a.txt", TypeError), (3, TypeError)):
            with self.assertRaises(error):
                gongbao.parse(wrong)

    @unittest.skipUnless(hasattr(os, "fork"), "this system does not fork")
    def test_fork(self):
        gongbao.version()
        fork, spawn = multiprocessing.get_context("fork"), multiprocessing.get_context("spawn")
        answers = fork.Queue()
        child = fork.Process(target=refused, args=(SAMPLE, answers))
        child.start()
        self.assertIn("spawn", answers.get(timeout=60))
        child.join()
        with concurrent.futures.ProcessPoolExecutor(1, mp_context=spawn) as pool:
            self.assertEqual(pool.submit(documents, SAMPLE).result(timeout=120), documents(SAMPLE))


class Frames(unittest.TestCase):
    def setUp(self):
        try:
            import pandas  # noqa: F401
        except ImportError:
            self.skipTest("pandas is not there")

    def test_documents(self):
        frame = gongbao.to_pandas(SAMPLE)
        self.assertEqual(len(frame), documents(SAMPLE))
        self.assertEqual(frame["date"].dtype.kind, "M")
        self.assertEqual(str(frame["date"][0])[:10], gongbao.parse(SAMPLE)["documents"][0]["date"])

    def test_values(self):
        with tempfile.TemporaryDirectory() as d:
            path = pathlib.Path(d) / "a.txt"
            path.write_text("云州市人民政府文件\n云政〔2031〕7号\n关于渡船补贴的通知\n渡船每艘补贴不超过2.5万元，码头补贴300元。自2031年8月1日起施行。\n", "utf-8")
            frame = gongbao.to_pandas([path, path], "values")
            rows = gongbao.records(path, "values")
            self.assertEqual(gongbao.to_pandas(rows, "values").equals(gongbao.to_pandas(path, "values")), True)
        self.assertEqual(len(frame), 2 * len(rows))
        self.assertEqual(frame[frame.kind == "money"]["max"].sum(), 2 * (25000 + 300))
        self.assertEqual(str(frame[frame.kind == "date"]["from"].iloc[-1])[:10], "2031-08-01")


if __name__ == "__main__":
    unittest.main()
