"""Ligatures become letters and loose accents join their letter (NFC, never NFKC): `ﬁrst`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from polyleaf.normalize.rule import Edit, Strength, TextRule

LIGATURE = re.compile("[\ufb00-\ufb06]")
LOOSE = re.compile("[\u0300-\u036f]+|[\u0340\u0341\u0343\u0374\u037e\u0387\u1f71-\u1ffd\u2126\u212a\u212b]")


def find_loose_letters(text: str) -> Iterator[Edit]:
    """A Latin ligature, or a letter and an accent that Unicode has as one character.

    >>> [edit.after for edit in find_loose_letters("ﬁrst cafe\u0301")]
    ['fi', 'é']
    """
    for match in LIGATURE.finditer(text):
        yield Edit(match.start(), match.end(), unicodedata.normalize("NFKC", match.group()))
    for match in LOOSE.finditer(text):
        # an accent joins the letter before it
        start = match.start() - bool(unicodedata.combining(match.group()[0]))
        before = text[max(0, start) : match.end()]
        composed = unicodedata.normalize("NFC", before)
        if composed != before and not before.startswith("\n"):
            yield Edit(max(0, start), match.end(), composed)


PLUGIN = TextRule(
    name="letters",
    summary="Ligatures become letters, and loose accents join their letter.",
    strength=Strength.SAFE,
    find=find_loose_letters,
    rank=3,
    shows_damage=False,
)
