"""A Cyrillic or Greek letter inside a Latin word that looks the same becomes the Latin one: `p\u0430in`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.rule import Edit, Strength, TextRule

ALIKE = dict(
    zip("аеорсухіјѕАВЕКМНОРСТХІЈЅαονρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeopcyxijsABEKMHOPCTXIJSaovpABEZHIKMNOPTYX", strict=True)
)
LOOK_ALIKE = re.compile(f"[{''.join(ALIKE)}]")
WORD = re.compile(r"[^\W\d_]+")


def find_homoglyphs(text: str) -> Iterator[Edit]:
    """A look-alike in a word of four letters or more of which all others are Latin; never in a unit or after a figure.

    >>> list(find_homoglyphs("p\u0430in, 5 \u041c\u0415, боль"))
    [Edit(start=1, end=2, after='a')]
    """
    done = 0
    for match in LOOK_ALIKE.finditer(text):
        if match.start() < done:
            continue
        start = match.start()
        while start > done and text[start - 1].isalpha():
            start -= 1
        word = WORD.match(text, start)
        if word is None:
            continue
        done = word.end()
        if _is_latin_otherwise(word.group()) and not text[max(0, start - 2) : start].strip().isdigit():
            for letter in LOOK_ALIKE.finditer(text, start, done):
                yield Edit(letter.start(), letter.end(), ALIKE[letter.group()])


def _is_latin_otherwise(word: str) -> bool:
    latin = sum("a" <= letter.lower() <= "z" for letter in word)
    return len(word) > 3 and latin * 2 > len(word) and all(letter in ALIKE or letter < "\u0250" for letter in word)


PLUGIN = TextRule(
    name="homoglyphs",
    summary="A letter of another alphabet that looks like a Latin one becomes the Latin one inside a Latin word.",
    strength=Strength.SAFE,
    find=find_homoglyphs,
    characters=LOOK_ALIKE,
    rank=3,
)
