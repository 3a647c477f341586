"""A guard never keeps a check from a pair of texts about which it has something to say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyleaf.checks import Check, list_checks
from polyleaf.checks.check import Pair
from polyleaf.checks.choosing import Sieve
from polyleaf.checks.gate import Gate
from polyleaf.checks.guards import OWN_WORDS, Guard
from polyleaf.glossary import Glossary, Term
from tests.checks.cases import GOLDEN, read_cases

CHECKS = [check for check in list_checks() if isinstance(check, Check)]
PAIRS = [
    Pair(case["source"], case["target"], case["language"], tuple(case.get("flags", ())))
    for check in CHECKS
    for kind in ("flagged", "silent")
    for case in read_cases(GOLDEN / "cases" / f"{check.name}.{kind}.jsonl")
]
CHARS = "aaaeiZА1٢٠ .,;:?!…。।，؟-–/()[]{}<>«»\"'’%&#*=@|\\_\t\n\u00a0\u200b\u202eéßñаіїأىة的慢 痛"


WORDS = [
    "la",
    "na",
    "de",
    "Translation:",
    "Here",
    "is",
    "the",
    "%(x)s",
    "{a}",
    "AAA",
    "XXX",
    "休息",
    "ss",
    "sss",
    "TOme",
]


def find_turned_away(pair: Pair) -> list[str]:
    chosen = Sieve(CHECKS).choose(pair)
    return [check.name for check in CHECKS if check not in chosen and any(True for _ in check.find(pair))]


@pytest.mark.parametrize("turned", [False, True], ids=["as they are", "turned round"])
def test_no_check_is_turned_away_from_a_case_of_any_check(turned):
    pairs = [Pair(pair.target, pair.source, pair.language, pair.flags) if turned else pair for pair in PAIRS]
    sieve = Sieve(CHECKS)
    for pair in pairs:
        chosen = sieve.choose(pair)
        silent = [check for check in CHECKS if check not in chosen]
        assert [check.name for check in silent if any(True for _ in check.find(pair))] == [], pair


@given(st.text(CHARS, max_size=12), st.text(CHARS, max_size=12), st.sampled_from(["es", "fr", "uk", "ar", "zh_Hans"]))
def test_no_check_is_turned_away_from_any_text(source, target, language):
    assert find_turned_away(Pair(source, target, language)) == []


def open_for(guard: Guard, source: str, target: str, language: str = "es", flags: tuple[str, ...] = ()) -> bool:
    return bool(Gate([guard]).open_for(Pair(source, target, language, flags)))


@given(
    st.lists(st.sampled_from([*WORDS, *CHARS]), max_size=8),
    st.lists(st.sampled_from([*WORDS, *CHARS]), max_size=10),
    st.sampled_from(["es", "fr", "uk", "ar", "zh_Hans", "hi", "de", "ru", ""]),
    st.sampled_from(["", " "]),
)
def test_no_check_is_turned_away_from_any_row_of_words_and_marks(source, target, language, space):
    assert find_turned_away(Pair(space.join(source), space.join(target), language)) == []


def test_each_part_of_a_guard_must_be_met():
    gate = Gate([Guard(), Guard(target="("), Guard(source=str.isdigit, either="?"), Guard(kinds=OWN_WORDS)])
    assert gate.open_for(Pair("a", "b", "es")) == 0b1001
    assert gate.open_for(Pair("(", "(", "es")) == 0b0011
    assert gate.open_for(Pair("1", "b", "es")) == 0b1001
    assert gate.open_for(Pair("1", "b?", "es")) == 0b1101


@pytest.mark.parametrize("space", [" ", "\n", "\t", "\u00a0", "\u3000", "\u2028"])
def test_white_space_is_a_character_too(space):
    assert open_for(Guard(target=space), "a", f"a{space}b")
    assert open_for(Guard(source=space), f"a{space}b", "a")
    assert open_for(Guard(either=space), "a", f"a{space}b")


def test_a_word_is_asked_about_in_its_language():
    guard = Guard(word=lambda token, language: token == "dor" and language == "pt_BR")
    assert open_for(guard, "pain", "dor", "pt_BR")
    assert not open_for(guard, "pain", "dor", "es")
    assert not open_for(guard, "dor", "dolor", "pt_BR")


def test_a_guard_may_ask_for_a_language_a_length_or_a_flag():
    assert [open_for(Guard(language=str.islower), "a", "b", code) for code in ("es", "pt_BR")] == [True, False]
    assert [open_for(Guard(longer=3), "a", text) for text in ("abc", "abcd")] == [False, True]
    assert [open_for(Guard(flag="max-"), "a", "b", flags=flags) for flags in ((), ("max-length:3",))] == [False, True]


def test_a_guard_may_ask_that_something_is_missing_from_the_source_or_stands_twice():
    assert [open_for(Guard(source_without=str.isalnum), text, "b") for text in ("≥ 5", "≥")] == [False, True]
    assert [open_for(Guard(repeats=True), "a", text) for text in ("no, sí", "no No", "x y, x y")] == [False, True, True]


def test_a_guard_may_ask_for_a_glossary():
    glossary = Glossary((Term(("marrow",), ("médula",)),))
    gate = Gate([Guard(glossary=True)])
    assert not gate.open_for(Pair("a", "b", "es"))
    assert gate.open_for(Pair("a", "b", "es", glossary=glossary))
