"""A connective that opens a sentence twice stands once: `In addition, in addition to`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.rule import PROSE, Edit, Strength, TextRule

CONNECTIVES = (
    "in addition|however|therefore|moreover|furthermore|for example|as a result|in this case|in other words|as a rule"
    "|of course|in general|first of all|on the other hand|at the same time|in most cases|in particular|in fact"
)
REPEATED = re.compile(rf"(?:^\W*|(?<=[.!?] ))((?i:{CONNECTIVES})),? (?=(?i:{CONNECTIVES})\b)", re.MULTILINE)


def find_repeated_connectives(text: str) -> Iterator[Edit]:
    """The second of two equal connectives at the start of a sentence, with what stands between them.

    Only these connectives: any other doubled word may stand for two words of the original (`feet, feet`).

    >>> list(find_repeated_connectives("In addition, in addition to it"))
    [Edit(start=11, end=24, after='')]
    >>> list(find_repeated_connectives("Feet, feet and hands"))
    []
    """
    for match in REPEATED.finditer(text):
        first = match.group(1)
        end = match.end() + len(first)
        if text[match.end() : end].lower() == first.lower():
            yield Edit(match.end(1), end, "")


PLUGIN = TextRule(
    name="repeated-connective",
    summary="A connective that opens a sentence twice stands once.",
    strength=Strength.SAFE,
    find=find_repeated_connectives,
    kinds=PROSE,
)
