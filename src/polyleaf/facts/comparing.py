"""A source's facts matched with a translation's by value: what is missing, added or changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from polyleaf.facts.matching import compare_quantities
from polyleaf.facts.model import Difference, DifferenceKind, Fact, FactKind

_BY_VALUE = (FactKind.PLACEHOLDER, FactKind.URL, FactKind.PHONE)


def compare_facts(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """Every difference between two texts' facts, in the order of the source, then of the target.

    >>> from polyleaf.facts.reading import read_facts
    >>> [(item.kind.value, item.source.value, item.target.value)
    ...  for item in compare_facts(read_facts("Take 5 mg.", "en"), read_facts("Tome 50 mg.", "es"))]
    [('changed', '5 mg', '50 mg')]
    >>> compare_facts(read_facts("Take 0.5 mg twice a day.", "en"), read_facts("Tome 0,5 mg 2 veces al día.", "es"))
    ()
    """
    found = list(compare_quantities(_of(source, FactKind.QUANTITY), _of(target, FactKind.QUANTITY)))
    for kind in _BY_VALUE:
        found.extend(_compare_values(_of(source, kind), _of(target, kind)))
    return tuple(found)


def _of(facts: Iterable[Fact], kind: FactKind) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.kind is kind)


def _compare_values(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> list[Difference]:
    """Facts whose value must simply be there, as often or more often."""
    missing = _subtract(source, target)
    added = _subtract(target, source)
    found = [
        Difference(DifferenceKind.CHANGED, old, new, suggestion=old.text)
        for old, new in zip(missing, added, strict=False)
    ]
    found += [Difference(DifferenceKind.MISSING, fact, None) for fact in missing[len(added) :]]
    found += [Difference(DifferenceKind.ADDED, None, fact) for fact in added[len(missing) :]]
    return found


def _subtract(facts: tuple[Fact, ...], others: tuple[Fact, ...]) -> list[Fact]:
    left = Counter(fact.value for fact in others)
    kept = []
    for fact in facts:
        if left[fact.value]:
            left[fact.value] -= 1
        else:
            kept.append(fact)
    return kept
