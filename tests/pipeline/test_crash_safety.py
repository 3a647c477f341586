"""A crash at any write of extract or compile: every file is the old or the new one, and the next run finishes."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from polyleaf.catalogs import read_catalog, serialize_catalog
from polyleaf.cli.main import main
from polyleaf.memory import parse_pairs
from tests.projects import make_project

WORDS = "Lavez-vous les mains."


class Killed(BaseException):
    """What nothing catches, as little as a kill."""


@pytest.fixture
def project(tmp_path, monkeypatch):
    made = make_project(tmp_path / "hands")
    monkeypatch.chdir(made.root)
    for step in ("normalize", "extract"):
        assert main([step, "-q"]) == 0
    path = made.catalog("fr", "hands")
    catalog = read_catalog(path, "fr")
    messages = tuple(replace(item, msgstr=(WORDS,), comments=("mine",)) for item in catalog.messages)
    path.write_text(serialize_catalog(replace(catalog, messages=messages)), "utf-8")
    source = made.sources / "hands.txt"
    text = source.read_text("utf-8").replace("20 seconds", "30 seconds").replace("if your skin", "when your skin")
    source.write_text(text, "utf-8")
    assert main(["normalize", "-q"]) == 0
    return made


def snapshot(root):
    folders = (root / "locales", root / ".polyleaf" / "compiled")
    return {
        str(path.relative_to(root)): path.read_bytes()
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file()
    }


def crash_at(monkeypatch, number, *, after):
    """The Nth rename of a finished file onto its place does not happen, or is the last thing that happens."""
    rename, seen = Path.replace, []

    def replace_or_die(self, target):
        seen.append(target)
        if len(seen) == number and not after:
            raise Killed
        done = rename(self, target)
        if len(seen) == number:
            raise Killed
        return done

    monkeypatch.setattr(Path, "replace", replace_or_die)


@pytest.mark.parametrize("step", ["extract", "compile"])
@pytest.mark.parametrize("after", [False, True], ids=["before the rename", "after the rename"])
def test_crash_at_any_write_loses_nothing_and_the_next_run_finishes(project, tmp_path, step, after):
    if step == "compile":
        assert main(["extract", "-q"]) == 0
    shutil.copytree(project.root, tmp_path / "before")
    before = snapshot(project.root)
    assert main([step, "-q"]) == 0
    wanted = snapshot(project.root)
    assert wanted != before
    for number in range(1, 100):
        shutil.rmtree(project.root / "locales")
        shutil.rmtree(project.root / ".polyleaf")
        for name in ("locales", ".polyleaf"):
            shutil.copytree(tmp_path / "before" / name, project.root / name)
        with pytest.MonkeyPatch.context() as monkeypatch:
            crash_at(monkeypatch, number, after=after)
            try:
                main([step, "-q"])
                break
            except Killed:
                pass
        half = snapshot(project.root)
        assert all(content in (before.get(name), wanted.get(name)) for name, content in half.items()), number
        assert WORDS in list_texts(project)
        assert main([step, "-q"]) == 0
        assert snapshot(project.root) == wanted, number
    assert number > 1


def list_texts(project):
    """Every French text in the catalog or kept in the memory."""
    kept = project.kept_pairs("fr")
    pairs = parse_pairs(kept.read_text("utf-8"), "memory.jsonl") if kept.is_file() else ()
    messages = (*read_catalog(project.catalog("fr", "hands"), "fr").messages, *(pair.message for pair in pairs))
    return [message.msgstr[0] for message in messages]
