"""Ignoring one finding takes a person, a reason and exactly this text; then it counts no more."""

from __future__ import annotations

import json

import pytest

from polyleaf.catalogs import read_catalog

FRENCH = "locales/fr/LC_MESSAGES/hands.po"
CALL = ("--lang", "fr", "--person", "reviser-1", "--reason", "The doctor counts in minutes here.")


@pytest.fixture
def wrong(built, run):
    """The project with a translation that says another number, and the start of its id."""
    path = built.root / FRENCH
    source = "Wash your hands with soap for 20 seconds."
    path.write_text(
        path.read_text("utf-8").replace(
            f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "Lavez vos mains au savon pendant 30 secondes."'
        ),
        "utf-8",
    )
    (message,) = [item for item in read_catalog(path, "fr").messages if item.msgid == source]
    assert run("check", "--lang", "fr").code == 1
    return message.uid[:10]


def numbers(done):
    return [item for item in done.json if item["check"] == "numbers"]


def test_an_ignored_finding_is_shown_with_who_and_why_and_does_not_count(wrong, built, run):
    assert run("review", "ignore", wrong, "numbers", *CALL).code == 0
    done = run("check", "--lang", "fr", "--html", "r.html", "--sarif", "r.sarif", "--fail-on", "critical")
    assert done.code == 0, done.out
    assert "ignored critical: numbers:" in done.out
    assert "(ignored by reviser-1, reviser: The doctor counts in minutes here.)" in done.out
    assert "1 ignored" in done.err
    (found,) = numbers(run("check", FRENCH, "--json"))
    assert found["ignored"]["person"] == "reviser-1" and found["ignored"]["role"] == "reviser"
    results = json.loads((built.root / "r.sarif").read_text("utf-8"))["runs"][0]["results"]
    (suppression,) = next(item for item in results if item["ruleId"] == "numbers")["suppressions"]
    assert suppression["status"] == "accepted" and "reviser-1" in suppression["justification"]
    page = (built.root / "r.html").read_text("utf-8")
    assert "Ignored by <strong>reviser-1</strong> (reviser)" in page


@pytest.mark.parametrize("change", [("30 secondes", "40 secondes"), ("20 seconds", "25 seconds")])
def test_any_change_of_either_text_voids_it(wrong, built, run, change):
    run("review", "ignore", wrong, "numbers", *CALL)
    path = built.root / FRENCH
    path.write_text(path.read_text("utf-8").replace(*change), "utf-8")
    done = run("check", "--lang", "fr")
    assert done.code == 1 and "ignored" not in done.out


def test_it_no_longer_stops_a_decision(wrong, run):
    accept = ("review", "accept", wrong, "--lang", "fr", "--person", "translator-1")
    assert run(*accept).code == 3
    assert run("review", "ignore", wrong, "numbers", *CALL).code == 0
    assert run(*accept).code == 0


def test_it_leaves_fuzzy_as_it_is_and_is_no_review(wrong, built, run):
    path = built.root / FRENCH
    path.write_text(path.read_text("utf-8").replace("#, fuzzy", ""), "utf-8")
    before = [item.flags for item in read_catalog(path, "fr").messages]
    run("review", "ignore", wrong, "numbers", *CALL)
    after = read_catalog(path, "fr").messages
    assert [item.flags for item in after] == before
    (message,) = [item for item in after if item.uid.startswith(wrong)]
    assert "draft: origin unknown, unreviewed" in message.notes
    assert "ignore: reviser-1 (reviser), numbers" in message.notes
    assert {item["state"] for item in run("review", "queue", "--lang", "fr", "--json").json} == {"draft", "missing"}


def test_who_translated_a_text_cannot_ignore_what_is_found_in_it(wrong, run):
    run("review", "ignore", wrong, "numbers", *CALL)
    accepted = run("review", "accept", wrong, "--lang", "fr", "--person", "reviser-1", "--role", "translator")
    assert accepted.code == 0
    assert run("check", "--lang", "fr").code == 1, "it counts again"
    done = run("review", "ignore", wrong, "numbers", *CALL)
    assert done.code == 3 and "translated it" in done.err


WRONG_CALLS = {
    "no reason": (("numbers", "--person", "reviser-1"), "reason"),
    "nobody": (("numbers", "--reason", "x"), "--person"),
    "no check": (("--person", "reviser-1", "--reason", "x"), "a unit and a check"),
    "an unknown check": (("astrology", "--person", "reviser-1", "--reason", "x"), "astrology"),
    "a check that finds nothing": (("laterality", "--person", "reviser-1", "--reason", "x"), "finds nothing"),
    "a translator": (("numbers", "--person", "t-1", "--role", "translator", "--reason", "x"), "cannot ignore"),
    "a machine": (("numbers", "--person", "machine-x", "--role", "machine", "--reason", "x"), "cannot ignore"),
}


@pytest.mark.parametrize("case", WRONG_CALLS)
def test_a_wrong_call_records_nothing(wrong, built, run, case):
    arguments, expected = WRONG_CALLS[case]
    done = run("review", "ignore", wrong, *arguments, "--lang", "fr")
    assert done.code == 2 and expected in done.err, done.err
    assert "Traceback" not in done.err
    assert not any('"ignore"' in path.read_text("utf-8") for path in built.decisions("fr").glob("*.jsonl"))


def test_a_dry_run_records_nothing(wrong, built, run):
    done = run("review", "ignore", wrong, "numbers", *CALL, "--dry-run")
    assert done.code == 0 and "would change locales/fr/decisions/reviser-1-" in done.out
    assert not list(built.decisions("fr").glob("reviser-1-*"))


def test_explain_says_it(wrong, run):
    run("review", "ignore", wrong, "numbers", *CALL)
    (unit,) = [item for item in run("explain", "3.1", "--json").json[0]["languages"] if item["lang"] == "fr"]
    assert any("ignored by reviser-1" in finding for finding in unit["findings"])
