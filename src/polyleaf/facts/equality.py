"""Whether two quantities are the same: by value and unit, converted, rounded, or counting the same thing."""

from __future__ import annotations

from decimal import Decimal

from polyleaf.facts.model import Fact
from polyleaf.facts.units import CUSTOMARY, FRENCH_FORTNIGHT, MEASURES, is_same_concentration, to_base

_CLOSE = Decimal("0.001")
_WEEKS_OF_A_MONTH, _LAST_WEEK = 4, 12
# six weeks are a month and a half, and twelve three months; a year has more weeks than four times twelve
_ROUNDING = Decimal("0.02")
_DEGREE, _HALF, _TENTH = Decimal("1.8"), Decimal("0.5"), Decimal("0.06")
# Dosage forms that a translator does not exchange; tablets and capsules are told apart by their own words.
_DOSAGE = (
    {"tablet", "capsule", "lozenge"}, {"drop"}, {"spoon"}, {"puff", "spray"}, {"patch"}, {"sachet"}, {"suppository"},
    {"ampoule", "injection"}, {"glass", "cup"},
)  # fmt: skip


def _values(fact: Fact) -> tuple[Decimal, ...]:
    return () if fact.number is None else (fact.number, *fact.others)


def equal_values(one: Fact, other: Fact) -> bool:
    """Whether one of the readings of the one is one of the other's, whatever the unit."""
    return any(_is_close(first, second) for first in _values(one) for second in _values(other))


def _is_close(first: Decimal, second: Decimal) -> bool:
    """A third may be 0.333, but a whole number is exact: nine digits may be a phone number."""
    if first == second:
        return True
    is_exact = first == first.to_integral_value() and second == second.to_integral_value()
    return not is_exact and abs(first - second) < _CLOSE * max(abs(first), Decimal("0.1"))


def is_same(one: Fact, other: Fact) -> bool:
    """Equal in value and unit."""
    return one.unit == other.unit and equal_values(one, other)


def is_converted(one: Fact, other: Fact) -> bool:
    """1 g = 1000 mg, two weeks = 14 days = quinze jours."""
    if one.number is None or other.number is None:
        return False
    first, second = to_base(one.number, one.unit), to_base(other.number, other.unit)
    if first is not None and first == second:
        return True
    spans = {fact.unit: fact.number for fact in (one, other) if fact.number is not None}
    if spans.keys() == {"week", "month"} and spans["month"] * _WEEKS_OF_A_MONTH == spans["week"] <= _LAST_WEEK:
        return True
    return {(one.unit, one.number), (other.unit, other.number)} in (
        {("week", Decimal(2)), ("day", FRENCH_FORTNIGHT)},
        {("week", Decimal(1)), ("day", Decimal(8))},
    )


def is_about_the_same(one: Fact, other: Fact) -> bool:
    """2 inches are about 5 cm, 101 °F about 38.3 °C: as exact as the translation's digits say."""
    if one.number is None or other.number is None:
        return False
    if {one.unit, other.unit} == {"celsius", "fahrenheit"}:
        exact = (one.number - 32) / _DEGREE if one.unit == "fahrenheit" else one.number * _DEGREE + 32
        return abs(exact - other.number) <= (_HALF if other.number == other.number.to_integral_value() else _TENTH)
    if is_same_concentration(one.number, one.unit, other.number, other.unit):
        return True
    for customary, metric in ((one, other), (other, one)):
        base = to_base(metric.number or Decimal(0), metric.unit)
        for family, factor in CUSTOMARY.get(customary.unit, ()):
            exact = (customary.number or Decimal(0)) * factor
            if base is not None and base[0] == family and abs(base[1] - exact) <= exact * _ROUNDING:
                return True
    return False


def counts_the_same(one: Fact, other: Fact) -> bool:
    """Tablets or capsules, or no noun at all: what is counted is for the translator to say."""
    if one.unit in MEASURES or other.unit in MEASURES or _are_rival_forms(one, other):
        return False
    return equal_values(one, other)


def _are_rival_forms(one: Fact, other: Fact) -> bool:
    """2 drops are neither 2 spoonfuls nor 2 patches."""
    here, there = _find_form(one), _find_form(other)
    return here is not None and there is not None and here != there


def _find_form(fact: Fact) -> int | None:
    return next((place for place, units in enumerate(_DOSAGE) if fact.unit in units), None)


def is_loosely_equal(one: Fact, other: Fact) -> bool:
    """Degrees with and without their scale."""
    units = {one.unit, other.unit}
    return "degree" in units and bool(units & {"celsius", "fahrenheit", ""}) and equal_values(one, other)


def has_lost_unit(one: Fact, other: Fact) -> bool:
    """5 mg that became 5."""
    return one.unit in MEASURES and other.unit not in MEASURES and equal_values(one, other)


def has_gained_unit(one: Fact, other: Fact) -> bool:
    """5 that became 5 mg."""
    # the one of "one in a hundred" is not that of "1 %"
    is_share = other.unit == "%" and one.number == 1
    return one.unit not in MEASURES and other.unit in MEASURES and not is_share and equal_values(one, other)
