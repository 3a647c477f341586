"""Ligatures become letters and loose accents join their letter (NFC, never NFKC): `ﬁrst`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from polyleaf.normalize.rule import Edit, Strength, TextRule

LOOSE = re.compile("[\ufb00-\ufb06\u0300-\u036f\u0340\u0341\u0343\u0374\u037e\u0387\u1f71-\u1ffd\u2126\u212a\u212b]")
LIGATURES = frozenset("ﬀﬁﬂﬃﬄﬅﬆ")


def find_loose_letters(text: str) -> Iterator[Edit]:
    """A Latin ligature, or a letter and an accent that Unicode has as one character.

    >>> [edit.after for edit in find_loose_letters("ﬁrst cafe\u0301")]
    ['fi', 'é']
    """
    done = 0
    for match in LOOSE.finditer(text):
        character, end = match.group(), match.end()
        if character in LIGATURES:
            yield Edit(match.start(), end, unicodedata.normalize("NFKC", character))
        elif match.start() >= done:
            # accents join the letter before them
            start = match.start() - bool(match.start() and unicodedata.combining(character))
            while end < len(text) and unicodedata.combining(text[end]):
                end += 1
            composed = unicodedata.normalize("NFC", text[start:end])
            if composed != text[start:end] and text[start] != "\n":
                yield Edit(start, end, composed)
            done = end


PLUGIN = TextRule(
    name="letters",
    summary="Ligatures become letters, and loose accents join their letter.",
    strength=Strength.SAFE,
    find=find_loose_letters,
    characters=LOOSE,
    rank=3,
    shows_damage=False,
)
