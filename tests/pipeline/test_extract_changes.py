"""When the English changes, each language gets its earlier text as stale, or a note of the fact that differs."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from polyleaf.catalogs import read_catalog, serialize_catalog
from polyleaf.cli.main import main
from polyleaf.files import Writer
from polyleaf.memory import parse_pairs
from polyleaf.model import Message
from polyleaf.pipeline.draft import record_draft
from polyleaf.pipeline.extract import is_a_persons
from polyleaf.review import Ledger, append_decisions, read_ledger
from tests.projects import make_project

SOAP = "Wash your hands with soap for 20 seconds."
CALL = "Call your nurse if your skin hurts."
TIME = "2026-11-24T12:00:00Z"


@pytest.fixture
def project(tmp_path, monkeypatch):
    made = make_project(tmp_path / "hands")
    monkeypatch.chdir(made.root)
    for step in ("normalize", "extract"):
        assert main([step, "-q"]) == 0
    return made


def translate(project, **fields):
    """Every message of the French catalog gets a text."""
    catalog = read_catalog(project.catalog("fr", "hands"), "fr")
    messages = tuple(replace(message, msgstr=(f"[{message.msgid}]",), **fields) for message in catalog.messages)
    project.catalog("fr", "hands").write_text(serialize_catalog(replace(catalog, messages=messages)), "utf-8")
    return messages


def change(project, old, new):
    source = project.sources / "hands.txt"
    source.write_text(source.read_text("utf-8").replace(old, new), "utf-8")
    assert main(["normalize", "-q"]) == 0


def find(project, msgid):
    return next(item for item in read_catalog(project.catalog("fr", "hands"), "fr").messages if item.msgid == msgid)


def test_wording_change_makes_the_text_stale(project):
    translate(project)
    change(project, "if your skin hurts", "when your skin hurts")
    assert main(["extract", "-q"]) == 0
    message = find(project, "Call your nurse when your skin hurts.")
    assert (message.msgstr, message.is_fuzzy, message.previous_msgid) == ((f"[{CALL}]",), True, CALL)


def test_factual_change_voids_the_text_and_is_reported(project, capsys):
    translate(project, comments=("mine",))
    change(project, "20 seconds", "30 seconds")
    assert main(["extract", "--json"]) == 0
    caught = capsys.readouterr()
    new = SOAP.replace("20", "30")
    assert f'factual: "{SOAP}" → "{new}" (20 seconds → 30 seconds); voids fr' in caught.err
    (french,) = (item for item in map(json.loads, caught.out.splitlines()) if item["changes"])
    assert french["changes"] == [
        {"kind": "factual", "from": SOAP, "to": new, "differences": ["20 seconds → 30 seconds"]}
    ]
    message = find(project, new)
    assert (message.msgstr, message.comments) == (("",), ())
    assert "changed: factual: 20 seconds → 30 seconds" in message.notes
    (pair,) = parse_pairs(project.kept_pairs("fr").read_text("utf-8"), "memory.jsonl")
    assert (pair.message.msgstr, pair.message.comments) == ((f"[{SOAP}]",), ("mine",))


def test_note_of_the_difference_survives_the_next_extract(project):
    translate(project)
    change(project, "20 seconds", "30 seconds")
    assert [main(["extract", "-q"]), main(["extract", "-q"])] == [0, 0]
    assert "changed: factual: 20 seconds → 30 seconds" in find(project, SOAP.replace("20", "30")).notes


def test_comment_on_a_message_without_a_text_is_kept_too(project):
    path = project.catalog("fr", "hands")
    path.write_text(path.read_text("utf-8").replace(f'msgid "{CALL}"', f'# ask Anna\nmsgid "{CALL}"'), "utf-8")
    change(project, "if your skin hurts", "when your skin hurts")
    assert main(["extract", "-q"]) == 0
    (pair,) = parse_pairs(project.kept_pairs("fr").read_text("utf-8"), "memory.jsonl")
    assert pair.message.comments == ("ask Anna",)


def test_machine_draft_that_nobody_touched_is_drafted_afresh(project):
    messages = translate(project, flags=("fuzzy",))
    decisions = [record_draft(message, "dummy", "dummy 1", TIME) for message in messages]
    append_decisions(project.decisions("fr"), decisions, Writer())
    change(project, "if your skin hurts", "when your skin hurts")
    assert main(["extract", "-q"]) == 0
    assert find(project, "Call your nurse when your skin hurts.").msgstr == ("",)


def test_draft_with_a_comment_or_of_unknown_origin_is_a_persons(tmp_path):
    drafted = Message("a", ("x",), flags=("fuzzy",))
    append_decisions(tmp_path, [record_draft(drafted, "dummy", "dummy 1", TIME)], Writer())
    ledger = read_ledger(tmp_path)
    assert not is_a_persons(drafted, ledger)
    assert is_a_persons(replace(drafted, comments=("mine",)), ledger)
    assert is_a_persons(replace(drafted, msgstr=("y",)), ledger)
    assert not is_a_persons(Message("a", ("a",), flags=("fuzzy",)), Ledger())
    assert not is_a_persons(Message("a", comments=("mine",)), Ledger())
