"""Figures of a lower-case English sentence with what they count: `one in ten`, `every fifth`, `20 to 30 minutes`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
NUMBERS = {word: float(number) for number, word in enumerate(SMALL)} | {
    "fifteen": 15.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "hundred": 100.0,
    "a hundred": 100.0, "a thousand": 1000.0, "thousand": 1000.0, "a million": 1e6, "million": 1e6,
}  # fmt: skip
ORDINALS = {
    "second": 2.0, "third": 3.0, "fourth": 4.0, "fifth": 5.0, "sixth": 6.0, "seventh": 7.0, "eighth": 8.0,
    "ninth": 9.0, "tenth": 10.0, "twentieth": 20.0, "hundredth": 100.0,
}  # fmt: skip
PARTS = {
    "half": 50.0, "a third": 100 / 3, "one third": 100 / 3, "two thirds": 200 / 3, "a quarter": 25.0,
    "one quarter": 25.0, "three quarters": 75.0, "a fifth": 20.0, "one fifth": 20.0, "a tenth": 10.0, "one tenth": 10.0,
}  # fmt: skip
MINUTES = {"second": 1 / 60, "minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43200, "year": 525600}
MASS = {"mcg": 0.001, "µg": 0.001, "μg": 0.001, "microgram": 0.001, "mg": 1, "milligram": 1, "g": 1000, "gram": 1000}
VOLUME = {"ml": 0.001, "l": 1, "liter": 1, "litre": 1}
COUNT = {"million": 1_000_000}
UNITS = {
    unit: (kind, factor)
    for kind, units in (("time", MINUTES), ("mass", MASS), ("volume", VOLUME), ("count", COUNT))
    for unit, factor in units.items()
}
WORDS = "|".join(sorted(NUMBERS, key=len, reverse=True))
NUMBER = rf"(?:\d[\d.,]*(?<=\d)|(?:{WORDS})\b)"
GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
PERCENT = re.compile(rf"({NUMBER})(?: ?%)?(?: ?(?:[-–—]|to|and) ?({NUMBER}))? ?(?:%|percent\b|per cent\b)")
PERCENT_FIRST = re.compile(r"%(\d+)(?: ?[-–] ?%?(\d+))?")
RATIO = re.compile(
    r"\b(1|2|3|4|one|two|three|four)(?: \w+)?"
    rf" (?:(?:in|out of|from|for|of)(?: each| every| all)|in|out of|from) ({NUMBER})(?=[\s,.;:)]|$)"
    r"(?! (?:hundred|thousand|million))"
)
OF_TEN = re.compile(
    r"\b(\d{1,2}|five|six|seven|eight|nine) (?:[a-z]+ )?(?:out of|in|of every|of each|in every|from) "
    r"(10|100|1000|ten|a hundred|hundred|a thousand)(?=[\s,.;:)]|$)"
    r"(?! (?:seconds|minutes|hours|days|weeks|months|years|times|ml|mg|kg|cm|thousand|million|%))"
)
EVERY = re.compile(rf"\bevery (?:({'|'.join(ORDINALS)})|(\d+)(?:st|nd|rd|th))\b(?! (?:day|week|hour|month|year))")
PART = re.compile(rf"\b({'|'.join(sorted(PARTS, key=len, reverse=True))}) of\b")
MEASURE = re.compile(
    rf"(?<![\d.,])({NUMBER})(?: ?(?:[-–—]|to|or|and) ?({NUMBER}))?[ -]?"
    rf"({'|'.join(sorted(UNITS, key=len, reverse=True))})s?\b(?! ?/)"
)
OFTEN = re.compile(
    rf"\b(once|twice|(?:{NUMBER})(?: to {NUMBER})? times?) (?:a|per|every|each|in a)? ?(day|week|month|year)\b"
)
ADVERBS = {"once": 1.0, "twice": 2.0}
AGED = re.compile(r"[ -](?:olds?|of age|or (?:older|younger|over|more of age))\b")
AGING = re.compile(r"\b(?:at|age|aged|ages|ages? of|older than|younger than|adults|children|people (?:over|under)) ?\Z")
HUNDRED = 100.0
MOST_WRITTEN = 4
# of ten: fewer are read by `RATIO`


class Figure(NamedTuple):
    """A span of figures of a kind.

    The kinds are "share" (per cent), "time" (minutes), "mass" (mg), "volume" (L), "count" and "frequency" (a day).
    """

    kind: str
    low: float
    high: float
    start: int
    end: int


@lru_cache(maxsize=1 << 4)
def read_shares(lowered: str) -> tuple[Figure, ...]:
    """Every share of a whole, however it is written.

    >>> [(f.low, f.high) for f in read_shares("30-40% in all, every fifth adult, 9 out of 10, 1 of each 1,000")]
    [(30.0, 40.0), (0.1, 0.1), (90.0, 90.0), (20.0, 20.0)]
    """
    return (*_read_percentages(lowered), *_read_ratios(lowered))


def _read_percentages(lowered: str) -> Iterator[Figure]:
    for match in PERCENT.finditer(lowered):
        yield from _make("share", match, read_number(match[1]), read_number(match[2] or match[1]))
    for match in PERCENT_FIRST.finditer(lowered):
        yield from _make("share", match, read_number(match[1]), read_number(match[2] or match[1]))


def _read_ratios(lowered: str) -> Iterator[Figure]:
    for match in RATIO.finditer(lowered):
        part, whole = read_number(match[1]), read_number(match[2])
        if part and whole and part < whole:
            yield from _make("share", match, HUNDRED * part / whole, HUNDRED * part / whole)
    for match in OF_TEN.finditer(lowered):
        part, whole = read_number(match[1]), read_number(match[2])
        if part and whole and MOST_WRITTEN < part < whole:
            yield from _make("share", match, HUNDRED * part / whole, HUNDRED * part / whole)
    for match in EVERY.finditer(lowered):
        whole = ORDINALS.get(match[1]) or float(match[2])
        if whole:
            yield from _make("share", match, HUNDRED / whole, HUNDRED / whole)
    for match in PART.finditer(lowered):
        yield from _make("share", match, PARTS[match[1]], PARTS[match[1]])


@lru_cache(maxsize=1 << 4)
def read_measures(lowered: str) -> tuple[Figure, ...]:
    """Every time, mass, volume, number of millions and how often something happens.

    >>> [(f.kind, f.low, f.high) for f in read_measures("for 20 to 30 minutes, 2,5 l a day, two hours, 1.5 g")]
    [('time', 20.0, 30.0), ('volume', 2.5, 2.5), ('time', 120.0, 120.0), ('mass', 1500.0, 1500.0)]
    """
    found = list(_read_frequencies(lowered))
    for match in MEASURE.finditer(lowered):
        kind, factor = UNITS[match[3]]
        low, high = read_number(match[1]), read_number(match[2] or match[1])
        if low is not None and high is not None:
            found += _make(kind, match, low * factor, high * factor)
    return tuple(found)


def _read_frequencies(lowered: str) -> Iterator[Figure]:
    """How many times a day."""
    for match in OFTEN.finditer(lowered):
        times = ADVERBS.get(match[1]) or read_number(match[1].removesuffix("s").removesuffix(" time"))
        if times:
            often = times * MINUTES["day"] / MINUTES[match[2]]
            yield from _make("frequency", match, often, often)


def _make(kind: str, match: re.Match[str], low: float | None, high: float | None) -> Iterator[Figure]:
    if low is not None and high is not None and low <= high:
        yield Figure(kind, low, high, match.start(), match.end())


def is_age(lowered: str, figure: Figure) -> bool:
    """Whether a time is how old somebody is, or at which point something happens, and not how long it takes.

    >>> [is_age(text, read_measures(text)[0]) for text in ("at two months", "two months old", "for two months")]
    [True, True, False]
    """
    return bool(AGED.match(lowered, figure.end) or AGING.search(lowered, 0, figure.start))


def read_number(text: str) -> float | None:
    """A figure or number word; a mark before three digits parts thousands, before others decimals. None if unclear.

    >>> read_number("1,000"), read_number("2,5"), read_number("ten"), read_number("1.2.3")
    (1000.0, 2.5, 10.0, None)
    """
    if text in NUMBERS:
        return NUMBERS[text]
    if GROUPED.fullmatch(text):
        return float(re.sub(r"[.,]", "", text))
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None
