"""A source's facts matched with a translation's by value: what is missing, added or changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from polyleaf.facts.axes import OPTIONAL, STRONG_POLARITY
from polyleaf.facts.concepts import compare_concepts
from polyleaf.facts.counted_periods import compare_counted_periods
from polyleaf.facts.dialling import settle_phones
from polyleaf.facts.limits import compare_strictly, has_too_many
from polyleaf.facts.logic import compare_bounds, compare_conjunctions, compare_modality
from polyleaf.facts.marked import can_be_repeated
from polyleaf.facts.matching import compare_quantities
from polyleaf.facts.model import Difference, DifferenceKind, Fact, FactKind
from polyleaf.facts.moments import compare_moments, drop_said_halves
from polyleaf.facts.negation import compare_polarity
from polyleaf.facts.one_of_two import compare_one_of_two
from polyleaf.facts.pairing import compare_pairs
from polyleaf.facts.rates import read_rhythm

_BY_VALUE = (FactKind.PLACEHOLDER, FactKind.MARKUP, FactKind.URL, FactKind.PHONE, FactKind.DRUG)
_CONCEPT_RULES = (compare_polarity, compare_bounds, compare_conjunctions, compare_modality, compare_concepts)


def compare_facts(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """Every difference between two texts' facts.

    >>> from polyleaf.facts.reading import read_facts
    >>> [(item.kind.value, item.source.value, item.target.value)
    ...  for item in compare_facts(read_facts("Take 5 mg.", "en"), read_facts("Tome 50 mg.", "es"))]
    [('changed', '5 mg', '50 mg')]
    >>> compare_facts(read_facts("Take 0.5 mg twice a day.", "en"), read_facts("Tome 0,5 mg 2 veces al día.", "es"))
    ()
    """
    if not source and not target:
        return ()
    if has_too_many(source) or has_too_many(target):
        return compare_strictly(source, target)
    source, target = _read_zero_as_none(source, target), _read_zero_as_none(target, source)
    kinds = {fact.kind for fact in (*source, *target)}
    if FactKind.PHONE in kinds:
        source, target = settle_phones(source, target)
    moments, used_here, used_there = compare_moments(source, target)
    found = list(moments)
    if FactKind.QUANTITY in kinds:
        found.extend(
            compare_quantities(
                tuple(fact for fact in source if fact.kind is FactKind.QUANTITY and fact not in used_here),
                tuple(fact for fact in target if fact.kind is FactKind.QUANTITY and fact not in used_there),
                read_rhythm(source),
                read_rhythm(target),
            )
        )
        found.extend(_compare_ranges(_of(source, FactKind.QUANTITY), _of(target, FactKind.QUANTITY)))
    if FactKind.CONCEPT in kinds:
        source = drop_said_halves(source, target)
        for compare in _CONCEPT_RULES:
            found.extend(compare(source, target))
    for kind in _BY_VALUE:
        if kind in kinds:
            found.extend(_compare_values(_of(source, kind), _of(target, kind)))
    return tuple(found) or _compare_closely(source, target)


def _compare_closely(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """What only shows in texts that have the same facts otherwise."""
    found = compare_counted_periods(source, target) or compare_one_of_two(source, target)
    return found or compare_pairs(source, target)


def _read_zero_as_none(facts: tuple[Fact, ...], others: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The facts of "0 of 5", where the other text says "none of 5": a nought that counts nothing denies."""
    if not any(map(_is_nought, facts)) or any(map(_is_nought, others)):
        return facts
    if not any(fact.value in STRONG_POLARITY for fact in others):
        return facts
    return tuple(
        replace(fact, kind=FactKind.CONCEPT, value=OPTIONAL, number=None) if _is_nought(fact) else fact
        for fact in facts
    )


def _is_nought(fact: Fact) -> bool:
    return fact.kind is FactKind.QUANTITY and fact.number == 0 and not fact.unit


def _compare_ranges(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> list[Difference]:
    """4 to 6 that became 6 to 4."""
    rising = {(low.number, high.number): (low, high) for low, high in _list_ranges(source)}
    return [
        Difference(DifferenceKind.CHANGED, _join(*rising[(low.number, high.number)]), _join(high, low))
        for high, low in _list_ranges(target)
        if (low.number, high.number) in rising and (high.number, low.number) not in rising and low.number != high.number
    ]


def _list_ranges(facts: tuple[Fact, ...]) -> list[tuple[Fact, Fact]]:
    return [(one, two) for one, two in pairwise(facts) if one.starts_range]


def _join(first: Fact, last: Fact) -> Fact:
    return replace(first, text=f"{first.text}–{last.text}", end=last.end)


def _of(facts: Iterable[Fact], kind: FactKind) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.kind is kind)


def _compare_values(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> list[Difference]:
    """Facts whose value must simply be there; a drug may be named more or less often."""
    missing, added = _subtract(source, target), _subtract(target, source)
    repeated = [fact for fact in (*missing, *added) if _is_repeated(fact, source, target)]
    lost = [fact for fact in missing if fact not in repeated]
    gained = [fact for fact in added if fact not in repeated]
    found = [
        Difference(DifferenceKind.CHANGED, old, new, suggestion=_suggest(old))
        for old, new in zip(lost, gained, strict=False)
    ]
    rest = [fact for fact in missing if fact in repeated] + lost[len(gained) :]
    found += [Difference(DifferenceKind.MISSING, fact, None, sure=_is_literal(fact, repeated)) for fact in rest]
    rest = [fact for fact in added if fact in repeated] + gained[len(lost) :]
    found += [Difference(DifferenceKind.ADDED, None, fact, sure=_is_literal(fact, repeated)) for fact in rest]
    return found


def _is_repeated(fact: Fact, source: tuple[Fact, ...], target: tuple[Fact, ...]) -> bool:
    """Whether both sides have a named placeholder, one of them more often."""
    return can_be_repeated(fact) and all(any(item.value == fact.value for item in side) for side in (source, target))


def _is_literal(fact: Fact, repeated: Iterable[Fact] = ()) -> bool:
    return fact.kind is not FactKind.DRUG and fact not in repeated


def _suggest(fact: Fact) -> str | None:
    """What stands in the source is right in any language, but for a drug's name."""
    return fact.text if _is_literal(fact) else None


def _subtract(facts: tuple[Fact, ...], others: tuple[Fact, ...]) -> list[Fact]:
    if facts and facts[0].kind is FactKind.DRUG:
        known = {fact.value for fact in others}
        unique = {fact.value: fact for fact in reversed(facts)}
        return [fact for name, fact in unique.items() if name not in known]
    left = Counter(fact.value for fact in others)
    kept = []
    for fact in facts:
        if left[fact.value]:
            left[fact.value] -= 1
        else:
            kept.append(fact)
    return kept
