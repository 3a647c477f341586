"""Bounds, conjunctions and modality of a source compared with a translation's: facts that hang on small words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from polyleaf.facts.axes import BOUNDS, STRONG_POLARITY, axis_of
from polyleaf.facts.model import Difference, DifferenceKind, Fact
from polyleaf.facts.negation import Side


def compare_bounds(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """More for less, at least for at most; "not more" is "at most" in any language."""
    if not any(fact.value in BOUNDS for fact in source) or not any(fact.value in BOUNDS for fact in target):
        return ()
    here, there = Side(source), Side(target)
    if here.least > there.most or there.least > here.most:
        return ()
    for lost, gained in (("bound.over", "bound.under"), ("bound.under", "bound.over")):
        if here.bounds[lost] > there.bounds[lost] and there.bounds[gained] > here.bounds[gained]:
            if there.bounds[lost] and len(here.bounds) > 1:
                continue
            return (Difference(DifferenceKind.CHANGED, _find(source, lost), _find(target, gained)),)
    return ()


def compare_conjunctions(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """And for or, or for and; under a negation the two change places by the laws of logic, so that is left alone."""
    if any(fact.value in STRONG_POLARITY for fact in (*source, *target)):
        return ()
    here, there = _count(source), _count(target)
    if not here or not there:
        return ()
    if here["and"] and not here["or"] and there["or"] and there["and"] < here["and"]:
        return (Difference(DifferenceKind.CHANGED, _find(source, "conjunction.and"), _find(target, "conjunction.or")),)
    if here["or"] and not here["and"] and not there["or"] and there["and"]:
        return (Difference(DifferenceKind.CHANGED, _find(source, "conjunction.or"), _find(target, "conjunction.and")),)
    return ()


def _count(facts: Iterable[Fact]) -> Counter[str]:
    return Counter(fact.value.partition(".")[2] for fact in facts if axis_of(fact.value) == "conjunction")


def _find(facts: Iterable[Fact], value: str) -> Fact:
    return next(fact for fact in facts if fact.value == value)


def compare_modality(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """Must for may, or may for must; not under a negation, where "must not" is "may not"."""
    if any(fact.value in STRONG_POLARITY for fact in (*source, *target)):
        return ()
    here = {fact.value for fact in source if axis_of(fact.value) == "modality"}
    there = {fact.value for fact in target if axis_of(fact.value) == "modality"}
    for lost, gained in (
        ("modality.must", "modality.may"),
        ("modality.may", "modality.must"),
        ("modality.should", "modality.may"),
        ("modality.may", "modality.should"),
    ):
        stronger = {"modality.must", "modality.should"} if lost != "modality.may" else {lost}
        if lost in here and gained not in here and gained in there and not stronger & there:
            return (Difference(DifferenceKind.CHANGED, _find(source, lost), _find(target, gained)),)
    return ()
