"""What the last build saw of its files: nothing that changed since passes for current."""

from __future__ import annotations

import os

import pytest

from polyleaf.files import write_atomically
from polyleaf.pipeline.stamps import read_stamps


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "fr.po"
    path.write_text("old", "utf-8")
    return path


def remember(tmp_path, files, *, later):
    """The stamps of a task, read back from a file that is so many ns newer than the newest of its files."""
    stamps = read_stamps(tmp_path / "build.json", "program")
    stamps.record("task", files, "done")
    write_atomically(stamps.path, stamps.serialize())
    newest = max(path.stat().st_mtime_ns for path in files if path.exists())
    os.utime(stamps.path, ns=(newest + later, newest + later))
    return read_stamps(stamps.path, "program")


def rewrite(path, text):
    """Another content at the very same time."""
    status = path.stat()
    path.write_text(text, "utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


@pytest.mark.parametrize("later", [0, 10**9])
def test_untouched_files_are_current(tmp_path, file, later):
    assert remember(tmp_path, [file], later=later).is_current("task", [file])


def test_another_content_of_the_same_size_within_a_tick_is_seen(tmp_path, file):
    stamps = remember(tmp_path, [file], later=0)
    rewrite(file, "new")
    assert not stamps.is_current("task", [file])


@pytest.mark.parametrize("text", ["new", "newer"])
def test_another_content_later_is_seen(tmp_path, file, text):
    stamps = remember(tmp_path, [file], later=1)
    file.write_text(text, "utf-8")
    os.utime(file, ns=(0, file.stat().st_mtime_ns + 10**9))
    assert not stamps.is_current("task", [file])


def test_the_same_content_at_another_time_is_current(tmp_path, file):
    stamps = remember(tmp_path, [file], later=1)
    os.utime(file, ns=(0, 0))
    assert stamps.is_current("task", [file])


def test_a_new_and_a_lost_file_are_seen(tmp_path, file):
    other = tmp_path / "es.po"
    stamps = remember(tmp_path, [file, other], later=1)
    assert stamps.is_current("task", [file, other])
    assert not stamps.is_current("task", [file])
    other.write_text("", "utf-8")
    assert not stamps.is_current("task", [file, other])
    other.unlink()
    file.unlink()
    assert not stamps.is_current("task", [file, other])


def test_stamps_of_another_program_or_of_nonsense_are_none(tmp_path, file):
    remember(tmp_path, [file], later=1)
    assert read_stamps(tmp_path / "build.json", "another program").tasks == {}
    for text in ("", "[]", '{"program": "program", "tasks": {"task": 3}, "notes": {}}'):
        (tmp_path / "build.json").write_text(text, "utf-8")
        assert read_stamps(tmp_path / "build.json", "program").tasks == {}
