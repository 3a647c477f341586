"""Both eyes that became one eye: a drop too few, though "one" may be an article and "both" needs no number."""

from __future__ import annotations

from decimal import Decimal

from polyleaf.facts.axes import axis_of
from polyleaf.facts.model import Difference, DifferenceKind, Fact, FactKind

_BOTH = frozenset({"both", "each"})
_EACH = frozenset({"share.all", "amount.all", "each.event"})
_TWO = Decimal(2)


def compare_one_of_two(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """The first "both" or "each" at a part of the body that the translation has one of.

    >>> from polyleaf.facts.reading import read_facts
    >>> here = read_facts("Use one drop in each eye.", "en")
    >>> [(item.source.text, item.target.text)
    ...  for item in compare_one_of_two(here, read_facts("Ponga una gota en un ojo.", "es"))]
    [('each', 'un')]
    """
    for fact in source:
        if fact.value != "share.all" or fact.text.lower() not in _BOTH:
            continue
        part = next((item for item in source if _is_part_behind(fact, item)), None)
        if part is None:
            continue
        one = _find_one(part, target)
        if one is not None and not _has_each(target, one):
            return (Difference(DifferenceKind.CHANGED, fact, one, sure=False),)
    return ()


def _is_part_behind(word: Fact, part: Fact) -> bool:
    return axis_of(part.value) == "body" and 0 <= part.start - word.end <= 1


def _find_one(part: Fact, facts: tuple[Fact, ...]) -> Fact | None:
    parts = [fact for fact in facts if fact.value == part.value]
    return next((fact for fact in facts if _is_one(fact) and any(_is_part_behind(fact, item) for item in parts)), None)


def _is_one(fact: Fact) -> bool:
    return fact.kind is FactKind.QUANTITY and fact.number == 1


def _has_each(facts: tuple[Fact, ...], one: Fact) -> bool:
    """Whether a text says "each", "both" or "two" beside the one that was found."""
    return any(fact.number == _TWO or (fact.value in _EACH and fact.start != one.start) for fact in facts)
