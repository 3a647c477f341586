"""Concepts of a source compared with a translation's, axis by axis: left for right, a nose for a mouth."""

from __future__ import annotations

from collections import Counter

from polyleaf.facts.axes import COUNTED_AXES, NEGATED_AXES, RIVAL_AXES, STRONG_POLARITY, axis_of, exclude_each_other
from polyleaf.facts.double_denial import is_never_forget, is_said_without_denials
from polyleaf.facts.model import Difference, DifferenceKind, Fact, FactKind
from polyleaf.facts.turned_comparisons import COMPARED_AXES, is_compared_the_other_way_round, is_told_from_then
from polyleaf.facts.units import DAYS_OF_A_WEEK, TIME_UNITS

REPEATED_AXIS = "body"
WITHOUT = "polarity.without"
# how many characters may lie between a "not" and its "before"
_NEAR = 40


def compare_concepts(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """Every member that was lost while one that excludes it turned up."""
    if not any(map(_has_rivals, source)) or not any(map(_has_rivals, target)):
        return ()
    shared = {fact.value for fact in source if fact.kind is FactKind.QUANTITY}
    shared &= {fact.value for fact in target if fact.kind is FactKind.QUANTITY}
    here, there = _count(source, shared), _count(target, shared)
    found: list[Difference] = []
    for fact in source:
        if fact.kind is not FactKind.CONCEPT or axis_of(fact.value) not in RIVAL_AXES:
            continue
        if fact.value in _GRINDING and _is_kept_whole(source, target):
            continue
        if axis_of(fact.value) in NEGATED_AXES and _is_turned(axis_of(fact.value), source, target):
            continue
        is_kept = there[fact.value] > 0 and axis_of(fact.value) not in COUNTED_AXES
        if here[fact.value] > there[fact.value] and (not is_kept or axis_of(fact.value) == REPEATED_AXIS):
            rival = _find_rival(fact, target, here, there)
            is_turned = rival is not None and _is_said_otherwise(fact, rival, source, target)
            if rival and not any(item.target is rival for item in found) and not is_turned:
                # of two bones one became a joint, or the translator said "it" and named another part besides
                found.append(Difference(DifferenceKind.CHANGED, fact, rival, doubtful=is_kept))
                here[fact.value] -= 1
    return tuple(found)


def _has_rivals(fact: Fact) -> bool:
    return fact.kind is FactKind.CONCEPT and axis_of(fact.value) in RIVAL_AXES


def _is_said_otherwise(lost: Fact, rival: Fact, source: tuple[Fact, ...], target: tuple[Fact, ...]) -> bool:
    """Whether the texts turn the whole sentence round, so that the rival means the same."""
    if _is_not_before(rival, source, target) or _is_only_after(rival, source, target):
        return True
    if axis_of(lost.value) == "always":
        return is_never_forget(lost, source, target) or is_said_without_denials(source, target)
    if axis_of(lost.value) not in COMPARED_AXES and is_compared_the_other_way_round(lost, source, target):
        return True
    return is_told_from_then(lost, rival, source, target)


def _is_not_before(rival: Fact, source: tuple[Fact, ...], target: tuple[Fact, ...]) -> bool:
    """Whether an "after" of the source became a "not before" in the translation."""
    if rival.value != "order.before" or any(fact.value in STRONG_POLARITY for fact in source):
        return False
    return any(fact.value in STRONG_POLARITY and 0 <= rival.start - fact.end <= _NEAR for fact in target)


def _is_kept_whole(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> bool:
    """Whether a "do not crush" became "swallow it whole"."""
    is_denied = any(fact.value in STRONG_POLARITY for fact in source)
    return is_denied and any(fact.value == "soft.whole" for fact in target)


_GRINDING = frozenset({"intake.crush", "intake.chew"})


def _is_only_after(rival: Fact, source: tuple[Fact, ...], target: tuple[Fact, ...]) -> bool:
    """Whether a "wait two hours before you eat" became "eat only after two hours"."""
    values = {fact.value for fact in target}
    if rival.value != "order.after" or "soft.wait" in values or not values & {"soft.only", "soft.until"}:
        return False
    return any(fact.value == "soft.await" for fact in source)


def _is_turned(axis: str, source: tuple[Fact, ...], target: tuple[Fact, ...]) -> bool:
    """Whether one side negates what the other does not: "unsafe" is "not safe"."""
    return _count_negations(axis, source) != _count_negations(axis, target)


def _count_negations(axis: str, facts: tuple[Fact, ...]) -> int:
    """The negations, but for a "without" that begins a word on the axis: "without food" is itself a contrary."""
    starts = {fact.start for fact in facts if axis_of(fact.value) == axis}
    return sum(fact.value in STRONG_POLARITY and (fact.value != WITHOUT or fact.start not in starts) for fact in facts)


def _find_rival(fact: Fact, target: tuple[Fact, ...], here: Counter[str], there: Counter[str]) -> Fact | None:
    rivals = [
        other
        for other in target
        if other.kind is FactKind.CONCEPT
        and exclude_each_other(fact.value, other.value)
        and there[other.value] > here[other.value]
        and (here[other.value] == 0 or axis_of(other.value) in COUNTED_AXES)
    ]
    # a word of several meanings on the axis that can mean the same is no rival
    innocent = {
        (other.start, other.end)
        for other in target
        if other.kind is FactKind.CONCEPT
        and axis_of(other.value) == axis_of(fact.value)
        and (here[other.value] or not exclude_each_other(fact.value, other.value))
        and axis_of(fact.value) not in COUNTED_AXES
    }
    return next((other for other in rivals if (other.start, other.end) not in innocent), None)


def _count(facts: tuple[Fact, ...], shared: set[str]) -> Counter[str]:
    """How often a text says each concept, and each period in figures that the other text says in others.

    The days of "for ten days" do not make up for the day of "twice a day" that became a week.
    """
    counted: Counter[str] = Counter(fact.value for fact in facts if fact.kind is FactKind.CONCEPT)
    for fact in facts:
        if fact.kind is FactKind.QUANTITY and fact.unit in TIME_UNITS and fact.value not in shared:
            counted[f"period.{fact.unit}"] += 1
            if fact.unit == "day" and fact.number in (7, DAYS_OF_A_WEEK):
                counted["period.week"] += 1
    return counted
