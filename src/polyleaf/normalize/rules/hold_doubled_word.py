"""A doubled word may stand for two words of the original: `hands and feet, feet`, `lump or lump`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress, pairwise
from operator import eq

from polyleaf.literals import Literals
from polyleaf.normalize.phrases.scanning import cut_into_pieces
from polyleaf.normalize.phrases.word_lists import load_words
from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule

SMALL = re.compile(r"[a-z][a-z-]+\Z")
IN_WORD = re.compile(r"[\w-]")
JOINTS = (" ", ", ", " or ", " and ")
LONGEST = 24
# letters of a word that is looked at


def find_doubled_words(text: str) -> Iterator[Notice]:
    """A word twice in a row, with nothing, a comma, or "and" or "or" between.

    >>> text = "a kind of lump or lump; hands and feet, feet, ribs"
    >>> [text[n.start : n.end] for n in find_doubled_words(text)]
    ['lump or lump', 'feet, feet']
    >>> list(find_doubled_words("more and more, again and again, those that had had it"))
    []
    """
    words = sorted(_find_repeated(text) - load_words("twice"))
    literals = Literals([f"{word}{joint}{word}" for word in words for joint in JOINTS])
    done = 0
    for _, start, end in literals.find(text):
        # the same word thrice in a row is one finding
        if start < done or IN_WORD.match(text, end) or (start and IN_WORD.match(text, start - 1)):
            continue
        yield Notice(start, end, "a word twice: it may stand for two words of the original")
        done = end


def _find_repeated(text: str) -> set[str]:
    """Small words of three letters or more that stand next to themselves, or once removed by a comma, "or" or "and"."""
    found: set[str] = set()
    for piece in cut_into_pieces(text):
        words = piece.split()
        found.update(compress(words, map(eq, words, words[1:])))
        for joint in JOINTS[1:]:
            for before, after in pairwise(piece.split(joint)):
                word = before[-LONGEST:].rpartition(" ")[2]
                if after.startswith(word) and not after[len(word) : len(word) + 1].isalpha():
                    found.add(word)
    return {word for word in found if len(word) > 2 and SMALL.match(word)}


PLUGIN = TextRule(
    name="doubled-word",
    summary="A word stands twice, perhaps for two words of the original.",
    strength=Strength.HOLD,
    find=find_doubled_words,
    kinds=PROSE,
    in_shadow=True,
)
