"""Broken and hostile catalogs get findings or a clear error, never a traceback."""

from __future__ import annotations

import json
import time

import pytest

from tests.catalogs.test_i18nspector_suite import FOLDER
from tests.cli.catalogs import write_catalog


@pytest.mark.skipif(not FOLDER.is_dir(), reason=f"{FOLDER} is absent; set POLYLEAF_SUITES")
def test_every_broken_catalog_of_i18nspector_is_checked_or_refused_in_a_sentence(run, tmp_path):
    done = run("check", FOLDER, "--html", tmp_path / "r.html", "--sarif", tmp_path / "r.sarif")
    assert done.code == 2
    assert "Traceback" not in done.err
    for line in done.err.splitlines():
        assert line.startswith(("polyleaf: ", "4 check"))
    log = json.loads((tmp_path / "r.sarif").read_text("utf-8"))["runs"][0]
    assert log["invocations"][0]["toolExecutionNotifications"]


@pytest.mark.parametrize(
    "text",
    [
        "1" * 30_000,
        "a " * 15_000,
        "(" * 30_000,
        "{" * 30_000,
        "<a" * 15_000,
        "no " * 10_000,
        "٣" * 30_000,
        "5 mg " * 6000,
    ],
)
def test_long_runs_are_checked_in_bounded_time(run, tmp_path, text):
    """Backtracking or a quadratic search would take minutes."""
    write_catalog(tmp_path / "es.po", "es", {text: text + "!", "Take 5 mg.": "Tome 50 mg."})
    start = time.process_time()
    done = run("check", tmp_path / "es.po", "--only", "numbers")
    assert done.code == 1 and time.process_time() - start < 60


def test_a_file_that_is_no_catalog_is_refused(run, tmp_path):
    for name, data in (("binary.po", bytes(range(256)) * 10), ("html.po", b"<html></html>"), ("empty.po", b"")):
        (tmp_path / name).write_bytes(data)
        done = run("check", tmp_path / name)
        assert done.code in (0, 2) and "Traceback" not in done.err, name


def test_a_link_to_itself_is_told_and_the_other_files_are_checked(run, tmp_path):
    (tmp_path / "loop.po").symlink_to("loop.po")
    write_catalog(tmp_path / "es.po", "es", {"Take 5 mg.": "Tome 50 mg."})
    done = run("check", tmp_path)
    assert done.code == 2
    assert "loop.po: cannot be read" in done.err
    assert "es.po" in done.out


def test_a_language_that_is_no_code_is_told(run, tmp_path):
    write_catalog(tmp_path / "es.po", "es", {"Take 5 mg.": "Tome 5 mg."})
    done = run("check", tmp_path / "es.po", "--lang", "../es")
    assert (done.code, done.out) == (2, "")
    assert "is no language code" in done.err


def test_pages_of_checks_at_no_address_are_told_before_anything_is_checked(run, tmp_path):
    write_catalog(tmp_path / "es.po", "es", {"Take 5 mg.": "Tome 50 mg."})
    done = run("check", tmp_path, "--docs-url", "checks")
    assert (done.code, done.out) == (2, "")
    assert "is no address" in done.err
