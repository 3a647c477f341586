"""A straight apostrophe in a text that otherwise uses the curly one becomes curly: `patient's`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.rule import Edit, Strength, TextRule

# not after n: "don't" carries a negation, and no rule touches one
STRAIGHT = re.compile(r"'(?<=[^\W\d_]')(?=(?:s|re|ve|ll|d|m)\b)")


def find_straight_apostrophes(text: str) -> Iterator[Edit]:
    """A straight apostrophe before s, re, ve, ll, d or m, when the text has a curly one.

    >>> list(find_straight_apostrophes("the body’s, the patient's"))
    [Edit(start=23, end=24, after='’')]
    >>> list(find_straight_apostrophes("the patient's"))
    []
    """
    if "’" in text:
        for match in STRAIGHT.finditer(text):
            yield Edit(match.start(), match.end(), "’")


PLUGIN = TextRule(
    name="apostrophe",
    summary="A straight apostrophe becomes curly in a text that uses curly ones.",
    strength=Strength.SAFE,
    find=find_straight_apostrophes,
    hints=("'",),
    shows_damage=False,
)
