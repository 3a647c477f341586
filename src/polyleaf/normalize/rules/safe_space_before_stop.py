"""A space before a full stop that ends a sentence goes: `spinal cord . This`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.rule import Edit, Strength, TextRule

# a stop after one of these may be the only trace of lost words: `the background of .`
FUNCTION_WORDS = [
    "a",
    "an",
    "and",
    "are",
    "as",
    "at",
    "be",
    "between",
    "but",
    "by",
    "for",
    "from",
    "has",
    "have",
    "if",
    "in",
    "into",
    "is",
    "it",
    "its",
    "nor",
    "not",
    "of",
    "on",
    "or",
    "so",
    "such",
    "than",
    "that",
    "the",
    "their",
    "these",
    "this",
    "those",
    "to",
    "was",
    "were",
    "which",
    "who",
    "with",
]
SPACED_STOP = re.compile(r"(?<=[^\W\d_])[ \u00a0](?=\.(?:[ \u00a0][^\W\d_a-z]|[ \u00a0]?$))", re.MULTILINE)
LAST_WORD = re.compile(r"[^\W\d_]+\Z")


def find_spaced_stops(text: str) -> Iterator[Edit]:
    """A space between a word and the full stop that ends its sentence, unless the word shows that text is missing.

    >>> list(find_spaced_stops("the spinal cord . This"))
    [Edit(start=15, end=16, after='')]
    >>> list(find_spaced_stops("the background of . This"))
    []
    """
    for match in SPACED_STOP.finditer(text):
        word = LAST_WORD.search(text[max(0, match.start() - 12) : match.start()])
        if word and word.group().lower() not in FUNCTION_WORDS:
            yield Edit(match.start(), match.end(), "")


PLUGIN = TextRule(
    name="space-before-stop",
    summary="A space before the full stop of a sentence is removed.",
    strength=Strength.SAFE,
    find=find_spaced_stops,
    hints=(" .", "\u00a0."),
)
