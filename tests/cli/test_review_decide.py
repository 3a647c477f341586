"""Segments on hold: an editor keeps or drops them, and what follows for every later step."""

from __future__ import annotations

import json

import pytest

from polyleaf.catalogs import read_catalog
from tests.projects import TWO_PAGES, make_project

SOURCE = """\
Washing your hands

Wash your hands with soap. One of the reasons is , which is in the soil.

Wash your hands with soap. One of the reasons is , which is in the soil.
"""
OUTLINE = """\
[[leaflet]]
id = "hands"
title = "Washing your hands"

[[leaflet.section]]
heading = "How to wash"
blocks = [
  { paragraph = ["3.1"] },
]
"""
WITH_HELD = OUTLINE.replace('["3.1"]', '["3.1", "3.2"]')
HELD = "One of the reasons is , which is in the soil."
KEEP = ("review", "decide", "3.2", "--keep", "--person", "editor-1", "--reason", "The gap is harmless here.")
DROP = ("review", "decide", "3.2", "--drop", "--person", "editor-1", "--reason", "Nobody knows what is missing.")


@pytest.fixture
def held(tmp_path, monkeypatch, run):
    """A project with a segment on hold that stands twice in its source, and in no leaflet."""
    tree = TWO_PAGES | {"source_text": {"hands.txt": SOURCE, "hands.toml": OUTLINE}}
    project = make_project(tmp_path / "hands", tree)
    monkeypatch.chdir(project.root)
    assert run("build", "-q").code == 0
    return project


def find_message(project):
    catalog = read_catalog(project.catalog("en", "hands"), "en")
    return next(message for message in catalog.messages if message.msgid == HELD)


def use_held(project):
    (project.sources / "hands.toml").write_text(WITH_HELD, "utf-8")


def count_holds(run):
    return next(row["holds"] for row in run("status", "--lang", "en", "--json").json[0] if row["leaflet"] == "hands")


def write_text(project, text):
    """What an editor does in a PO editor."""
    path = project.catalog("en", "hands")
    head, found, tail = path.read_text("utf-8").partition(f'msgid "{HELD}"\nmsgstr ""\n')
    assert found
    path.write_text(f'{head}msgid "{HELD}"\nmsgstr "{text}"\n{tail}', "utf-8")


def test_an_outline_that_uses_a_held_segment_is_refused(held, run):
    use_held(held)
    done = run("extract")
    assert done.code == 2 and "segment 3.2 is held" in done.err


def test_a_kept_segment_may_be_used_as_its_clean_text(held, run):
    assert run(*KEEP).code == 0
    message = find_message(held)
    assert message.msgstr == (HELD,) and message.is_fuzzy, "a proposal like any other, approved by nobody"
    assert "keep: editor-1 (editor): The gap is harmless here." in message.notes
    use_held(held)
    assert run("build", "-q").code == 0
    assert HELD in (held.output / "draft" / "en" / "hands.txt").read_text("utf-8")
    assert "draft" in run("render", "--edition", "final", "--lang", "en").err


def test_a_kept_segment_may_be_used_as_its_edited_text(held, run):
    run(*KEEP)
    path = held.catalog("en", "hands")
    path.write_text(path.read_text("utf-8").replace(f'msgstr "{HELD}"', 'msgstr "Soil can make you ill."'), "utf-8")
    use_held(held)
    assert run("build", "-q").code == 0
    assert "Soil can make you ill." in (held.output / "draft" / "en" / "hands.txt").read_text("utf-8")


def test_an_edit_alone_resolves_a_hold(held, run):
    write_text(held, "Soil can make you ill.")
    use_held(held)
    assert run("build", "-q").code == 0
    assert count_holds(run) == 0
    assert "resolved by the text in the English edition" in run("explain", "3.2").out


def test_an_outline_that_uses_a_dropped_segment_is_refused_even_with_a_text(held, run):
    write_text(held, "Soil can make you ill.")
    assert run(*DROP).code == 0
    use_held(held)
    done = run("extract")
    assert done.code == 2
    assert "hands.toml:8" in done.err and "3.2 was dropped by editor-1: Nobody knows what is missing." in done.err


def test_a_dropped_segment_waits_for_nobody(held, run):
    assert HELD in run("review", "queue", "--lang", "en").out
    run(*DROP)
    assert HELD not in run("review", "queue", "--lang", "en").out


def test_a_text_of_a_dropped_segment_is_kept(held, run):
    write_text(held, "Soil can make you ill.")
    run(*DROP)
    assert find_message(held).msgstr == ("Soil can make you ill.",)


def test_the_latest_decision_counts(held, run, monkeypatch):
    times = iter(["2026-11-24T21:00:00Z", "2026-11-24T21:00:01Z"])
    monkeypatch.setattr("polyleaf.cli.deciding_holds.read_clock", lambda: next(times))
    run(*DROP)
    run(*KEEP)
    use_held(held)
    assert run("extract").code == 0


