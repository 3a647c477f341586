from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from polyleaf.drafting.verify import find_refusal, find_repeats

CASES = tomllib.loads((Path(__file__).parent / "cases" / "verify.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_an_answer_is_refused_for_the_reason(case):
    reason = find_refusal(case["source"], case["answer"], "en", case["language"]) or ""
    assert case["reason"] in reason
    assert bool(case["reason"]) == bool(reason), reason


@pytest.mark.parametrize(("answer", "reason"), [(None, "gave no text"), (7, "gave int instead"), ("\n", "empty")])
def test_what_is_no_text_is_refused(answer, reason):
    assert reason in find_refusal("Bones.", answer, "en", "es")


def test_two_spellings_of_one_source_may_share_an_answer():
    pairs = [("fractures;", "fracturas;"), ("Fractures.", "fracturas;"), ("fractures", "fracturas;")]
    assert find_repeats(pairs) == frozenset()
    assert find_repeats([("a b", "x"), ("c d", "x"), ("e f", "x")]) == frozenset({"x"})
