"""Texts that state more facts than can be matched one with another in bearable time, by accident or by malice.

Matching looks at every pair of facts. No leaflet's paragraph comes near the limit (the richest of 120,000 texts of
software and handbooks has 181); beyond it only equal figures, names and addresses are matched, which takes time in
proportion to the text, and a check says that the rest was not compared.
"""

from __future__ import annotations

from collections import Counter

from polyleaf.facts.model import Difference, DifferenceKind, Fact, FactKind

MOST_FACTS = 300


def has_too_many(facts: tuple[Fact, ...]) -> bool:
    """Whether a text has more facts than are matched by their meaning."""
    return len(facts) > MOST_FACTS


def compare_strictly(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """What one side has more often than the other, by exactly equal value; concepts and what may be left out aside."""
    missing, added = _subtract(source, target), _subtract(target, source)
    return (
        *(Difference(DifferenceKind.MISSING, fact, None, sure=False) for fact in missing),
        *(Difference(DifferenceKind.ADDED, None, fact, sure=False) for fact in added),
    )


def _subtract(facts: tuple[Fact, ...], others: tuple[Fact, ...]) -> list[Fact]:
    left = Counter((fact.kind, fact.value) for fact in others)
    kept: dict[tuple[FactKind, str], Fact] = {}
    for fact in facts:
        key = fact.kind, fact.value
        left[key] -= 1
        if left[key] < 0 and fact.kind is not FactKind.CONCEPT and not fact.optional:
            kept.setdefault(key, fact)
    return list(kept.values())