def test_a_decision_counts_for_every_segment_of_the_same_text(held, run):
    assert count_holds(run) == 2
    run(*KEEP)
    assert count_holds(run) == 0


@pytest.mark.parametrize("decision", [KEEP, DROP])
def test_status_counts_open_holds_only_and_normalize_too(held, run, decision):
    run(*decision)
    assert count_holds(run) == 0
    assert "0 on hold" in run("normalize").err


def test_a_decision_outlives_a_change_elsewhere_in_the_source(held, run):
    run(*DROP)
    path = held.sources / "hands.txt"
    path.write_text("A new first line.\n\n" + path.read_text("utf-8"), "utf-8")
    assert "0 on hold" in run("normalize").err
    life = run("explain", "5.2", "--json").json[0]
    assert life["hold"]["standing"] == "dropped"


def test_a_decision_ends_when_a_fact_changes(held, run):
    run(*DROP)
    path = held.sources / "hands.txt"
    path.write_text(path.read_text("utf-8").replace("is , which is in", "is , which is not in"), "utf-8")
    err = run("normalize").err
    assert "2 on hold" in err
    assert "drop by editor-1 “One of the reasons is , which is in the soil.”: void: a fact differs (not is new)" in err


def test_a_decision_outlives_other_words_without_another_fact(held, run):
    run(*DROP)
    path = held.sources / "hands.txt"
    path.write_text(path.read_text("utf-8").replace("is , which is in", "is , which lives in"), "utf-8")
    err = run("normalize").err
    assert "0 on hold" in err and "carried: the wording changed, no fact differs" in err
    verdict = run("explain", "3.2", "--json").json[0]["hold"]
    assert verdict["standing"] == "dropped" and verdict["decision"]["person"] == "editor-1"
    assert "drop by" not in run("normalize").err, "said once"


def test_normalizing_again_changes_nothing(held, run):
    run(*KEEP)
    before = held.catalog("en", "hands").read_bytes()
    run("normalize")
    assert held.catalog("en", "hands").read_bytes() == before


def test_a_long_reason_is_shortened_in_the_catalog_only(held, run):
    reason = "It is rough, but " + "very " * 40 + "right."
    run(*KEEP[:-1], reason)
    (note,) = [note for note in find_message(held).notes if note.startswith("keep: ")]
    assert len(note) < 78 and note.endswith("…")
    assert reason in run("explain", "3.2").out


def test_explain_tells_who_decided_and_what_is_open(held, run):
    assert "standing  open: edit its text, or: polyleaf review decide 3.2" in run("explain", "3.2").out
    run(*DROP)
    out = run("explain", "3.2").out
    assert "standing  dropped by editor-1 (editor), 20" in out and "Nobody knows what is missing." in out
    assert run("explain", "3.1", "--json").json[0]["hold"] is None


def test_the_decision_stands_in_the_english_ledger(held, run):
    done = run(*DROP, "--json")
    assert done.json[0]["op"] == "drop" and done.json[0]["role"] == "editor"
    (ledger,) = held.decisions("en").glob("editor-1-*.jsonl")
    assert json.loads(ledger.read_text("utf-8"))["reason"] == "Nobody knows what is missing."


def test_a_decision_makes_a_build_run_what_hangs_on_it(held, run):
    run(*KEEP)
    ran = {item["task"] for item in run("build", "--json").json if item["ran"]}
    assert {"normalize hands", "extract templates"} <= ran
    assert "nothing was out of date" in run("build").err


def test_a_dry_run_records_nothing(held, run):
    done = run(*DROP, "--dry-run")
    assert "would change locales/en/decisions/editor-1-" in done.out
    assert count_holds(run) == 2


def leave_out(call, *names):
    """A call without some of its options."""
    kept = list(call)
    for name in names:
        place = kept.index(name)
        del kept[place : place + (1 if name in ("--keep", "--drop", "3.2") else 2)]
    return tuple(kept)


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (leave_out(DROP, "--reason"), "--reason"),
        (leave_out(DROP, "--person"), "--person"),
        (leave_out(DROP, "--drop"), "--keep or --drop"),
        (leave_out(DROP, "3.2"), "no segment is named"),
        ((*DROP, "--role", "translator"), "translator cannot drop"),
        ((*DROP, "--lang", "fr"), "decided in English"),
        ((*DROP, "--document", "feet"), "0 segments"),
        ((*DROP[:2], "3.1", *DROP[3:]), "3.1 is not on hold"),
        ((*DROP[:2], "99.1", *DROP[3:]), "0 segments are called '99.1'"),
        ((*DROP[:3], "3.1", *DROP[3:]), "3.1 is not on hold"),
        (("review", "queue"), "no language is named"),
    ],
)
def test_a_wrong_call_gets_one_sentence_and_decides_nothing(held, run, call, expected):
    done = run(*call)
    assert done.code == 2 and expected in done.err
    assert len(done.err.splitlines()) == 1
    assert not list(held.decisions("en").glob("*.jsonl"))
