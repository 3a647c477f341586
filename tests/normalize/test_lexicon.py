"""Phrases looked up by their plain words give what their patterns give."""

import random

import pytest

from polyleaf.normalize.phrases.indexes import build_index
from polyleaf.normalize.phrases.lexicon import compile_phrase

PHRASES = (
    "mammary gland*", "onco*", "in the form of", "loss of (the) interest ~ in life", "up to # year|years",
    "bone (tissue|marrow) metastas*", "patient's", "a|the (very) last of", "(no) longer than", "x-ray*",
    "of (the) ~ pain",
)  # fmt: skip
WORDS = (
    "mammary", "gland", "glands", "oncology", "onco-x", "in", "the", "form", "of", "loss", "interest", "life", "up",
    "to", "3", "years", "bone", "tissue", "metastases", "patient’s", "patient's", "last", "very", "longer", "no",
    "than", "x-rays", "pain", "a", "deform",
)  # fmt: skip
SPACES = (" ", " ", " ", " ", "  ", "\n", "\n\n", "\t", ", ", " (", "-")


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_is_found_where_its_pattern_finds_it_whatever_the_space(phrase):
    chance = random.Random(1)
    index, pattern = build_index([(phrase, phrase)]), compile_phrase(phrase)
    for _ in range(300):
        text = "".join(part for _ in range(40) for part in (chance.choice(WORDS), chance.choice(SPACES)))
        found = [(start, end) for start, end, _ in index.find(text)]
        assert {match.span() for match in pattern.finditer(text)} <= set(found)
        assert all(pattern.match(text, start) for start, _ in found)


def test_hits_come_in_order_and_the_longer_first():
    index = build_index([("bone", 1), ("bone pain", 2), ("pain", 3)])
    assert [payload for _, _, payload in index.find("a bone  pain")] == [2, 1, 3]
