import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyleaf.rendering import isolate_text, split_runs
from tests.rendering.sample import ROOT

CASES = tomllib.loads((ROOT / "tests/golden/rendering/isolation.toml").read_text("utf-8"))
CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
TEXTS = st.text(st.sampled_from("ابتثج abcmgAZ 0123456789.,:–-/%°×+()<>~µé\u00a0{}" + CONTROLS))


def show(runs):
    return [run.replace("\u00a0", "~") for run in runs]


@pytest.mark.parametrize("case", CASES["rtl"], ids=lambda case: case["text"])
def test_right_to_left_text_isolates(case):
    runs = split_runs(case["text"], "rtl")
    assert show(run.text for run in runs if run.is_isolated) == case["runs"]


@pytest.mark.parametrize("case", CASES["ltr"], ids=lambda case: case["text"])
def test_left_to_right_text_keeps_together(case):
    runs = split_runs(case["text"], "ltr")
    assert not any(run.is_isolated for run in runs)
    assert show(run.text for run in runs if run.is_together) == case["runs"]
    assert show(["".join(run.text for run in runs)]) == [case["whole"]]


@given(TEXTS, st.sampled_from(["rtl", "ltr"]))
def test_no_character_but_spaces_and_controls_ever_changes(text, direction):
    printed = "".join(run.text for run in split_runs(text, direction))
    expected = "".join(sign for sign in text if sign not in CONTROLS)
    assert printed.replace("\u00a0", " ") == expected.replace("\u00a0", " ")


@given(TEXTS)
def test_every_latin_letter_and_digit_of_right_to_left_text_is_isolated(text):
    plain = "".join(run.text for run in split_runs(text, "rtl") if not run.is_isolated)
    without_placeholders = "".join(part.partition("}")[2] if "}" in part else part for part in plain.split("{"))
    assert not set(without_placeholders) & set("abcmgAZé0123456789") or "{" in text


@given(TEXTS, st.sampled_from(["rtl", "ltr"]))
def test_isolating_twice_is_isolating_once(text, direction):
    once = isolate_text(text, direction)
    assert isolate_text(once, direction) == once


def test_a_long_run_may_break_so_that_it_fits_a_narrow_column():
    assert not any(run.is_together for run in split_runs("1-2-3-4-5-6-7-8-9-10-11-12-13", "rtl"))
