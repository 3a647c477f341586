"""How many tablets a day, how much at one time and how long between two doses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.claims.claim import Claim
from polyleaf.normalize.claims.doses import find_medicines
from polyleaf.normalize.claims.figures import NUMBERS, read_measures, read_number
from polyleaf.normalize.claims.spans import read_times

COUNT = r"(\d{1,2}|single|an?|one|two|three|four|five|six|eight|ten)"
FORM = r"(tablet|capsule|pill|spoonful|sachet|puff|drop)s?"
DAY = r"(?:a|per|each|every|in a) day|daily|in 24 hours"
OF_A_DAY = rf"(?:{DAY}|daily (?:amount|dose|quantity|dosage)[a-z ]{{0,25}}) (?:is |up to |at most )?(?:an? )?"
A_DAY = re.compile(rf"\b{COUNT} {FORM} (?:{DAY})\b|\b{OF_A_DAY}{COUNT} {FORM}\b(?! (?:each|every|per|at))")
EACH_TIME = re.compile(
    rf"\b(once|twice|(?:two|three|four|five|\d) times) (?:{DAY}),? {COUNT} {FORM}"
    rf"|\b{COUNT} {FORM},? (once|twice|(?:two|three|four|five|\d) times) (?:{DAY})\b"
)
WORDS = {"single": 1.0, "a": 1.0, "an": 1.0, "once": 1.0, "twice": 2.0}
ONE_TIME = re.compile(
    r"\b(?:single dose|one reception|one intake|at one time|at a time|per intake|each time|one dose is)\b"
)
SPECIAL = re.compile(r"\b(?:child|kg|elderly|teenager|adolescent|adult|pregnan)")
DOSE = re.compile(r"\b(?:dose|vaccin|injection|shot|inoculation|vaccine)")
INTERVAL = re.compile(
    r"\btwo (?:doses|injections|shots|vaccinations)\b.{0,30}\binterval\b"
    r"|\binterval between (?:the )?(?:two )?(?:doses|injections)\b"
)
FIRST, SECOND, THIRD = (re.compile(rf"\b{word}\b") for word in ("first", "second", "third"))
SOONEST = 1440.0
# minutes: what is less is not between two doses of a vaccine


def find_intake_claims(lowered: str) -> Iterator[Claim]:
    """Tablets a day of the medicine that is named, or of the one the text is about, and the dose at one time.

    >>> [claim.low for claim in find_intake_claims("take the tablets three times a day, one tablet each time")]
    [3.0]
    >>> [claim.low for claim in find_intake_claims("the daily amount of this medicine is a single tablet")]
    [1.0]
    """
    names = tuple(sorted({name for _, name in find_medicines(lowered)}))
    if len(names) > 1:
        return
    whom = match.group() if (match := SPECIAL.search(lowered)) else ""
    each = EACH_TIME.search(lowered)
    a_day = None if each else A_DAY.search(lowered)
    if each:
        times, count, form = (each[1], each[2], each[3]) if each[1] else (each[6], each[4], each[5])
        yield from _claim(("a day", form, whom, *names), _read(times.split()[0]) * _read(count), each.group())
    elif a_day:
        count, form = (a_day[1], a_day[2]) if a_day[1] else (a_day[3], a_day[4])
        yield from _claim(("a day", form, whom, *names), _read(count), a_day.group())
    masses = [figure for figure in read_measures(lowered) if figure.kind == "mass"]
    if len(masses) == 1 and ONE_TIME.search(lowered):
        mass = masses[0]
        yield Claim(("at one time", *names), mass.low, mass.high, lowered[mass.start : mass.end])


def find_interval_claims(lowered: str) -> Iterator[Claim]:
    """How long between the first and second, or second and third, of several doses.

    >>> [claim.low for claim in find_interval_claims("the second dose is given one month after the first")]
    [43200.0]
    """
    found = [bool(word.search(lowered)) for word in (FIRST, SECOND, THIRD)]
    if not DOSE.search(lowered):
        return
    if INTERVAL.search(lowered) and not any(found):
        found = [True, True, False]
    if not found[1] or found[0] == found[2]:
        return
    spans = [span for span in read_times(lowered) if span.high >= SOONEST]
    if len(spans) == 1:
        low, high, start, end = spans[0]
        yield Claim(("between doses", "first" if found[0] else "third"), low, high, lowered[start:end])


def _claim(subject: tuple[str, ...], number: float, quote: str) -> Iterator[Claim]:
    if number:
        yield Claim(subject, number, number, quote)


def _read(word: str) -> float:
    return WORDS.get(word) or NUMBERS.get(word) or read_number(word) or 0.0
