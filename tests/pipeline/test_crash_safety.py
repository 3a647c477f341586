"""A crash at any write of extract, draft or compile: each file is the old or the new one, and the next run finishes."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from polyleaf.catalogs import read_catalog, serialize_catalog
from polyleaf.cli.main import main
from polyleaf.files import Writer
from polyleaf.memory import parse_pairs, serialize_pair
from polyleaf.model import Message
from polyleaf.review import Actor, append_decisions, make_decision, parse_ledger
from tests.projects import make_project

WORDS = "Lavez-vous les mains."
REMEMBERED = {"Washing your hands": "Se laver les mains", "Wash them:": "Lavez-les :"}
# what the memory has for the drafts; no engine on any machine drafts French
NOW = "2026-01-01T00:00:00Z"


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


def forget_some(project):
    """Leave some messages without their text, and the text in the memory: what a draft step has to do."""
    path = project.catalog("fr", "hands")
    catalog = read_catalog(path, "fr")
    messages = [replace(item, msgstr=("",)) if item.msgid in REMEMBERED else item for item in catalog.messages]
    path.write_text(serialize_catalog(replace(catalog, messages=tuple(messages))), "utf-8")
    known = [Message(english, (text,)) for english, text in REMEMBERED.items()]
    lines = [f"{serialize_pair(message, 'hands')}\n" for message in known]
    project.kept_pairs("fr").write_text("".join(lines), "utf-8")
    translator = Actor("translator-1", "translator", NOW)
    decisions = [make_decision("accept", message, translator) for message in known]
    append_decisions(project.decisions("fr"), decisions, Writer())


def list_files(root, step):
    """Every file of the project by name; of a draft's ledger what it says, for a second run says it once more."""
    found = snapshot(root)
    ledgers = [name for name in found if name.endswith(".jsonl") and "decisions" in name]
    for name in ledgers if step == "draft" else ():
        lines = parse_ledger(found[name].decode("utf-8"), name)
        found[name] = {replace(decision, id="", previous="") for decision in lines}
    return found


@pytest.mark.parametrize("step", ["extract", "draft", "compile"])
@pytest.mark.parametrize("after", [False, True], ids=["before the rename", "after the rename"])
def test_crash_at_any_write_loses_nothing_and_the_next_run_finishes(project, tmp_path, monkeypatch, step, after):
    monkeypatch.setattr("polyleaf.cli.commands.draft.read_clock", lambda: NOW)
    if step != "extract":
        assert main(["extract", "-q"]) == 0
    if step == "draft":
        forget_some(project)
    shutil.copytree(project.root, tmp_path / "before")
    before = list_files(project.root, step)
    assert main([step, "-q"]) == 0
    wanted = list_files(project.root, step)
    assert wanted != before
    if step == "draft":
        assert set(REMEMBERED.values()) <= set(list_texts(project))
    for number in range(1, 100):
        shutil.rmtree(project.root / "locales")
        shutil.rmtree(project.root / ".polyleaf")
        for name in ("locales", ".polyleaf"):
            shutil.copytree(tmp_path / "before" / name, project.root / name)
        with pytest.MonkeyPatch.context() as patch:
            crash_at(patch, number, after=after)
            try:
                main([step, "-q"])
                break
            except Killed:
                pass
        half = list_files(project.root, step)
        assert all(content in (before.get(name), wanted.get(name)) for name, content in half.items()), number
        assert WORDS in list_texts(project)
        assert main([step, "-q"]) == 0
        assert list_files(project.root, step) == wanted, number
    assert number > 1


def test_what_a_killed_program_left_is_cleared_by_the_next_run(project):
    left = project.catalog("fr", "hands").with_name(".hands.po.ab12_cd3.tmp")
    left.write_text("half", "utf-8")
    assert main(["extract", "-q"]) == 0
    assert not left.exists()


def list_texts(project):
    """Every French text in the catalog or kept in the memory."""
    kept = project.kept_pairs("fr")
    pairs = parse_pairs(kept.read_text("utf-8"), "memory.jsonl") if kept.is_file() else ()
    messages = (*read_catalog(project.catalog("fr", "hands"), "fr").messages, *(pair.message for pair in pairs))
    return [message.msgstr[0] for message in messages]
