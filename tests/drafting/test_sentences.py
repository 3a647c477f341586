from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyleaf.drafting.sentences import split_sentences


@given(st.text(alphabet=st.sampled_from("aB1. !?\n“("), max_size=40))
def test_the_sentences_joined_are_the_text(text):
    assert "".join(sentence + gap for sentence, gap in split_sentences(text)) == text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Fractures. They are pathological.", 2),
        ("Really? Yes! It is.", 3),
        ("He said so. “Then rest.”", 2),
        ("Call Dr. Smith now.", 1),
        ("Take 2.5 mg. Rest.", 2),
        ("Vitamins, e.g. D, help.", 1),
        ("fractures;", 1),
        ("", 1),
    ],
)
def test_sentences_are_counted_as_a_reader_would(text, count):
    assert len(split_sentences(text)) == count
