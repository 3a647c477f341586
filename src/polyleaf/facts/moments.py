"""Dates, times and stages of a source matched with a translation's.

What one side wrote in loose words is looked for among the other's plain numbers, which are then used up.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

from polyleaf.facts.model import Difference, DifferenceKind, Fact, FactKind

_DAY, _HALF_DAY = 1440, 720
_MONTH_DAY = 10000
_DAY_AND_MONTH = re.compile(r"(\d{1,2})[./-](\d{1,2})\.?")
_DOTTED = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)(?![\d.,])")
_KINDS = frozenset({FactKind.DATE, FactKind.TIME, FactKind.STAGE})


def compare_moments(
    source: tuple[Fact, ...], target: tuple[Fact, ...]
) -> tuple[tuple[Difference, ...], set[Fact], set[Fact]]:
    """The differences, and the plain quantities of source and target that were used up."""
    if not any(fact.kind in _KINDS for fact in (*source, *target)):
        return (), set(), set()
    found: list[Difference] = []
    used_here: set[Fact] = set()
    used_there: set[Fact] = set()
    rules: tuple[tuple[FactKind, Callable[[Fact, Fact], bool], Callable[[Fact, list[Fact]], list[Fact]]], ...] = (
        (FactKind.DATE, _same_day, _find_date_parts),
        (FactKind.TIME, _same_time, _find_time_parts),
        (FactKind.STAGE, _same_stage, _find_stage_parts),
    )
    for kind, is_same, find_parts in rules:
        left = [fact for fact in source if fact.kind is kind]
        right = [fact for fact in target if fact.kind is kind]
        for fact in list(left):
            other = next((item for item in right if is_same(fact, item)), None)
            if other is not None:
                left.remove(fact)
                right.remove(other)
        if kind is FactKind.DATE:
            # "05/04/2027 (5 April)" may be said once
            left, right = _drop_repeated(left, source, target), _drop_repeated(right, target, source)
        for facts, others, used in ((left, target, used_there), (right, source, used_here)):
            for fact in list(facts):
                plain = [item for item in others if item.kind is FactKind.QUANTITY and item not in used]
                parts = find_parts(fact, plain)
                if parts:
                    used.update(parts)
                    facts.remove(fact)
        found.extend(Difference(DifferenceKind.CHANGED, one, two) for one, two in zip(left, right, strict=False))
        found.extend(
            Difference(DifferenceKind.MISSING, fact, None, sure=False)
            for fact in left[len(right) :]
            if not _is_word(fact)
        )
        found.extend(
            Difference(DifferenceKind.ADDED, None, fact, sure=False)
            for fact in right[len(left) :]
            if not _is_word(fact)
        )
    return tuple(found), used_here, used_there


def drop_said_halves(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The source without the "pm" of a time that the translation has to the minute: 12:30 pm is midi et demi."""
    times = [fact for fact in target if fact.kind is FactKind.TIME and not fact.others]
    kept = [fact for fact in source if fact.kind is FactKind.TIME and any(_same_time(fact, other) for other in times)]
    return tuple(
        fact
        for fact in source
        if not (fact.value.startswith("daytime.") and any(time.start <= fact.start < time.end for time in kept))
    )


def _drop_repeated(facts: list[Fact], own: tuple[Fact, ...], others: tuple[Fact, ...]) -> list[Fact]:
    """What is left over, without the days that both sides name elsewhere."""
    return [
        fact
        for fact in facts
        if not any(item is not fact and item.kind is FactKind.DATE and _same_day(fact, item) for item in own)
        or not any(item.kind is FactKind.DATE and _same_day(fact, item) for item in others)
    ]


def _is_word(fact: Fact) -> bool:
    """Noon and midnight have no digits, and other words."""
    return fact.kind is FactKind.TIME and not any(char.isdecimal() for char in fact.text)


def _numbers(fact: Fact) -> tuple[Decimal, ...]:
    return () if fact.number is None else (fact.number, *fact.others)


def _same_day(one: Fact, other: Fact) -> bool:
    return any(_is_same_day(int(first), int(second)) for first in _numbers(one) for second in _numbers(other))


def _is_same_day(first: int, second: int) -> bool:
    if first % _MONTH_DAY != second % _MONTH_DAY:
        return False
    years = first // _MONTH_DAY, second // _MONTH_DAY
    return years[0] == years[1] or 0 in years or years[0] % 100 == years[1] % 100


def _same_time(one: Fact, other: Fact) -> bool:
    return any(int(first) % _DAY == int(second) % _DAY for first in _numbers(one) for second in _numbers(other))


def _same_stage(one: Fact, other: Fact) -> bool:
    return one.value == other.value or one.value.rstrip("abc") == other.value


def _find_date_parts(fact: Fact, plain: list[Fact]) -> list[Fact]:
    short = _find_short_date(fact, plain)
    if short:
        return short
    wanted = {int(number) % 100 for number in _numbers(fact)} | {int(number) // _MONTH_DAY for number in _numbers(fact)}
    return [item for item in plain if item.number is not None and item.number in wanted and item.number > 0]


def _find_short_date(fact: Fact, plain: list[Fact]) -> list[Fact]:
    """Day and month in figures without a year: 24/05, 24.5., but no 05/24 that its reader takes for the 5th."""
    days = {(int(number) % 100, int(number) % _MONTH_DAY // 100) for number in _numbers(fact)}
    for item in plain:
        figures = _DAY_AND_MONTH.fullmatch(item.text)
        if figures and (int(figures[1]), int(figures[2])) in days:
            return [item]
    for one, two in pairwise(plain):
        are_figures = one.text.isdecimal() and two.text.isdecimal() and two.start == one.end + 1
        if are_figures and (int(one.text), int(two.text)) in days:
            return [one, two]
    return []


def _find_time_parts(fact: Fact, plain: list[Fact]) -> list[Fact]:
    for number in _numbers(fact):
        hour, minute = divmod(int(number), 60)
        for shown, next_hour in ((hour, False), (hour + 1, True)):
            found = next((item for item in plain if item.number in (shown, (shown + 12) % 24, shown - 12)), None)
            if found is None:
                continue
            rest = [item for item in plain if item is not found]
            if minute == 0 and not next_hour:
                return [found]
            wanted = {Decimal(60 - minute if next_hour else minute)}
            wanted |= {item / 60 for item in wanted} | ({Decimal("0.5")} if minute == 30 else set())
            part = next((item for item in rest if item.number in wanted), None)
            if part is not None:
                return [found, part]
        dotted = next((item for item in plain if _is_dotted(item, number)), None)
        if dotted is not None:
            return [dotted]
        whole = next(
            (
                item
                for item in plain
                if item.number is not None
                and item.number <= _DAY
                and item.number * (1 if item.unit == "minute" else 60) % _HALF_DAY == number % _HALF_DAY
            ),
            None,
        )
        if whole is not None:
            return [whole]
    return []


def _is_dotted(item: Fact, minutes: Decimal) -> bool:
    """Whether figures with a full stop are a time: 18.30."""
    figures = _DOTTED.match(item.text)
    return figures is not None and (int(figures[1]) * 60 + int(figures[2])) % _HALF_DAY == minutes % _HALF_DAY


def _find_stage_parts(fact: Fact, plain: list[Fact]) -> list[Fact]:
    bare = fact.value.rstrip("abc")
    return [item for item in plain if item.number is not None and bare.isdecimal() and item.number == int(bare)][:1]
