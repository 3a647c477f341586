"""How long something lasts and how much of it a day: `rinse for 20 to 30 minutes`, `rinse for at least 5 minutes`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.claims.claim import Claim
from polyleaf.normalize.claims.figures import Figure, is_age, read_measures, read_number, read_shares
from polyleaf.normalize.claims.vocabulary import (
    END_OF_PART,
    find_part,
    load_conditions,
    load_table,
    load_unspecific_stems,
)
from polyleaf.normalize.comparing.likeness import split_stems
from polyleaf.normalize.phrases.drug_names import load_drug_names

RELATIONS = (
    ("after", re.compile(r"\b(?:after|later|following)\W*(?:about |approx\w*\W+)?$")),
    ("within", re.compile(r"\b(?:within|in the first|during the first)\W*$")),
    ("every", re.compile(r"\b(?:every|each|once in)\W*$")),
    ("before", re.compile(r"\b(?:before|prior to)\W*$")),
)
AFTERWARDS = (("before", re.compile(r"^ (?:before|prior)\b")), ("after", re.compile(r"^ (?:after|later)\b")))
SIDE = re.compile(r" (before|after)\b")
LIMIT = re.compile(r"\b(before|until|till|up to|from|after|since)(?: the| of)* (week|month|year|day|age) (\d+)\b")
UNTIL = frozenset({"before", "until", "till", "up to"})
FEVER = re.compile(
    r"\b(?:fever|temperature|it) ?[–—-]? ?(?:is |of |rises |rising |goes |or )*"
    r"(?:more than|above|over|surpasses|exceeds|higher than|reaches|greater than|superior to|to above)(?: of)?"
    r" (\d\d(?:[.,]\d)?) ?(?:°|º|℃|degrees)"
)
USUAL_FEVER, NORMAL, HOTTEST = 37.4, 36.0, 40.0
PART_END = re.compile(r"[,;:]")
ZONE = re.compile(r"\b(green|yellow|red|orange) (?:zone|area|light|region)\b")
LASTING = re.compile(r"\b(?:for|lasts?|takes?|at least)\W+(?:at least |about |up to )?$")
REACH = 70
# characters between what lasts and its time
WORD = re.compile(r"[a-z]{5,}")
DAILY = re.compile(r"\b(?:a day|per day|daily|each day|every day|/day|day|in 24 hours)\b")
PERIOD = re.compile(r"\b(?:a|an|per|each|every|in a|the) (day|week)\b|\b(daily|weekly)\b")
DAYS_A_WEEK = re.compile(r"\b(?:days|times) (?:a|per|each|in the) week\b")
PERIOD_REACH = 30
# characters behind a time in which it says of what period it is
WITH_VALUE = frozenset({"volume", "mass"})


def find_duration_claims(lowered: str) -> Iterator[Claim]:
    """The time that follows what lasts, by how: for it, after it, within it, every.

    >>> [(claim.subject, claim.low) for claim in find_duration_claims("the skin test is assessed after 48 hours")]
    [(('time', 'read', 'after', ''), 2880.0)]
    """
    figures = [figure for figure in read_measures(lowered) if figure.kind == "time"]
    if not figures or load_conditions().search(lowered.replace("even if", "even")):
        return
    names = load_drug_names()
    for figure in figures:
        part = _look_back(lowered, figure)
        if is_age(lowered, figure) or DAYS_A_WEEK.search(lowered, figure.start, figure.end + PERIOD_REACH):
            continue
        found = [(match.start(), row.name) for row in load_table("lasting") for match in row.pattern.finditer(part)]
        if found and not any(word in names for word in WORD.findall(part)):
            subject = ("time", max(found)[1], _relate(lowered, figure), _find_period(lowered, figure))
            yield Claim(subject, figure.low, figure.high, lowered[figure.start : figure.end])


def find_around_claims(lowered: str) -> Iterator[Claim]:
    """How long before and how long after something, where a sentence says both.

    >>> [claim.quote for claim in find_around_claims("four weeks before and three weeks after the operation")]
    ['four weeks before', 'three weeks after']
    """
    sides = {}
    for figure in read_measures(lowered):
        side = SIDE.match(lowered, figure.end) if figure.kind == "time" else None
        if side:
            sides[side[1]] = (figure, lowered[figure.start : side.end()])
    if len(sides) == len(("before", "after")):
        for when, (measured, quote) in sides.items():
            yield Claim(("around", when), measured.low, measured.high, quote)


def find_limit_claims(lowered: str) -> Iterator[Claim]:
    """Whether something is before a week, month, year or age, or from it on; the first words say what.

    >>> [claim.low for claim in find_limit_claims("gestational hypertension appears from week 20")]
    [2.0]
    """
    limits = LIMIT.findall(lowered)
    if len(limits) == 1:
        word, unit, number = limits[0]
        stems = [stem for stem in split_stems(lowered[:REACH]) if stem not in load_unspecific_stems()]
        side = 1.0 if word in UNTIL else 2.0
        yield Claim(("limit", unit, number, *stems[:2]), side, side, f"{word} {unit} {number}")


def find_fever_claims(lowered: str) -> Iterator[Claim]:
    """From which temperature on something is to be done, counted from 36 °C.

    >>> [claim.low for claim in find_fever_claims("if the fever is more than 38.5 °c, call")]
    [2.5]
    """
    for match in FEVER.finditer(lowered):
        degrees = read_number(match[1])
        if degrees is not None and USUAL_FEVER <= degrees < HOTTEST:
            yield Claim(("fever",), degrees - NORMAL, degrees - NORMAL, match.group())


def find_zone_claims(lowered: str) -> Iterator[Claim]:
    """At how many per cent a green, yellow or red zone ends.

    >>> [claim.subject for claim in find_zone_claims("in the red area the value is below 80%")]
    [('zone', 'red')]
    """
    several = len(set(ZONE.findall(lowered))) > 1
    for part in PART_END.split(lowered) if several else [lowered]:
        zones = set(ZONE.findall(part))
        shares = read_shares(part)
        if len(zones) == 1 and len(shares) == 1:
            yield Claim(("zone", zones.pop()), shares[0].low, shares[0].high, part[shares[0].start : shares[0].end])


def find_daily_claims(lowered: str) -> Iterator[Claim]:
    """How much of what to drink or eat in a day.

    >>> [(claim.subject, claim.low) for claim in find_daily_claims("drink at least 2,5 l of fluids daily")]
    [(('daily', 'fluid', 'volume'), 2.5)]
    """
    figures = [figure for figure in read_measures(lowered) if figure.kind in WITH_VALUE]
    if not figures or not DAILY.search(lowered) or load_conditions().search(lowered):
        return
    for figure in figures:
        part = lowered if len(figures) == 1 else find_part(lowered, figure.start, figure.end)
        for row in load_table("daily"):
            if row.pattern.search(part) and (row.name == "fluid") == (figure.kind == "volume"):
                subject = ("daily", row.name, figure.kind)
                yield Claim(subject, figure.low, figure.high, lowered[figure.start : figure.end])


def _look_back(lowered: str, figure: Figure) -> str:
    start = max(0, figure.start - REACH)
    ends = [match.end() for match in END_OF_PART.finditer(lowered, start, figure.start)]
    ends = [end for end in ends if not lowered[:end].endswith(":")]
    return lowered[ends[-1] if ends else start : figure.start]


def _find_period(lowered: str, figure: Figure) -> str:
    """Of a day, of a week, or of neither a time is."""
    period = PERIOD.search(lowered, figure.end, figure.end + PERIOD_REACH)
    return (period[1] or period[2]) if period else ""


def _relate(lowered: str, figure: Figure) -> str:
    before, after = lowered[: figure.start], lowered[figure.end :]
    found = next((name for name, pattern in RELATIONS if pattern.search(before)), None)
    if found or LASTING.search(before):
        return found or "for"
    return next((name for name, pattern in AFTERWARDS if pattern.search(after)), "for")
