"""Quantities of a source matched with a translation's by value and unit, in passes from sure to loose."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from polyleaf.facts.model import Difference, DifferenceKind, Fact
from polyleaf.facts.rates import Rhythm, match_hours, match_pressures, match_rates
from polyleaf.facts.units import (
    CUSTOMARY,
    DAYS_OF_A_WEEK,
    FRENCH_FORTNIGHT,
    MEASURES,
    TIME_UNITS,
    is_same_concentration,
    to_base,
)

_NO_RHYTHM = Rhythm()
_WHOLE = re.compile(r"[0-9]+(?![0-9.,])")
_CLOSE = Decimal("0.001")
_DOUBLE = Decimal(2)
_WEEKS_OF_A_MONTH, _LAST_WEEK = 4, 12
# six weeks are a month and a half, and twelve three months; a year has more weeks than four times twelve
_LARGEST_MIXED = Decimal(10**6)
_ROUNDING = Decimal("0.02")
_DEGREE, _HALF, _TENTH = Decimal("1.8"), Decimal("0.5"), Decimal("0.06")
_NEAR = Decimal("0.005")
# Dosage forms that a translator does not exchange; tablets and capsules are told apart by their own words.
_DOSAGE = (
    {"tablet", "capsule", "lozenge"}, {"drop"}, {"spoon"}, {"puff", "spray"}, {"patch"}, {"sachet"}, {"suppository"},
    {"ampoule", "injection"}, {"glass", "cup"},
)  # fmt: skip
_SOLID_OR_FLUID = frozenset({"mg", "g", "mcg", "ml", "cl", "dl", "l"})
# what a "one" in a leaflet counts
_COUNTED = frozenset({
    "time", "tablet", "capsule", "drop", "puff", "spoon", "dose", "injection", "patch", "sachet", "ampoule", "glass",
    "suppository",
})  # fmt: skip


def compare_quantities(
    source: tuple[Fact, ...],
    target: tuple[Fact, ...],
    source_rhythm: Rhythm = _NO_RHYTHM,
    target_rhythm: Rhythm = _NO_RHYTHM,
) -> tuple[Difference, ...]:
    """What the translation changed, lost or added.

    A rhythm is what a side says of time without a number: "in 24 hours" may be "a day".
    """
    left = [fact for fact in source if not _is_a_period(fact, target_rhythm.periods)]
    right = [fact for fact in target if not _is_a_period(fact, source_rhythm.periods)]
    for rule in (_is_same, _is_converted, _is_about_the_same):
        _take_pairs(left, right, rule)
    match_pressures(left, right)
    # "1 in 10" is 10 % before its 10 is taken for a percentage
    _match_parts(left, right, _is_percentage)
    periods = source_rhythm.periods | {fact.unit for fact in source}
    crossed = _match(left, right, periods)
    match_rates(left, right, source_rhythm, target_rhythm)
    match_hours(left, right)
    _match_parts(left, right)
    _match_mixed(left, right)
    _match_minutes(left, right)
    found = list(crossed)
    left = [fact for fact in left if not _is_said_again(fact, source, target)]
    right = [fact for fact in right if not _is_said_again(fact, target, source)]
    found.extend(_pair_changed(left, right))
    found.extend(
        Difference(DifferenceKind.MISSING, fact, None, sure=not _is_vague(fact)) for fact in left if not fact.optional
    )
    # a number word without a counterpart is mostly an idiom: "from scratch" is "desde cero"
    found.extend(
        Difference(DifferenceKind.ADDED, None, fact)
        for fact in right
        if not fact.optional and (not _is_vague(fact) or fact.unit in MEASURES)
    )
    return tuple(found)


def _is_a_period(fact: Fact, periods: frozenset[str]) -> bool:
    """24 hours are a day, 7 days a week, 60 minutes an hour, 12 months a year."""
    if fact.number is None or fact.unit not in TIME_UNITS:
        return False
    base = to_base(fact.number, fact.unit)
    if "week" in periods and fact.unit == "day" and fact.number == DAYS_OF_A_WEEK and _is_vague(fact):
        return True
    return any(base == to_base(Decimal(1), period) for period in periods)


def _is_said_again(fact: Fact, own: tuple[Fact, ...], others: tuple[Fact, ...]) -> bool:
    """Whether a text gives one measure in two units, as "a whole day (24 hours)", and the other text has it too."""
    is_twice = any(item is not fact and item.unit != fact.unit and _is_converted(item, fact) for item in own)
    return is_twice and any(_is_converted(item, fact) for item in others)


def _is_vague(fact: Fact) -> bool:
    """A small number in words may be said without a number."""
    return not any(char.isdecimal() for char in fact.text)


def _match(left: list[Fact], right: list[Fact], periods: frozenset[str]) -> list[Difference]:
    """Take the equal ones out of both lists; returns numbers that changed places."""
    sure = [frozenset(fact.unit for fact in side if not fact.optional) for side in (left, right)]
    counted = sure[0] & sure[1] & (_COUNTED - {"time"})
    swapped = _list_swapped(
        _take_pairs(
            left, right, lambda one, other: _counts_the_same(one, other) and not _has_better(one, other, counted)
        )
    )
    _take_pairs(left, right, _is_loosely_equal)
    pairs = _take_pairs(left, right, _has_lost_unit)
    gained = _take_pairs(left, right, _has_gained_unit)
    # "twice a day" is not "every two days"
    turned = [pair for pair in (*pairs, *gained) if _is_rate(pair[0], pair[1]) or _is_rate(pair[1], pair[0])]
    lost = [
        pair
        for pair in pairs
        if pair not in turned
        and (pair[0].unit in MEASURES - TIME_UNITS or any(other[1].unit == pair[0].unit for other in gained))
    ]
    # 2 drops are not 2 ml
    poured = [pair for pair in gained if pair[0].unit in _COUNTED - {"time"} and pair[1].unit in _SOLID_OR_FLUID]
    # "ages 12 and over" are not minutes
    timed = [pair for pair in gained if _is_strange_span(pair[0], pair[1], periods)]
    changed = dict.fromkeys((*turned, *lost, *poured, *timed))
    return swapped + [Difference(DifferenceKind.CHANGED, *pair) for pair in changed]


def _has_better(one: Fact, other: Fact, counted: frozenset[str]) -> bool:
    """Whether one of two counts is a "both" or "one", while the other's noun is counted on both sides by itself.

    The "both" of "ten drops in both ears" is not the two of "two drops".
    """
    return any(
        vague.optional and not vague.unit and exact.unit in counted for vague, exact in ((one, other), (other, one))
    )


def _is_strange_span(one: Fact, other: Fact, periods: frozenset[str]) -> bool:
    """Whether a bare number became seconds, minutes, days or weeks of which the source says nothing at all.

    Not years: an age often stands alone; nor hours, which are what the clock strikes.
    """
    return not one.unit and not one.optional and other.unit in _NO_AGES and other.unit not in periods


_NO_AGES = frozenset({"second", "minute", "day", "week"})


def _is_rate(one: Fact, other: Fact) -> bool:
    """Whether what was counted became a time: neither "twice" nor "two tablets" is "two hours"."""
    return one.unit in _COUNTED and other.unit in TIME_UNITS and not (one.optional and other.optional)


def _list_swapped(pairs: list[tuple[Fact, Fact]]) -> list[Difference]:
    """2 tablets 3 times that became 3 tablets 2 times."""
    to_times = [pair for pair in pairs if pair[1].unit == "time" and pair[0].unit not in ("", "time")]
    from_times = [pair for pair in pairs if pair[0].unit == "time" and pair[1].unit not in ("", "time")]
    return [Difference(DifferenceKind.CHANGED, *pair) for pair in to_times] if to_times and from_times else []


def _take_pairs(left: list[Fact], right: list[Fact], rule: Callable[[Fact, Fact], bool]) -> list[tuple[Fact, Fact]]:
    pairs = []
    for fact in sorted(left, key=_is_optional):
        other = next((item for item in sorted(right, key=_is_optional) if rule(fact, item)), None)
        if other is not None:
            left.remove(fact)
            right.remove(other)
            pairs.append((fact, other))
    return pairs


def _is_optional(fact: Fact) -> bool:
    return fact.optional


def _values(fact: Fact) -> tuple[Decimal, ...]:
    return () if fact.number is None else (fact.number, *fact.others)


def _equal_values(one: Fact, other: Fact) -> bool:
    return any(_is_close(first, second) for first in _values(one) for second in _values(other))


def _is_close(first: Decimal, second: Decimal) -> bool:
    """A third may be 0.333, but a whole number is exact: nine digits may be a phone number."""
    if first == second:
        return True
    is_exact = first == first.to_integral_value() and second == second.to_integral_value()
    return not is_exact and abs(first - second) < _CLOSE * max(abs(first), Decimal("0.1"))


def _is_same(one: Fact, other: Fact) -> bool:
    return one.unit == other.unit and _equal_values(one, other)


def _is_converted(one: Fact, other: Fact) -> bool:
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


def _is_about_the_same(one: Fact, other: Fact) -> bool:
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


def _counts_the_same(one: Fact, other: Fact) -> bool:
    """Tablets or capsules, or no noun at all: what is counted is for the translator to say."""
    if one.unit in MEASURES or other.unit in MEASURES or _are_rival_forms(one, other):
        return False
    return _equal_values(one, other)


def _are_rival_forms(one: Fact, other: Fact) -> bool:
    """2 drops are neither 2 spoonfuls nor 2 patches."""
    here, there = _find_form(one), _find_form(other)
    return here is not None and there is not None and here != there


def _find_form(fact: Fact) -> int | None:
    return next((place for place, units in enumerate(_DOSAGE) if fact.unit in units), None)


def _is_loosely_equal(one: Fact, other: Fact) -> bool:
    """Degrees with and without their scale."""
    units = {one.unit, other.unit}
    return "degree" in units and bool(units & {"celsius", "fahrenheit", ""}) and _equal_values(one, other)


def _has_lost_unit(one: Fact, other: Fact) -> bool:
    return one.unit in MEASURES and other.unit not in MEASURES and _equal_values(one, other)


def _has_gained_unit(one: Fact, other: Fact) -> bool:
    # the one of "one in a hundred" is not that of "1 %"
    is_share = other.unit == "%" and one.number == 1
    return one.unit not in MEASURES and other.unit in MEASURES and not is_share and _equal_values(one, other)


def _match_parts(left: list[Fact], right: list[Fact], is_meant: Callable[[Fact], bool] = bool) -> None:
    """9 in 10 = 90 % = nine tenths, half of them = 50 %, every second = 50 %, doubled = 100 % more."""
    for here, there in ((left, right), (right, left)):
        for whole in [fact for fact in here if is_meant(fact) and _find_share(fact) is not None]:
            parts = _find_parts(_find_share(whole) or Decimal(0), there)
            if parts:
                here.remove(whole)
                for part in parts:
                    there.remove(part)


def _match_minutes(left: list[Fact], right: list[Fact]) -> None:
    """A quarter to seven is fifteen to seven, and half past is thirty past."""
    for here, there in ((left, right), (right, left)):
        for part in [fact for fact in here if not fact.unit and fact.number in _MINUTES]:
            minutes = next((fact for fact in there if _is_minutes(fact, _MINUTES[part.number or Decimal(0)])), None)
            if minutes is not None:
                here.remove(part)
                there.remove(minutes)


_MINUTES = {Decimal("0.25"): 15, Decimal("0.5"): 30}


def _is_minutes(fact: Fact, count: int) -> bool:
    return fact.number == count and fact.unit in ("", "minute")


def _match_mixed(left: list[Fact], right: list[Fact]) -> None:
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


_DEGREES = frozenset({"celsius", "degree"})


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


def _is_percentage(fact: Fact) -> bool:
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


def _pair_changed(left: list[Fact], right: list[Fact]) -> list[Difference]:
    """What is left on both sides, paired: same value first, then same unit, then in order."""
    found = []
    rules: tuple[Callable[[Fact, Fact], bool], ...] = (
        _equal_values,
        lambda one, other: one.unit == other.unit,
        lambda one, other: not (one.optional and other.optional),
    )
    for rule in rules:
        for fact, other in _take_pairs(left, right, rule):
            if fact.optional and other.optional and _equal_values(fact, other):
                continue
            if _is_article(fact, other) or _is_article(other, fact):
                _keep_the_sure_one(fact, other, left, right)
                continue
            found.append(Difference(DifferenceKind.CHANGED, fact, other, suggestion=_suggest(fact, other)))
    return found


def _is_article(fact: Fact, other: Fact) -> bool:
    """Whether a "one" may be no number; "one tablet" against "two tablets" is one."""
    return fact.optional and fact.number == 1 and not (fact.unit in _COUNTED and fact.unit == other.unit)


def _suggest(fact: Fact, other: Fact) -> str | None:
    """The target's words with the source's figure, where it is a whole one in ASCII digits on both sides."""
    here, there = _WHOLE.match(fact.text), _WHOLE.match(other.text)
    if fact.unit != other.unit or here is None or there is None:
        return None
    return here[0] + other.text[there.end() :]


def _keep_the_sure_one(fact: Fact, other: Fact, left: list[Fact], right: list[Fact]) -> None:
    """An article has no rival: give back the number it was paired with."""
    if not fact.optional:
        left.append(fact)
    if not other.optional:
        right.append(other)
