"""Comparisons told from the other end: "lower than last week" is "last week it was higher than now"."""

from __future__ import annotations

from polyleaf.facts.axes import axis_of
from polyleaf.facts.model import Fact, FactKind

COMPARED_AXES = frozenset({"sequence", "side", "sexes", "age", "form", "daytime", "treatment", "disease", "test"})
_NOW = "soft.now"
_PERIOD = "period"
_COMPARATIVE = ("er", "more", "less", "worse")


def is_told_from_the_other_end(lost: Fact, gained: Fact, source: tuple[Fact, ...], target: tuple[Fact, ...]) -> bool:
    """Whether "the second hurts more than the first" became "the first hurts less than the second"."""
    if _are_the_other_way_round(source, target) or is_told_from_then(lost, gained, source, target):
        return True
    if not lost.text.lower().endswith(" than"):
        return False
    ahead, behind = _split(source, lost)
    ahead_there, behind_there = _split(target, gained)
    # both change sides: a disease that only stands elsewhere in the sentence is compared with nothing
    left_behind, brought_ahead = ahead & behind_there - behind, behind & ahead_there - ahead
    return bool(left_behind and brought_ahead) or any(axis_of(value) == "sequence" for value in brought_ahead)


def is_told_from_then(lost: Fact, gained: Fact, source: tuple[Fact, ...], target: tuple[Fact, ...]) -> bool:
    """Whether a "than last week" became a "last week" ahead, with a "than now" that the source leaves unsaid.

    Chinese and Hindi say the "than now" ahead of the comparative, and the period still ahead of that.
    """
    now = next((fact for fact in target if fact.value == _NOW), None)
    if now is None or any(fact.value == _NOW for fact in source):
        return False
    if not lost.text.lower().removesuffix(" than").endswith(_COMPARATIVE):
        return False
    periods = {fact.value for fact in source if axis_of(fact.value) == _PERIOD and fact.start >= lost.end}
    first = min(now.start, gained.start)
    return any(fact.value in periods and fact.end <= first for fact in target)


def is_compared_the_other_way_round(lost: Fact, source: tuple[Fact, ...], target: tuple[Fact, ...]) -> bool:
    """Whether a lost comparative compares two that changed places in the translation."""
    is_comparative = lost.text.lower().removesuffix(" than").endswith(_COMPARATIVE)
    return is_comparative and _are_the_other_way_round(source, target)


def _are_the_other_way_round(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> bool:
    """Whether the two that are compared changed places: in men than in women, and in women than in men.

    Not in Hindi, which names last what is more.
    """
    if any("\u0900" <= fact.text[:1] <= "\u097f" for fact in target):
        return False
    for axis in COMPARED_AXES:
        here = list(dict.fromkeys(fact.value for fact in source if axis_of(fact.value) == axis))
        there = list(dict.fromkeys(fact.value for fact in target if axis_of(fact.value) == axis))
        if len(here) == len(there) == 2 and here == there[::-1]:
            return True
    return False


def _split(facts: tuple[Fact, ...], bound: Fact) -> tuple[set[str], set[str]]:
    """What is compared: the values before a bound and behind it."""
    compared = [fact for fact in facts if fact.kind is FactKind.DRUG or axis_of(fact.value) in COMPARED_AXES]
    return {fact.value for fact in compared if fact.end <= bound.start}, {
        fact.value for fact in compared if fact.start >= bound.end
    }
