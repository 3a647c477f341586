"""Quantities of a source matched with a translation's by value and unit, in passes from sure to loose."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from polyleaf.facts.compound_measures import match_compounds
from polyleaf.facts.equality import (
    counts_the_same,
    equal_values,
    has_gained_unit,
    has_lost_unit,
    is_about_the_same,
    is_converted,
    is_loosely_equal,
    is_same,
)
from polyleaf.facts.model import Difference, DifferenceKind, Fact
from polyleaf.facts.portions import is_percentage, match_minutes, match_mixed, match_parts
from polyleaf.facts.rates import Rhythm, match_hours, match_pressures, match_rates
from polyleaf.facts.units import (
    DAYS_OF_A_WEEK,
    MEASURES,
    TIME_UNITS,
    to_base,
)

_NO_RHYTHM = Rhythm()
_WHOLE = re.compile(r"[0-9]+(?![0-9.,])")
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
    left = [fact for fact in source if not _is_a_period(fact, target_rhythm.periods) or _is_said_in(fact, target)]
    right = [fact for fact in target if not _is_a_period(fact, source_rhythm.periods) or _is_said_in(fact, source)]
    match_compounds(left, right)
    for rule in (is_same, is_converted, is_about_the_same):
        _take_pairs(left, right, rule)
    match_pressures(left, right)
    # "1 in 10" is 10 % before its 10 is taken for a percentage
    match_parts(left, right, is_percentage)
    periods = source_rhythm.periods | {fact.unit for fact in source}
    crossed = _match(left, right, periods)
    match_rates(left, right, source_rhythm, target_rhythm)
    match_hours(left, right)
    match_parts(left, right)
    match_mixed(left, right)
    match_minutes(left, right)
    if source_rhythm.times_of_day > 1 and target_rhythm.times_of_day > 1:
        _drop_distributed(left, source, target)
        _drop_distributed(right, target, source)
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


def _drop_distributed(left: list[Fact], own: tuple[Fact, ...], others: tuple[Fact, ...]) -> None:
    """Take out a count that the other text says once for all times: 2 in the morning and 2 at night, दो-दो."""
    for fact in [item for item in left if item.unit not in MEASURES]:
        is_twice = any(item is not fact and item not in left and equal_values(item, fact) for item in own)
        if is_twice and any(equal_values(item, fact) for item in others):
            left.remove(fact)


def _is_a_period(fact: Fact, periods: frozenset[str]) -> bool:
    """24 hours are a day, 7 days a week, 60 minutes an hour, 12 months a year."""
    if fact.number is None or fact.unit not in TIME_UNITS:
        return False
    base = to_base(fact.number, fact.unit)
    if "week" in periods and fact.unit == "day" and fact.number == DAYS_OF_A_WEEK and _is_vague(fact):
        return True
    return any(base == to_base(Decimal(1), period) for period in periods)


def _is_said_in(fact: Fact, others: tuple[Fact, ...]) -> bool:
    """Whether the other text has the same figure: "the day before (24 hours)" for "24 hours" has both."""
    return any(is_same(fact, other) for other in others)


def _is_said_again(fact: Fact, own: tuple[Fact, ...], others: tuple[Fact, ...]) -> bool:
    """Whether a text gives one measure in two units, as "a whole day (24 hours)", and the other text has it too."""
    if any(_is_spoonful(item, fact) for item in own):
        return True
    is_twice = any(item is not fact and item.unit != fact.unit and is_converted(item, fact) for item in own)
    return is_twice and any(is_converted(item, fact) for item in others)


def _is_spoonful(spoons: Fact, fact: Fact) -> bool:
    """Whether a text says right beside so many spoons how much is in them: a teaspoon is 5 ml, a tablespoon 15."""
    if spoons.unit != "spoon" or fact.unit != "ml" or spoons.number is None or fact.number is None:
        return False
    apart = max(spoons.start, fact.start) - min(spoons.end, fact.end)
    return apart <= _BESIDE and fact.number in (spoons.number * 5, spoons.number * 15)


# how many characters may lie between a measure and the same in other words
_BESIDE = 8


def _is_vague(fact: Fact) -> bool:
    """A small number in words may be said without a number."""
    return not any(char.isdecimal() for char in fact.text)


def _match(left: list[Fact], right: list[Fact], periods: frozenset[str]) -> list[Difference]:
    """Take the equal ones out of both lists; returns numbers that changed places."""
    sure = [frozenset(fact.unit for fact in side if not fact.optional) for side in (left, right)]
    counted = sure[0] & sure[1] & (_COUNTED - {"time"})
    swapped = _list_swapped(
        _take_pairs(
            left, right, lambda one, other: counts_the_same(one, other) and not _has_better(one, other, counted)
        )
    )
    _take_pairs(left, right, is_loosely_equal)
    pairs = _take_pairs(left, right, has_lost_unit)
    gained = _take_pairs(left, right, has_gained_unit)
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


def _pair_changed(left: list[Fact], right: list[Fact]) -> list[Difference]:
    """What is left on both sides, paired: same value first, then same unit, then in order."""
    found = []
    rules: tuple[Callable[[Fact, Fact], bool], ...] = (
        equal_values,
        lambda one, other: one.unit == other.unit,
        lambda one, other: not (one.optional and other.optional),
    )
    for rule in rules:
        for fact, other in _take_pairs(left, right, rule):
            if fact.optional and other.optional and equal_values(fact, other):
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
