"""An approval outlives a comma: everybody says again, at once, what they said before the English changed its looks."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from polyleaf.catalogs import read_catalog, serialize_catalog
from polyleaf.cli.main import main
from polyleaf.model import State
from polyleaf.pipeline.review import list_units
from polyleaf.review import read_ledger
from tests.projects import make_project

TEXTS = {
    "Wash them:": "Lavez-les :",
    "before you eat;": "avant de manger ;",
    "Do not use hot water.": "N’utilisez pas d’eau chaude.",
}
PEOPLE = (
    ("accept", "translator-1", "translator"),
    ("revise", "reviser-1", "reviser"),
    ("approve", "releaser-1", "releaser"),
    ("approve", "clinical-1", "clinical"),
)


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Three texts approved in French, after which their English got other commas."""
    seconds = count()
    monkeypatch.setattr("polyleaf.cli.commands.review.read_clock", lambda: f"2026-01-01T00:00:{next(seconds):02}Z")
    made = make_project(tmp_path / "hands")
    monkeypatch.chdir(made.root)
    assert main(["build", "-q"]) == 0
    rewrite(made, lambda item: replace(item, msgstr=(TEXTS[item.msgid],)) if item.msgid in TEXTS else item)
    uids = [unit.message.uid for unit in list_units(made, "fr", "hands") if unit.message.msgid in TEXTS]
    for op, person, role in PEOPLE:
        assert main(["review", op, *uids, "--lang", "fr", "--person", person, "--role", role, "-q"]) == 0
    assert set(list_states(made).values()) == {State.APPROVED}
    edit_english(made, "Wash them:", "Wash them –")
    edit_english(made, "before you eat;", "before you eat,")
    edit_english(made, "Do not use hot water.", "Do not use hot water!")
    assert main(["extract", "-q"]) == 0
    assert set(list_states(made).values()) == {State.STALE}
    return made


def rewrite(project, change):
    path = project.catalog("fr", "hands")
    catalog = read_catalog(path, "fr")
    path.write_text(serialize_catalog(replace(catalog, messages=tuple(map(change, catalog.messages)))), "utf-8")


def edit_english(project, before, after):
    path = project.catalog("en", "hands")
    text = path.read_text("utf-8")
    assert f'msgstr "{before}"' in text
    path.write_text(text.replace(f'msgstr "{before}"', f'msgstr "{after}"'), "utf-8")


def list_states(project):
    units = list_units(project, "fr", "hands")
    return {unit.message.msgid: unit.state for unit in units if unit.message.msgstr[0] in TEXTS.values()}


def carry(*people):
    for person in people:
        assert main(["review", "carry", "--lang", "fr", "--person", person, "-q"]) == 0


def test_every_person_carries_their_own_decisions_at_once(project):
    for person, state in (
        ("translator-1", State.TRANSLATED),
        ("reviser-1", State.REVISED),
        ("releaser-1", State.REVISED),
        ("clinical-1", State.APPROVED),
    ):
        carry(person)
        assert list_states(project)["Do not use hot water!"] is state
    assert set(list_states(project).values()) == {State.APPROVED}
    text = project.catalog("fr", "hands").read_text("utf-8")
    assert "#| msgid" not in text
    assert all(f"{op}: {person}" in text for op, person, _ in PEOPLE)


def test_each_carried_decision_names_its_reason_and_the_source_it_comes_from(project):
    carry("translator-1")
    made = [item for item in read_ledger(project.decisions("fr")).decisions if item.reason]
    assert len(made) == 3
    assert {item.reason for item in made} == {"the English changed in appearance only"}
    former = {item.uid for item in read_ledger(project.decisions("fr")).decisions if not item.reason}
    assert {item.tool.partition("carried from ")[2] for item in made} <= former


def test_nobody_carries_before_the_one_whose_turn_it_is(project):
    carry("releaser-1", "clinical-1", "reviser-1")
    assert set(list_states(project).values()) == {State.STALE}
    carry("translator-1", "releaser-1")
    assert set(list_states(project).values()) == {State.TRANSLATED}


def test_who_has_decided_nothing_carries_nothing(project):
    carry("translator-2", "reviser-2")
    assert set(list_states(project).values()) == {State.STALE}


def test_carrying_twice_says_nothing_twice(project):
    carry("translator-1")
    before = read_ledger(project.decisions("fr"))
    carry("translator-1")
    assert read_ledger(project.decisions("fr")) == before


@pytest.mark.parametrize("after", ["Wash them well:", "Do not wash them:", "Wash them 5 times:"])
def test_other_words_are_not_carried(project, after):
    edit_english(project, "Wash them –", after)
    assert main(["extract", "-q"]) == 0
    carry("translator-1")
    assert list_states(project).get(after) in (State.STALE, None)


def test_a_text_that_was_touched_since_is_not_carried(project):
    rewrite(project, lambda item: replace(item, msgstr=("Lavez-les donc :",)) if item.msgid == "Wash them –" else item)
    carry("translator-1")
    (unit,) = (unit for unit in list_units(project, "fr", "hands") if unit.message.msgid == "Wash them –")
    assert unit.state is State.STALE


def test_a_returned_text_is_not_carried(project):
    rewrite(project, lambda item: replace(item, flags=(), previous_msgid=None))
    edit_english(project, "Wash them –", "Wash them:")
    assert main(["extract", "-q"]) == 0
    rewrite(project, lambda item: replace(item, flags=(), previous_msgid=None))
    (unit,) = (unit for unit in list_units(project, "fr", "hands") if unit.message.msgid == "Wash them:")
    reason = ("--reason", "Not said so.")
    assert main(["review", "return", unit.message.uid, "--lang", "fr", "--person", "reviser-1", *reason, "-q"]) == 0
    edit_english(project, "Wash them:", "Wash them –")
    assert main(["extract", "-q"]) == 0
    carry("translator-1")
    assert list_states(project)["Wash them –"] is State.STALE


def test_a_dry_run_writes_nothing(project):
    before = {path: path.read_bytes() for path in project.locales.rglob("*") if path.is_file()}
    assert main(["review", "carry", "--lang", "fr", "--person", "translator-1", "--dry-run", "-q"]) == 0
    assert {path: path.read_bytes() for path in project.locales.rglob("*") if path.is_file()} == before
