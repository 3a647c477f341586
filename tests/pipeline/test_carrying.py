"""What becomes of decisions and edited English when a source or a rule changes: carried with its reason, or void."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyleaf.catalogs import read_catalog, serialize_catalog
from polyleaf.files import Writer
from polyleaf.model import Catalog, Message, SourceText
from polyleaf.normalize import build_edition, normalize_source
from polyleaf.pipeline.carrying import carry_edition
from polyleaf.pipeline.deciding_holds import decide_holds
from polyleaf.pipeline.holds import list_holds, make_source_message
from polyleaf.pipeline.normalize import normalize_outline
from polyleaf.registry import load_things
from polyleaf.review import Actor, Ledger, Verdict, find_verdict, make_decision, read_ledger
from polyleaf.review.ledger import seal_decision
from tests.projects import make_hands_project

EDITOR = Actor("editor-1", "editor", "2026-11-24T21:00:00Z")
GAP = "One of the reasons- is , which lives in the soil"
SOURCE = f"Hands\n\nWash them for 20 seconds. {GAP} .\n\nCall your nurse.\n"


@pytest.fixture
def project(tmp_path):
    project = make_hands_project(tmp_path, SOURCE)
    normalize(project)
    return project


def normalize(project):
    return normalize_outline(project, project.sources / "hands.toml", Writer())


def decide(project, op, name="3.2"):
    decide_holds(project, Verdict(op, EDITOR, "I asked the author."), [name], None, Writer())


def change_source(project, before, after):
    path = project.sources / "hands.txt"
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def edit(project, start, text, *, fuzzy=False):
    """What an editor does in a PO editor."""
    path = project.catalog("en", "hands")
    catalog = read_catalog(path, "en")
    flags = ("fuzzy",) if fuzzy else ()
    messages = [
        replace(item, msgstr=(text,), flags=flags) if item.msgid.startswith(start) else item
        for item in catalog.messages
    ]
    path.write_text(serialize_catalog(replace(catalog, messages=tuple(messages))), "utf-8")


def find(project, start):
    catalog = read_catalog(project.catalog("en", "hands"), "en")
    return next(item for item in catalog.messages if item.msgid.startswith(start))


def leave_out(monkeypatch, name):
    """Another release, with one rule fewer."""
    rules = tuple(rule for rule in load_things("rules") if rule.name != name)
    monkeypatch.setattr("polyleaf.normalize.normalizing.load_things", lambda group: rules)
    # one with other rules is another Polyleaf
    monkeypatch.setattr("polyleaf.pipeline.results.describe_computer", lambda: f"without {name}")


@pytest.mark.parametrize("op", ["keep", "drop"])
def test_a_decision_outlives_a_safe_rule_that_changes_the_text(project, monkeypatch, op):
    decide(project, op)
    leave_out(monkeypatch, "space-before-mark")
    done = normalize(project)
    assert done.holds == 0
    assert [(fate.what, fate.carried, fate.why) for fate in done.fates if "by" in fate.what] == [
        (f"{op} by editor-1", True, "carried: only the appearance of the text changed")
    ]
    verdict = find_verdict(read_ledger(project.decisions("en")), find(project, "One of"))
    assert (verdict.op, verdict.person) == (op, "editor-1")
    assert verdict.reason.startswith("I asked the author. [carried: only the appearance")


def test_a_decision_is_carried_from_text_to_text(project, monkeypatch):
    decide(project, "drop")
    leave_out(monkeypatch, "space-before-mark")
    normalize(project)
    change_source(project, "lives in", "lives quietly in")
    assert normalize(project).holds == 0
    ledger = read_ledger(project.decisions("en"))
    carried = [item for item in ledger.decisions if item.op == "carry"]
    assert len(carried) == 2 and len({item.reason.split()[0] for item in carried}) == 1, "both name the person's own"


def test_a_later_decision_on_the_new_text_counts(project, monkeypatch):
    decide(project, "drop")
    leave_out(monkeypatch, "space-before-mark")
    normalize(project)
    later = Verdict("keep", replace(EDITOR, time="2026-11-25T08:00:00Z"), "Now I know.")
    decide_holds(project, later, ["3.2"], None, Writer())
    assert find_verdict(read_ledger(project.decisions("en")), find(project, "One of")).op == "keep"


def test_a_decision_ends_with_the_hold(project):
    decide(project, "drop")
    change_source(project, "is , which lives", "is dirt, which lives")
    fates = [fate for fate in normalize(project).fates if "drop" in fate.what]
    assert [(fate.carried, fate.why) for fate in fates] == [(False, "void: nothing holds the text any more")]


def test_a_void_decision_is_kept_with_its_text(project):
    decide(project, "drop")
    change_source(project, GAP, "Something else is known of the earth, and")
    (fate,) = [fate for fate in normalize(project).fates if "drop" in fate.what]
    assert not fate.carried and fate.why.startswith("void: ")
    kept = project.kept_pairs("en").read_text("utf-8")
    assert "I asked the author." in kept and "One of the reasons" in kept


def test_an_edited_text_stays_as_it_was_where_only_the_appearance_changed(project, monkeypatch):
    edit(project, "One of", "Germs in the soil are one of the reasons.")
    leave_out(monkeypatch, "space-before-mark")
    fates = normalize(project).fates
    message = find(project, "One of")
    assert message.msgid.endswith("soil .")
    assert message.msgstr == ("Germs in the soil are one of the reasons.",)
    assert not message.is_fuzzy and message.previous_msgid is None
    assert [(fate.what, fate.carried) for fate in fates] == [("edited text", True)]


def test_an_edited_text_is_stale_where_the_words_changed(project):
    edit(project, "Wash them", "Wash your hands for 20 seconds.")
    change_source(project, "Wash them for", "Please wash them for")
    normalize(project)
    message = find(project, "Please wash")
    assert message.msgstr == ("Wash your hands for 20 seconds.",)
    assert message.is_fuzzy and message.previous_msgid == "Wash them for 20 seconds."


def test_an_edited_text_never_crosses_a_changed_fact(project):
    edit(project, "Wash them", "Wash your hands for 20 seconds.")
    change_source(project, "20 seconds", "30 seconds")
    (fate,) = [fate for fate in normalize(project).fates if fate.text.startswith("Wash")]
    assert (fate.carried, fate.why) == (False, "void: a fact differs (20 seconds → 30 seconds)")
    assert find(project, "Wash them").msgstr == ("Wash them for 30 seconds.",), "a new proposal"
    assert "Wash your hands for 20 seconds." in project.kept_pairs("en").read_text("utf-8")


def test_a_proposal_nobody_touched_makes_room_for_the_new_one(project, monkeypatch):
    leave_out(monkeypatch, "space-before-mark")
    change_source(project, "Call your nurse", "Please call your nurse")
    assert normalize(project).fates == ()
    message = find(project, "Please call")
    assert message.msgstr == (message.msgid,) and message.previous_msgid is None


def test_normalizing_twice_changes_nothing_the_second_time(project, monkeypatch):
    decide(project, "drop")
    leave_out(monkeypatch, "space-before-mark")
    normalize(project)
    files = {path: path.read_bytes() for path in project.locales.rglob("*") if path.is_file()}
    assert normalize(project).fates == ()
    assert {path: path.read_bytes() for path in project.locales.rglob("*") if path.is_file()} == files


SENTENCES = st.sampled_from((
    "The cause is , which is rare.",
    "The cause is , which is very rare.",
    "The cause is , which is not rare.",
    "The cause is , which is rare!",
    "Up to 80% of the people with , recover soon.",
    "Up to 8% of the people with , recover soon.",
    "About 80% of the people with , recover soon.",
    "Nearly all of the people with rest recover soon.",
    "Take 5 mg of the , in the morning.",
    "Take 5 mg of the , in the evening.",
    "Rest helps.",
))  # fmt: skip


def read(sentences):
    return normalize_source(SourceText("a.txt", "", tuple(line for text in sentences for line in (text, ""))))


@given(st.lists(SENTENCES, min_size=1, max_size=5, unique=True), st.lists(SENTENCES, max_size=5, unique=True))
def test_a_decision_applies_or_is_carried_or_is_said_to_be_void(before, after):
    old, new = read(before), read(after)
    held = [segment for segment in old.segments() if segment.holds]
    ledger = Ledger(
        frozenset(
            seal_decision(make_decision("drop", make_source_message(segment), EDITOR, segment.text), "")
            for segment in held
        )
    )
    carried = carry_edition(build_edition(new), build_edition(old), new, ledger)
    told = {fate.text: fate for fate in carried.fates if "drop" in fate.what}
    present = {segment.text for segment in new.segments()}
    after_it = Ledger(ledger.decisions | {seal_decision(item, "") for item in carried.decisions})
    dropped = [hold.verdict for hold in list_holds(new, None, after_it) if hold.verdict]
    for segment in held:
        if segment.text in present:
            assert segment.text not in told, "it applies as it did"
        else:
            assert segment.text in told
            reached = any(item.reason.startswith(segment.text + " [") for item in dropped)
            assert reached == told[segment.text].carried
            assert told[segment.text].why.startswith("carried: " if reached else "void: ")


@given(st.lists(SENTENCES, min_size=1, max_size=4, unique=True), st.lists(SENTENCES, max_size=4, unique=True))
def test_no_edited_text_is_lost(before, after):
    edited = build_edition(read(before))
    old = Catalog("en", tuple(replace(item, msgstr=(f"Edited: {item.msgid}",), flags=()) for item in edited.messages))
    carried = carry_edition(build_edition(read(after)), old, read(after), Ledger())
    texts = {text for message in (*carried.edition.messages, *carried.removed) for text in message.msgstr}
    assert {message.msgstr[0] for message in old.messages} <= texts


def test_a_carried_line_counts_for_nothing_without_the_persons_decision():
    message = Message("The cause is , which.")
    lone = make_decision("carry", message, Actor("machine-normalize", "machine", EDITOR.time), "abc carried: so")
    assert find_verdict(Ledger(frozenset({seal_decision(lone, "")})), message) is None
