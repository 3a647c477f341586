"""The space after a mark, or before a bracket, that somebody forgot: `urination,especially`, `is short.The patient`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.phrases.scanning import find_starting
from polyleaf.normalize.rule import PROSE, Edit, Strength, TextRule

# whole words on both sides, and no dot, slash or @ in them: web addresses and file names stay as they are
AFTER_COMMA = re.compile(r"[,;](?<=[a-z]{2}[,;])(?=[A-Za-z]{2}[a-z’'-]*(?:[\s,;.)]|$))", re.MULTILINE)
AFTER_STOP = re.compile(r"[.!?](?<=[a-z%\d)][a-z%\d)][.!?])(?=[A-Z][a-z’']*\.?(?:[\s,;]|$))", re.MULTILINE)
BEFORE_BRACKET = re.compile(r"\((?<=[a-z]{3}\()(?=[A-Za-z]{4,}[^()\n]*\))")
AFTER_BRACKET = re.compile(r"\)(?<=[a-z]{3}\))(?=[a-z]{2})")
# a bracket of less holds a part of a word: "(pre)diabetes"
IN_BRACKETS = re.compile(r"[\s(]\([^()\n]{6,200}\Z|\A\([^()\n]{6,200}\Z")
AFTER_COLON = re.compile(r":(?<=[a-z]{3}:)(?=[A-Za-z][a-z]+(?:[\s,;.]|$))", re.MULTILINE)
# "weight&nbsp;if": the semicolon belongs to an entity
ENTITY = re.compile(r"&#?\w{1,12}\Z")
ADDRESS = re.compile(r"[@/:_\\.]")


def find_missing_spaces(text: str) -> Iterator[Edit]:
    """A mark glued to the next word, or a bracket glued to the word beside it.

    >>> list(find_missing_spaces("urination,especially at night"))
    [Edit(start=10, end=10, after=' ')]
    >>> list(find_missing_spaces("1,000 at www.Example.org, tumor(s)"))
    []
    """
    for match in AFTER_COMMA.finditer(text):
        if match.group() == "," or not ENTITY.search(text[max(0, match.start() - 14) : match.start()]):
            yield Edit(match.end(), match.end(), " ")
    for match in find_starting(AFTER_BRACKET, text, ")"):
        if IN_BRACKETS.search(text[max(0, match.start() - 220) : match.start()]):
            yield Edit(match.end(), match.end(), " ")
    for match in (*AFTER_STOP.finditer(text), *find_starting(AFTER_COLON, text, ":")):
        if not ADDRESS.search(_get_word_before(text, match.start())):
            yield Edit(match.end(), match.end(), " ")
    for match in find_starting(BEFORE_BRACKET, text, "("):
        yield Edit(match.start(), match.start(), " ")


def _get_word_before(text: str, position: int) -> str:
    words = text[max(0, position - 60) : position].split()
    return words[-1] if words else ""


PLUGIN = TextRule(
    name="missing-space",
    summary="The space after a mark or before a bracket is put in.",
    strength=Strength.SAFE,
    find=find_missing_spaces,
    kinds=PROSE,
)
