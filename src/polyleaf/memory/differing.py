"""How the facts of two texts of one language differ, more strictly than between languages.

Between two languages a fact may hide in a word we do not know. Here every word was known, so a concept that stands in
one text only is a difference too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from polyleaf.facts import Difference, DifferenceKind, Fact, FactKind, compare_facts, compare_texts, read_facts
from polyleaf.memory.pair import Pair


def compare_sources(asked: str, remembered: str, language: str) -> tuple[Difference, ...]:
    """The differences of two source texts; ``source`` is the asked text's fact, ``target`` the remembered one's.

    >>> [describe_difference(item) for item in compare_sources("Take 10 mg.", "Take 5 mg.", "en")]
    ['asked “10 mg”, remembered “5 mg”']
    >>> [describe_difference(item) for item in compare_sources("Pain at night.", "Pain.", "en")]
    ['asked “night”, not remembered']
    """
    here, there = read_facts(asked, language), read_facts(remembered, language)
    return compare_facts(here, there) or _invert(compare_facts(there, here)) or _compare_concepts(here, there)


def compare_with_translation(text: str, pair: Pair) -> tuple[Difference, ...]:
    """What a pair's translation says that ``text`` does not, or the reverse, as far as that is sure."""
    differences = compare_texts(text, pair.target, pair.source_language, pair.target_language)
    return tuple(item for item in differences if item.sure)


def describe_difference(difference: Difference) -> str:
    """The fact asked for and the remembered one, for people."""
    asked = f"asked “{difference.source.text}”" if difference.source else "not asked"
    remembered = f"remembered “{difference.target.text}”" if difference.target else "not remembered"
    return f"{asked}, {remembered}"


def _invert(differences: Iterable[Difference]) -> tuple[Difference, ...]:
    kinds = {DifferenceKind.MISSING: DifferenceKind.ADDED, DifferenceKind.ADDED: DifferenceKind.MISSING}
    return tuple(Difference(kinds.get(item.kind, item.kind), item.target, item.source) for item in differences)


def _compare_concepts(here: Iterable[Fact], there: Iterable[Fact]) -> tuple[Difference, ...]:
    asked, remembered = _index_concepts(here), _index_concepts(there)
    lost = _list_by_place(fact for value, fact in asked.items() if value not in remembered)
    added = _list_by_place(fact for value, fact in remembered.items() if value not in asked)
    return (
        *(Difference(DifferenceKind.MISSING, fact, None) for fact in lost),
        *(Difference(DifferenceKind.ADDED, None, fact) for fact in added),
    )


def _list_by_place(facts: Iterable[Fact]) -> Iterable[Fact]:
    """One fact a place: a word that may mean several things is one difference."""
    return {fact.start: fact for fact in facts}.values()


def _index_concepts(facts: Iterable[Fact]) -> Mapping[str, Fact]:
    kept = (fact for fact in facts if fact.kind in (FactKind.CONCEPT, FactKind.DRUG) and not fact.optional)
    return {fact.value: fact for fact in kept}
