"""A connective that opens a sentence twice stands once: `In addition, in addition to`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.phrases.word_lists import load_words
from polyleaf.normalize.rule import PROSE, Edit, Strength, TextRule

SENTENCE_START = re.compile(r"(?:\A|[.!?:;\n•])\W*\Z")


def find_repeated_connectives(text: str) -> Iterator[Edit]:
    """The second of two equal connectives at the start of a sentence, with what stands between them.

    Only these connectives: any other doubled word may stand for two words of the original (`feet, feet`).

    >>> list(find_repeated_connectives("In addition, in addition to it"))
    [Edit(start=11, end=24, after='')]
    >>> list(find_repeated_connectives("Feet, feet and hands"))
    []
    """
    lowered = text.lower()
    for connective in sorted(load_words("connectives")) if len(lowered) == len(text) else ():
        start = lowered.find(f"{connective}, {connective} ")
        while start >= 0:
            end = start + 2 * len(connective) + 2
            if SENTENCE_START.search(text[max(0, start - 4) : start]):
                yield Edit(start + len(connective), end, "")
            start = lowered.find(f"{connective}, {connective} ", end)


PLUGIN = TextRule(
    name="repeated-connective",
    summary="A connective that opens a sentence twice stands once.",
    strength=Strength.SAFE,
    find=find_repeated_connectives,
    kinds=PROSE,
)
