"""A doubled word may stand for two words of the original: `hands and feet, feet`, `lump or lump`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule
from polyleaf.normalize.word_lists import load_words

DOUBLED = re.compile(
    r"(?<![\w-])([a-z][a-z-]{2,}) (?:or |and )?\1(?![\w-])|(?<![\w-])([a-z]{3,}), (?:or |and )?\2(?=[\s,.;])"
)


def find_doubled_words(text: str) -> Iterator[Notice]:
    """A word twice in a row, with nothing, a comma, or "and" or "or" between.

    >>> text = "a kind of lump or lump; hands and feet, feet, ribs"
    >>> [text[n.start : n.end] for n in find_doubled_words(text)]
    ['lump or lump', 'feet, feet']
    >>> list(find_doubled_words("more and more, again and again, those that had had it"))
    []
    """
    meant = load_words("twice")
    for match in DOUBLED.finditer(text):
        if (match.group(1) or match.group(2)) not in meant:
            yield Notice(match.start(), match.end(), "a word twice: it may stand for two words of the original")


PLUGIN = TextRule(
    name="doubled-word",
    summary="A word stands twice, perhaps for two words of the original.",
    strength=Strength.HOLD,
    find=find_doubled_words,
    kinds=PROSE,
    in_shadow=True,
)
