"""Ages, times, shares and rates as spans, also those in words: `from the third month`, `in a week`, `almost never`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf
from typing import NamedTuple

from polyleaf.normalize.claims.figures import MINUTES, NUMBERS, ORDINALS, read_measures, read_number, read_shares


class Span(NamedTuple):
    """From what to what, and where the words for it stand."""

    low: float
    high: float
    start: int
    end: int


ARTICLES = {"a": 1.0, "an": 1.0, "half a": 0.5, "first": 1.0, **ORDINALS}
DECADES = {"twenties": 20.0, "thirties": 30.0, "forties": 40.0, "fifties": 50.0, "sixties": 60.0, "seventies": 70.0}
WORDS = "|".join(sorted((*NUMBERS, *ARTICLES), key=len, reverse=True))
AMOUNT = rf"(\d[\d.,]*(?<=\d)|(?:{WORDS})\b)"
SIDES = {
    "before": (
        "before",
        "under",
        "until",
        "up to",
        "younger than",
        "below",
        "earlier than",
        "till",
        "within",
        "less than",
    ),
    "after": ("after", "over", "above", "older than", "later than", "past", "only after", "only from", "more than"),
    "at": ("from", "at", "by", "with", "since", "in", "of", "aged", "turned", "for", "is", "are"),
}
SIDE_OF = {word: side for side, words in SIDES.items() for word in words}
SIDE = "|".join(sorted(SIDE_OF, key=len, reverse=True))
AGE = re.compile(
    rf"\b({SIDE})(?: the| his| her| their| about| around| approximately| age| of| first| at)* "
    rf"(?:{AMOUNT}(?:[- ](?:to|-|–|or|and)? ?\d+)?(?:st|nd|rd|th)?[ -]?(day|week|month|year)s?\b"
    r"(?! (?:after|later|apart))"
    rf"|(\d\d)(?=[ ,.;]|$)(?! ?(?:%|mg|mcg|minutes|hours|mm|percent))|({'|'.join(DECADES)}))"
)
OLD = re.compile(r"s? old\b")
NOT = re.compile(r"\b(?:not|never|only|no|nobody|n['’]t|without)\b")
LOOSE_TIME = re.compile(
    r"\b(half a|an?|(?<!the )first|second|third|fourth|fifth|sixth) (minute|hour|day|week|month|year)\b"
)
LEAST = re.compile(r"\b(?:at least|(?:not|no) less than|minimum|more than|longer than|over|from|not before)\W+$")
MOST = re.compile(
    r"\b(?:at most|(?:not?|hardly) (?:more|longer) than|maximum|up to|(?<!no )(?<!not )less than|within|under)\W+$"
)
RATE = re.compile(
    rf"\b(?:{AMOUNT}|once|twice)(?: to (\d+))? ?(?:times|sessions|doses|spoonfuls|injections|tablets|visits)?"
    r" (?:a|per|each|every|in a|in the) (day|week|month|year)\b"
)
EVERY = re.compile(
    rf"\b(?:every|each|once in|once every) (?:{AMOUNT}(?: ?(?:-|–|to) ?\d+)? ?)?(hour|day|week|month|year)s?\b"
)
DAILY = re.compile(r"\b(?:daily|every day|annually|yearly|weekly|monthly|every year)\b")
BY_ADVERB = {"daily": "day", "every day": "day", "annually": "year", "yearly": "year", "every year": "year"} | {
    "weekly": "week", "monthly": "month",
}  # fmt: skip
SHARES_IN_WORDS = (
    (re.compile(r"\b(?:nearly|almost|practically|virtually) never\b|\bvery rarely\b|\bextremely rare"), 0.0, 3.0),
    (
        re.compile(r"\b(?:nearly|almost|practically|virtually) always\b|\bin almost all\b|\bin nearly all\b"),
        90.0,
        100.0,
    ),
)
DAYS = {unit: minutes / MINUTES["day"] for unit, minutes in MINUTES.items()}


def read_ages(lowered: str) -> Iterator[Span]:
    """Ages in days, open to the side that is named; "not before" is from it on.

    >>> [(span.low, span.high) for span in read_ages("from the third month")]
    [(90.0, 90.0)]
    >>> [(span.low, span.high == inf) for span in read_ages("women under 50 do not need it")]
    [(18250.0, True)]
    """
    for match in AGE.finditer(lowered):
        number = ARTICLES.get(match[2]) or read_number(match[2]) if match[2] else None
        unit = match[3] or "year"
        years = read_number(match[4]) if match[4] else DECADES.get(match[5] or "")
        age = (number if number is not None else years) or 0.0
        if age:
            days = age * DAYS[unit]
            side = SIDE_OF[match[1]]
            if side == "at" and match[1] in {"is", "are"} and not OLD.match(lowered, match.end()):
                continue
            if side == "before" and NOT.search(lowered):
                side = "after"
            low, high = {"before": (0.0, days), "after": (days, inf), "at": (days, days)}[side]
            yield Span(low, high, match.start(), match.end())


def read_times(lowered: str) -> Iterator[Span]:
    """Times in minutes, open where it is at least or at most so long.

    >>> [(span.low, span.high == inf) for span in read_times("no less than a month")]
    [(43200.0, True)]
    """
    found = [
        (figure.low, figure.high, figure.start, figure.end)
        for figure in read_measures(lowered)
        if figure.kind == "time"
    ]
    if not found:
        for match in LOOSE_TIME.finditer(lowered):
            minutes = ARTICLES[match[1]] * MINUTES[match[2]]
            found.append((minutes, minutes, match.start(), match.end()))
    for low, high, start, end in found:
        before = lowered[:start]
        if MOST.search(before):
            yield Span(0.0, high, start, end)
        elif LEAST.search(before):
            yield Span(low, inf, start, end)
        else:
            yield Span(low, high, start, end)


def read_rates(lowered: str) -> Iterator[Span]:
    """How many times a day.

    >>> [span.low for span in read_rates("every eight hours")]
    [3.0]
    """
    for match in RATE.finditer(lowered):
        first = match.group().split()[0]
        number = {"once": 1.0, "twice": 2.0}.get(first) or ARTICLES.get(match[1]) or read_number(match[1])
        if number:
            high = float(match[2] or number)
            yield Span(number / DAYS[match[3]], high / DAYS[match[3]], match.start(), match.end())
    for match in EVERY.finditer(lowered):
        number = (ARTICLES.get(match[1]) or read_number(match[1])) if match[1] else 1.0
        if number and not (match[1] is None and match[2] == "hour"):
            yield Span(1 / (number * DAYS[match[2]]), 1 / (number * DAYS[match[2]]), match.start(), match.end())
    for match in DAILY.finditer(lowered):
        rate = 1 / DAYS[BY_ADVERB[match.group()]]
        yield Span(rate, rate, match.start(), match.end())


def read_parts(lowered: str) -> Iterator[Span]:
    """Shares in per cent, also `almost never` and `almost always`.

    >>> [(span.low, span.high) for span in read_parts("it is nearly never rejected")]
    [(0.0, 3.0)]
    """
    found = False
    for figure in read_shares(lowered):
        found = True
        yield Span(figure.low, figure.high, figure.start, figure.end)
    if not found:
        for pattern, low, high in SHARES_IN_WORDS:
            match = pattern.search(lowered)
            if match:
                yield Span(low, high, match.start(), match.end())
