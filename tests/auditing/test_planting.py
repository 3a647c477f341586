"""Each planted error is exactly one error of its category, and always the same."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyleaf.auditing import SUPPORTED, list_categories, plant_errors

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text("utf-8"))["case"]
NAMES = {category.name for category in list_categories()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['language']}: {case['source']}")
def test_planted_errors_read_as_in_the_cases(case):
    found = plant_errors(case["source"], case["target"], case["language"])
    for category, text in case["planted"].items():
        same = [mutant.text for mutant in found if mutant.category == category]
        assert unicodedata.normalize("NFC", text) in same, f"{category}: {same}"


def test_every_category_has_a_case_or_is_seen_in_one():
    seen = {
        mutant.category for case in CASES for mutant in plant_errors(case["source"], case["target"], case["language"])
    }
    long = (
        "You must take two hot drinks. If it is a benign, primary, upper one, the high level gets better if you start "
        "early and always drink more than 3 by mouth, two at a time."
    )
    seen |= {mutant.category for mutant in plant_errors(long, long, "en")}
    assert NAMES - seen == set()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['language']}: {case['source']}")
def test_every_mutant_is_another_text_and_comes_once(case):
    found = plant_errors(case["source"], case["target"], case["language"])
    texts = [mutant.text for mutant in found]
    assert len(texts) == len(set(texts))
    assert case["target"] not in texts
    assert found == plant_errors(case["source"], case["target"], case["language"])


def test_a_word_is_taken_only_for_what_the_source_says():
    """Spanish "derecho" is also a right that one has."""
    assert not any(
        mutant.category == "laterality" for mutant in plant_errors("You may ask.", "Tiene derecho a preguntar.", "es")
    )


def test_no_negation_is_added_where_the_source_may_mean_one():
    found = plant_errors("Avoid what you can.", "Evite lo que puede.", "es")
    assert "negation_added" not in {mutant.category for mutant in found}


def test_figures_of_names_dates_and_addresses_stay():
    text = "H3 https://example.org/5 {n2} 04/09/2026 04.09.2026 10:30"
    found = {mutant.category for mutant in plant_errors(text, text, "es")}
    assert not found & {"number_changed", "decimal_shift", "numbers_swapped", "range_reversed"}


@given(st.text(max_size=200), st.text(max_size=200), st.sampled_from((*SUPPORTED, "cy", "")))
def test_no_text_whatever_breaks_it(source, target, language):
    for mutant in plant_errors(source, target, language):
        assert mutant.category in NAMES
        assert mutant.text != target


@pytest.mark.parametrize(
    "run", ["1" * 4000, "a" * 4000, "1 " * 2000, "({[" * 1300, "no " * 1300, ". " * 2000, "a@" * 2000, "{a} " * 1000]
)
def test_long_runs_take_linear_time(run):
    import time

    start = time.process_time()
    plant_errors(run, run, "es")
    assert time.process_time() - start < 5
    assert plant_errors(run * 9, run * 9, "es") == ()
