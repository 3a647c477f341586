"""Once a week that became once a day, in a text that names the day besides: "once a week, always on the same day"."""

from __future__ import annotations

from polyleaf.facts.axes import axis_of
from polyleaf.facts.model import Difference, DifferenceKind, Fact, FactKind

# how many characters may lie between "once" and "a week", in either order
_NEAR = 3


def compare_counted_periods(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """The period of a text's only frequency, where the other text has the same number in another period.

    >>> from polyleaf.facts.reading import read_facts
    >>> here = read_facts("Take it once a week, always on the same day.", "en")
    >>> [(item.source.text, item.target.text) for item in compare_counted_periods(
    ...     here, read_facts("À prendre une fois par jour, toujours le même jour.", "fr"))]
    [('a week', 'par jour')]
    """
    here, there = _list_counted(source), _list_counted(target)
    if len(here) != 1 or len(there) != 1:
        return ()
    (count, period), (other_count, other_period) = here[0], there[0]
    if count.number != other_count.number or period.value == other_period.value:
        return ()
    if any(fact.value == period.value for fact in target) or any(fact.unit == _unit_of(period) for fact in target):
        return ()
    return (Difference(DifferenceKind.CHANGED, period, other_period),)


def _unit_of(period: Fact) -> str:
    return period.value.partition(".")[2]


def _list_counted(facts: tuple[Fact, ...]) -> list[tuple[Fact, Fact]]:
    """Each "so many times" with the one period beside it."""
    periods = [fact for fact in facts if fact.kind is FactKind.CONCEPT and axis_of(fact.value) == "period"]
    found = []
    for fact in facts:
        if fact.kind is not FactKind.QUANTITY or fact.unit != "time":
            continue
        beside = [item for item in periods if _are_beside(fact, item)]
        if len(beside) == 1:
            found.append((fact, beside[0]))
    return found


def _are_beside(count: Fact, period: Fact) -> bool:
    return 0 <= period.start - count.end <= _NEAR or 0 <= count.start - period.end <= _NEAR
