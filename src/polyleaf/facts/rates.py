"""Frequencies and spans of time that languages count by other numbers.

Twice a day is every 12 hours, and morning and evening; twice a year is every six months; 1 h 30 is an hour and a half.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from polyleaf.facts.axes import axis_of
from polyleaf.facts.model import Fact
from polyleaf.facts.units import TIME_UNITS, to_base

_MINUTES_OF_AN_HOUR = 60
_ALTERNATE, _EACH_DAY = "each.alternate", "each.day"
# of Latin abbreviations such as "b.i.d.", whose last letter is the day
_DAILY = ("d.", "d.s.")
_TIMES_OF_DAY = frozenset({"daytime", "meal"})


@dataclass(frozen=True, slots=True)
class Rhythm:
    """What a text says of time without a number."""

    periods: frozenset[str] = frozenset()
    # {"day"} of "a day", "daily"
    times_of_day: int = 0
    # how many it names, as two in "morning and evening"
    is_alternate: bool = False
    # every other day


def read_rhythm(facts: Iterable[Fact]) -> Rhythm:
    """The rhythm of a text by its concepts.

    >>> from polyleaf.facts.reading import read_facts
    >>> read_rhythm(read_facts("Take it every day in the morning and in the evening.", "en"))
    Rhythm(periods=frozenset({'day'}), times_of_day=2, is_alternate=False)
    """
    facts = tuple(facts)
    named = {fact.text.lower() for fact in facts if axis_of(fact.value) in _TIMES_OF_DAY}
    periods = {fact.value.partition(".")[2] for fact in facts if fact.value.startswith("period.")}
    # "morning" may stand for each, whatever is said to be each
    of_any = {fact.text for fact in facts if fact.value == _EACH_DAY}
    if any(fact.unit == "time" and fact.text.endswith(_DAILY) for fact in facts):
        periods.add("day")
    return Rhythm(
        frozenset(periods),
        len(named),
        any(fact.value == _ALTERNATE and fact.text not in of_any for fact in facts),
    )


def match_rates(left: list[Fact], right: list[Fact], source: Rhythm, target: Rhythm) -> None:
    """Take out of both lists what is the same frequency in other words."""
    for here, there, mine, yours in ((left, right, source, target), (right, left, target, source)):
        for fact in [item for item in here if item.unit == "time" and item.number]:
            interval = next((item for item in there if _is_interval(item, fact, mine.periods)), None)
            if interval is not None:
                there.remove(interval)
            elif not (
                _is_every(fact, there, mine, yours) or mine.times_of_day < (fact.number or 0) <= yours.times_of_day
            ):
                continue
            here.remove(fact)
        if yours.is_alternate and not any(map(_is_two_days, there)):
            here[:] = [fact for fact in here if not _is_two_days(fact)]


def _is_every(rate: Fact, there: list[Fact], mine: Rhythm, yours: Rhythm) -> bool:
    """Once a month is every month, where the other text counts no times at all."""
    return rate.number == 1 and bool(mine.periods & yours.periods) and all(fact.unit != "time" for fact in there)


def _is_two_days(fact: Fact) -> bool:
    return fact.unit == "day" and fact.number == Decimal(2)


def _is_interval(fact: Fact, rate: Fact, periods: Iterable[str]) -> bool:
    """Whether a duration is what lies between two of so many times a day, a week, a year."""
    if fact.number is None or rate.number is None or fact.unit not in TIME_UNITS:
        return False
    together = to_base(fact.number * rate.number, fact.unit)
    return any(together == to_base(Decimal(1), period) for period in periods)


def match_hours(left: list[Fact], right: list[Fact]) -> None:
    """Take out of both lists an hour and a half beside 1 h 30, and 90 minutes beside both."""
    for here, there in ((left, right), (right, left)):
        for hours in [fact for fact in here if fact.unit == "hour" and fact.number is not None]:
            minutes = next((fact for fact in here if _are_minutes_of(fact, hours)), None)
            if minutes is None or hours.number is None or minutes.number is None:
                continue
            total = to_base(hours.number * _MINUTES_OF_AN_HOUR + minutes.number, "minute")
            whole = next((fact for fact in there if fact.number and to_base(fact.number, fact.unit) == total), None)
            if whole is not None:
                here.remove(hours)
                here.remove(minutes)
                there.remove(whole)


def match_pressures(left: list[Fact], right: list[Fact]) -> None:
    """Take out of both lists 120/80 mmHg beside 12 by 8, as Brazil and Spain say it, in centimetres."""
    for here, there in ((left, right), (right, left)):
        for upper, lower in pairwise(tuple(here)):
            if lower.unit != "mmhg" or upper.number is None or lower.number is None:
                continue
            short = next((pair for pair in pairwise(there) if _is_tenth(pair, upper.number, lower.number)), None)
            if short is not None:
                here[:] = [fact for fact in here if fact is not upper and fact is not lower]
                there[:] = [fact for fact in there if fact not in short]


def _is_tenth(pair: tuple[Fact, Fact], upper: Decimal, lower: Decimal) -> bool:
    if pair[0].number is None or pair[1].number is None or pair[0].unit or pair[1].unit:
        return False
    return pair[0].number * _MILLIMETRES == upper and pair[1].number * _MILLIMETRES == lower


_MILLIMETRES = 10
_NEAR = 12


def _are_minutes_of(fact: Fact, hours: Fact) -> bool:
    """The 30 of 1h30, 1 h 30 min, an hour and 30 minutes."""
    if fact.number is None or fact.unit not in ("", "minute") or not 0 < fact.number < _MINUTES_OF_AN_HOUR:
        return False
    return 0 <= fact.start - hours.end <= (_NEAR if fact.unit else 1)
