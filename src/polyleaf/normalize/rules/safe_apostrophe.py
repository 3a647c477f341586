"""A straight apostrophe in a text that uses the curly one becomes curly; accents and spaces about it go."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.phrases.scanning import find_starting
from polyleaf.normalize.rule import Edit, Strength, TextRule

# not after n: "don't" carries a negation, and no rule touches one
STRAIGHT = re.compile(r"'(?<=[^\W\d_]')(?=(?:s|re|ve|ll|d|m)\b)")
ACCENT = re.compile(r"[`´ʼ′‘](?<=[^\W\d_n].)(?=(?:s|re|ve|ll|d|m)\b)")
# "the patient ' s life": a letter of its own is quoted on both sides
SPACED = re.compile(r"['’](?: (?=s(?:[ .;!?)]|$))|(?<= ['’])(?=s(?:[ .;!?)]|$)))", re.MULTILINE)


def find_straight_apostrophes(text: str) -> Iterator[Edit]:
    """An apostrophe before s, re, ve, ll, d or m that is not the one the text uses.

    >>> list(find_straight_apostrophes("the body’s, the patient's"))
    [Edit(start=23, end=24, after='’')]
    >>> list(find_straight_apostrophes("the patient's, the doctor´s"))
    [Edit(start=25, end=26, after="'")]
    >>> list(find_straight_apostrophes("the patient ' s life"))
    [Edit(start=11, end=14, after="'")]
    """
    usual = "’" if "’" in text else "'"
    for match in STRAIGHT.finditer(text) if usual == "’" else ():
        yield Edit(match.start(), match.end(), usual)
    for match in find_starting(SPACED, text, "'’"):
        start = match.start() - (text[match.start() - 1 : match.start()] == " ")
        if text[start - 1 : start].islower():
            yield Edit(start, match.end(), usual)
    for match in find_starting(ACCENT, text, "`´ʼ′‘"):
        yield Edit(match.start(), match.end(), usual)


PLUGIN = TextRule(
    name="apostrophe",
    summary="An apostrophe is written as the text writes it elsewhere.",
    strength=Strength.SAFE,
    find=find_straight_apostrophes,
    hints=("'", "`", "´", "ʼ", "′", "‘"),
    shows_damage=False,
)
