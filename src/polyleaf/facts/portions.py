"""Quantities that one language says in parts: 9 in 10 for 90 %, half past seven for 7:30."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from polyleaf.facts.model import Fact
from polyleaf.facts.units import MEASURES, TIME_UNITS

_CLOSE, _NEAR = Decimal("0.001"), Decimal("0.005")
_DOUBLE, _HALF = Decimal(2), Decimal("0.5")
_LARGEST_MIXED = Decimal(10**6)
_DEGREES = frozenset({"celsius", "degree"})
_MINUTES = {Decimal("0.25"): 15, Decimal("0.5"): 30}


def match_parts(left: list[Fact], right: list[Fact], is_meant: Callable[[Fact], bool] = bool) -> None:
    """9 in 10 = 90 % = nine tenths, half of them = 50 %, every second = 50 %, doubled = 100 % more."""
    for here, there in ((left, right), (right, left)):
        for whole in [fact for fact in here if is_meant(fact) and _find_share(fact) is not None]:
            parts = _find_parts(_find_share(whole) or Decimal(0), there)
            if parts:
                here.remove(whole)
                for part in parts:
                    there.remove(part)


def match_minutes(left: list[Fact], right: list[Fact]) -> None:
    """A quarter to seven is fifteen to seven, and half past is thirty past."""
    for here, there in ((left, right), (right, left)):
        for part in [fact for fact in here if not fact.unit and fact.number in _MINUTES]:
            minutes = next((fact for fact in there if _is_minutes(fact, _MINUTES[part.number or Decimal(0)])), None)
            if minutes is not None:
                here.remove(part)
                there.remove(minutes)


def _is_minutes(fact: Fact, count: int) -> bool:
    return fact.number == count and fact.unit in ("", "minute")


def match_mixed(left: list[Fact], right: list[Fact]) -> None:
    """Half past seven is साढ़े सात, 7.5; fifteen to seven is 6.75, and 36 and 6 are 36.6 degrees."""
    for here, there in ((left, right), (right, left)):
        for whole in [fact for fact in here if fact.number is not None and _is_mixed(fact.number)]:
            number = whole.number or Decimal(0)
            for rest, full in _list_splits(number, whole.unit):
                part = next((fact for fact in there if fact.number == rest), None)
                base = next((fact for fact in there if fact.number == full and fact is not part), None)
                if part is not None and base is not None and whole in here:
                    here.remove(whole)
                    there.remove(part)
                    there.remove(base)


def _list_splits(number: Decimal, unit: str) -> list[tuple[Decimal, Decimal]]:
    """The two numbers a language may make of a mixed one: part and whole, or what is short of the next whole."""
    part, whole = number % 1, number // 1
    splits = [(part, whole), (part * 60, whole)]
    if part != _HALF:
        splits += [(1 - part, whole + 1), ((1 - part) * 60, whole + 1)]
    return splits if unit not in _DEGREES else [*splits, (part * 10, whole)]


def _is_mixed(number: Decimal) -> bool:
    """Whether it is greater than one and no whole number; one of more than 28 digits has no remainder."""
    return 1 < number < _LARGEST_MIXED and number % 1 != 0


def _find_share(fact: Fact) -> Decimal | None:
    """What part of all a percentage or a fraction is."""
    if fact.number is None:
        return None
    if fact.unit == "%":
        return fact.number / 100
    return fact.number if 0 < fact.number < 1 and fact.unit not in MEASURES - TIME_UNITS else None


def is_percentage(fact: Fact) -> bool:
    """Whether it is in per cent."""
    return fact.unit == "%"


def _find_parts(share: Decimal, facts: list[Fact]) -> tuple[Fact, ...]:
    plain = [fact for fact in facts if fact.unit != "%" and fact.number]
    for fact in plain:
        number = fact.number or Decimal(1)
        if share == 1 and fact.optional and number == _DOUBLE:
            return (fact,)
        if abs(number - share) < _CLOSE or (fact.optional and abs(1 / number - share) < _CLOSE):
            return (fact,)
    for first in plain:
        for second in plain:
            if (
                first is not second
                and abs((first.number or Decimal(0)) / (second.number or Decimal(1)) - share) < _NEAR
            ):
                return (first, second)
    return ()
