"""A guard never keeps a check from a pair of texts about which it has something to say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyleaf.checks import Check, list_checks
from polyleaf.checks.check import Pair
from polyleaf.checks.choosing import Sieve
from polyleaf.checks.guards import OWN_WORDS, Gate, Guard, Kind
from tests.checks.cases import GOLDEN, read_cases

CHECKS = [check for check in list_checks() if isinstance(check, Check)]
PAIRS = [
    Pair(case["source"], case["target"], case["language"], tuple(case.get("flags", ())))
    for check in CHECKS
    for kind in ("flagged", "silent")
    for case in read_cases(GOLDEN / "cases" / f"{check.name}.{kind}.jsonl")
]
CHARS = "aeiZА1٢٠ .,;:?!…。।，؟-–/()[]{}<>«»\"'’%&#*=@|\\_\t\n\u00a0\u200b\u202eéßñаіїأىة的慢 痛"


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


def test_each_part_of_a_guard_must_be_met():
    gate = Gate([Guard(), Guard(target="("), Guard(source=str.isdigit, either="?"), Guard(kinds=OWN_WORDS)])
    assert gate.open_for("a", "b", Kind.OWN) == 0b1001
    assert gate.open_for("a", "(", Kind.COPY) == 0b0011
    assert gate.open_for("1", "b", Kind.OWN) == 0b1001
    assert gate.open_for("1", "b?", Kind.OWN) == 0b1101
