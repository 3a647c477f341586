from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyleaf.drafting.masking import holds_mark, mask_placeholders, restore_placeholders

PIECES = st.sampled_from(
    ["{count}", "%(name)s", "%s", "<b>", "</b>", "&nbsp;", "https://example.org/a?b=1", "a@example.org", "{{ title }}"]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=8).map(" ".join))
def test_masking_can_always_be_undone(text):
    if not holds_mark(text):
        masked = mask_placeholders(text)
        assert restore_placeholders(masked.text, masked.placeholders) == text


@pytest.mark.parametrize(
    "prose",
    [
        "Up to 80% of cases",
        "80 % of cases",
        "100% sure",
        "A&E",
        "5 < 6 and 7 > 6",
        "stage 4; grade 2",
        "mg/kg",
        "{a b}",
    ],
)
def test_prose_is_not_taken_for_a_placeholder(prose):
    assert mask_placeholders(prose).placeholders == ()


@pytest.mark.parametrize(
    "placeholder", ["{0}", "%s", "%d", "%(count)d", "${x}", "<a href='#x'>", "&#8211;", "www@x.org"]
)
def test_a_placeholder_is_hidden(placeholder):
    masked = mask_placeholders(f"Take {placeholder} daily.")
    assert masked.text == "Take [X0X] daily."
    assert masked.placeholders == (placeholder,)


def test_the_full_stop_after_an_address_stays_in_the_sentence():
    assert mask_placeholders("See https://example.org/x.").text == "See [X0X]."


@pytest.mark.parametrize("answer", ["[X0X]", "[X0X] [X1X] [X1X]", "[X0X] [X2X]", "", "[X1X] [X0X] [X2X]"])
def test_a_lost_doubled_or_invented_mark_is_not_restored(answer):
    assert restore_placeholders(answer, ("{a}", "{b}")) is None


@pytest.mark.parametrize("answer", ["[X1X] y [X0X]", "[ X1X] y [x0x]", "[X1X ] y [ X 0 X ]"])
def test_moved_and_spaced_marks_are_restored(answer):
    assert restore_placeholders(answer, ("{a}", "{b}")) == "{b} y {a}"
