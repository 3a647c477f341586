"""Words glued together where a dash or a space was lost: `melanomaa few months`, `ofthe`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule

GLUED = re.compile(
    r"(?<![\w.@/-])(?:[a-z]{4,}aa|[a-z]{3,}(?:ofthe|inthe|tothe|andthe|forthe|isthe|arethe|onthe|withthe|bythe|fromthe|thatthe)[a-z]*"
    r"|(?:ofthe|inthe|tothe|andthe|forthe|isthe|onthe|withthe|bythe|fromthe|thatthe|itis|isa|ofa|ina|canbe|tobe|shouldbe|mustbe|donot|doesnot|isnot|arenot|cannotbe))(?![\w.@/-])"
)


def find_glued_words(text: str) -> Iterator[Notice]:
    """Words that end in a double a, or that hold a preposition and an article in one.

    >>> [text[n.start:n.end] for text in ["at melanomaa few months, one ofthe causes"] for n in find_glued_words(text)]
    ['melanomaa', 'ofthe']
    """
    for match in GLUED.finditer(text):
        yield Notice(match.start(), match.end(), "words glued together: what stood between them?")


PLUGIN = TextRule(
    name="glued-words",
    summary="Words are glued together where something was lost.",
    strength=Strength.HOLD,
    find=find_glued_words,
    kinds=PROSE,
)
