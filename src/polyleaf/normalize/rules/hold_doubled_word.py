"""A doubled word may stand for two words of the original: `hands and feet, feet`, `lump or lump`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress
from operator import eq

from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule
from polyleaf.normalize.word_lists import load_words

SMALL = re.compile(r"[a-z][a-z-]+\Z")
JOINT = re.compile(r", (?!or |and )| (?:or|and) ")
LONGEST = 24
# letters of a word that is looked at


def find_doubled_words(text: str) -> Iterator[Notice]:
    """A word twice in a row, with nothing, a comma, or "and" or "or" between.

    >>> text = "a kind of lump or lump; hands and feet, feet, ribs"
    >>> [text[n.start : n.end] for n in find_doubled_words(text)]
    ['feet, feet', 'lump or lump']
    >>> list(find_doubled_words("more and more, again and again, those that had had it"))
    []
    """
    for word in sorted(_find_repeated(text) - load_words("twice")):
        for match in re.finditer(rf"{word}(?<![\w-]{word})(?:,? | or | and ){word}(?![\w-])", text):
            yield Notice(match.start(), match.end(), "a word twice: it may stand for two words of the original")


def _find_repeated(text: str) -> frozenset[str]:
    """Small words of three letters or more that stand next to themselves, or once removed by "or" or "and"."""
    words = text.split()
    found = set(compress(words, map(eq, words, words[1:])))
    for joint in JOINT.finditer(text):
        before, after = text[max(0, joint.start() - LONGEST) : joint.start()], text[joint.end() : joint.end() + LONGEST]
        found.add(before.rpartition(" ")[2] if _starts_with_word(after, before.rpartition(" ")[2]) else "")
    return frozenset(word for word in found if len(word) > 2 and SMALL.match(word))


def _starts_with_word(after: str, word: str) -> bool:
    return after.startswith(word) and not after[len(word) : len(word) + 1].isalpha()


PLUGIN = TextRule(
    name="doubled-word",
    summary="A word stands twice, perhaps for two words of the original.",
    strength=Strength.HOLD,
    find=find_doubled_words,
    kinds=PROSE,
    in_shadow=True,
)
