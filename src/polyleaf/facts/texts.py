"""Two texts compared by their facts, knowing how much of the target's language is known."""

from __future__ import annotations

import re
from functools import lru_cache

from polyleaf.facts.axes import STRONG_POLARITY
from polyleaf.facts.comparing import compare_facts
from polyleaf.facts.language import is_supported
from polyleaf.facts.limits import compare_strictly, has_too_many
from polyleaf.facts.model import Difference, DifferenceKind, Fact, FactKind
from polyleaf.facts.pieces import compare_pieces
from polyleaf.facts.reading import read_facts
from polyleaf.facts.units import MEASURES

_WORDLESS = frozenset({FactKind.QUANTITY, FactKind.PHONE, FactKind.PLACEHOLDER, FactKind.MARKUP, FactKind.URL})


@lru_cache(maxsize=256)
def compare_texts(source: str, target: str, source_language: str, target_language: str) -> tuple[Difference, ...]:
    """The differences of two texts' facts; for a language without data only digits, links and placeholders.

    >>> [item.source.value for item in compare_texts("Take 5 mg.", "Cymerwch 50 mg.", "en", "cy")]
    ['5 mg']
    >>> compare_texts("Do not take two tablets.", "Peidiwch â chymryd dwy dabled.", "en", "cy")
    ()
    """
    here, there = read_facts(source, source_language), read_facts(target, target_language)
    if not here and not there:
        return ()
    if has_too_many(here) or has_too_many(there):
        return compare_strictly(here, there)
    if is_supported(source_language) and is_supported(target_language):
        here = tuple(fact for fact in here if not _is_quoted(fact, source, target, there))
        return compare_pieces(source, target, here, there, compare_facts(here, there))
    differences = compare_facts(_keep_wordless(here), _keep_wordless(there))
    return tuple(item for item in differences if _is_sure(item))


def _is_quoted(fact: Fact, source: str, target: str, there: tuple[Fact, ...]) -> bool:
    """Whether a negation is a name or code that stands in the translation as it is: "None", "firmware=never"."""
    if fact.value not in STRONG_POLARITY or not _stands_as_name(fact, source):
        return False
    places = [match.start() for match in re.finditer(rf"(?<![A-Za-z]){re.escape(fact.text)}(?![A-Za-z])", target)]
    negations = [item for item in there if item.value in STRONG_POLARITY]
    return any(not any(item.start <= place < item.end for item in negations) for place in places)


def _stands_as_name(fact: Fact, text: str) -> bool:
    """A capital inside a sentence, or a sign of code beside the word."""
    before, after = text[: fact.start], text[fact.end : fact.end + 1]
    if before[-1:] in tuple("-=_/\\") or after in tuple("-=_/\\"):
        return bool(before[-1:].strip() or after.strip())
    return fact.text[:1].isupper() and before.rstrip()[-1:].isalpha() | (before.rstrip()[-1:] == ",")


def _keep_wordless(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    return tuple(
        fact
        for fact in facts
        if fact.kind in _WORDLESS
        and (fact.kind is not FactKind.QUANTITY or any(char.isdecimal() for char in fact.text))
    )


def _is_sure(difference: Difference) -> bool:
    """A number alone may be a word there, and its unit may be unknown."""
    if difference.fact.kind is not FactKind.QUANTITY:
        return True
    if difference.kind is not DifferenceKind.CHANGED or difference.source is None or difference.target is None:
        return False
    return difference.source.number != difference.target.number or difference.target.unit in MEASURES
