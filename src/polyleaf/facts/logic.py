"""Negation, bounds and conjunctions of a source compared with a translation's: facts that hang on small words.

Languages negate by different means: a source "avoid" is a target "do not", one "nothing" may take two negations. So
negations cancel each other first, and a lost or added one counts only if no other word on that side can stand for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from polyleaf.facts.axes import BOUNDS, OPTIONAL, STRONG_POLARITY, axis_of
from polyleaf.facts.model import Difference, DifferenceKind, Fact

SHUNNED = "soft.shun"
# Languages say "nobody comes not".
_N_WORDS = frozenset({"polarity.nothing", "polarity.never"})


# What a translator may write for an English negation. English has more that asks for one: "too", "still", "remember".
_STANDS_FOR_LOST = frozenset(
    f"soft.{word}"
    for word in (
        *("avoid", "unless", "until", "only", "except", "stop", "unlikely", "lack", "refuse", "fail", "hardly", "rare"),
        *("free", "harmless", "un", "forbid", "prevent", "instead", "trouble", "keep", "fast", "unsafe"),
    )
)

# What must be there for a word to stand for its negation.
_CAUSES = {
    "soft.unsafe": ("soft.harmless",),
    "soft.keep": ("soft.stop", "soft.loss", "soft.fail", "soft.lack", "soft.refuse"),
    "soft.until": ("soft.before", "soft.until", "soft.unless"),
}


def compare_polarity(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """A negation that was dropped or added."""
    if not any(fact.value in STRONG_POLARITY or fact.value == SHUNNED for fact in (*source, *target)):
        return ()
    here, there = _Side(source), _Side(target)
    dropped, added = here.least - there.most, there.least - here.most
    if dropped > 0 and not _stands_in(there, here, _STANDS_FOR_LOST):
        return (Difference(DifferenceKind.MISSING, here.negations[-1], None, sure=there.most == 0),)
    if here.shunned is not None and not here.most and not there.most and not there.soft.keys() & _STANDS_FOR_LOST:
        return (Difference(DifferenceKind.MISSING, here.shunned, None, sure=False),)
    if added > 0 and not _stands_in(here, there, None):
        return (Difference(DifferenceKind.ADDED, None, there.negations[0], sure=here.most == 0),)
    return ()


class _Side:
    """The negations of one text."""

    def __init__(self, facts: tuple[Fact, ...]) -> None:
        self.negations = [fact for fact in facts if fact.value in STRONG_POLARITY]
        places = {(fact.start, fact.end) for fact in self.negations}
        # "cannot" is a negation, and not also a word that could stand for one
        self.soft = Counter(
            fact.value for fact in facts if axis_of(fact.value) == "soft" and (fact.start, fact.end) not in places
        )
        # an "avoid" is no negation in English, but a negation in meaning
        self.shunned = next((fact for fact in facts if fact.value == SHUNNED), None)
        self.bounds = Counter(fact.value for fact in facts if axis_of(fact.value) == "bound")
        extra = sum(fact.value == OPTIONAL for fact in facts)
        plain = sum(fact.value == "polarity.not" for fact in self.negations)
        n_words = sum(fact.value in _N_WORDS for fact in self.negations)
        without = len(self.negations) - plain - n_words
        self.most = len(self.negations) + extra
        # "nobody takes nothing never": however many such words, one negation
        self.least = without + max(plain, 1 if n_words else 0)


def _stands_in(side: _Side, other: _Side, allowed: frozenset[str] | None) -> bool:
    """Whether the side that lacks a negation has another word for it, which the other side does not have as well."""
    spare = side.soft - other.soft
    if allowed is not None:
        spare = Counter({word: count for word, count in spare.items() if _has_cause(word, other)})
    if any(allowed is None or word in allowed for word in spare):
        return True
    return bool(side.bounds["bound.under"] > other.bounds["bound.under"] and other.bounds["bound.over"])


def _has_cause(word: str, other: _Side) -> bool:
    """A "keep on" can stand for "do not stop", but only where there is a stop; "until" for "not before"."""
    causes = _CAUSES.get(word)
    return causes is None or any(other.soft[cause] for cause in causes)


def compare_bounds(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """More for less, at least for at most; "not more" is "at most" in any language."""
    if not any(fact.value in BOUNDS for fact in source) or not any(fact.value in BOUNDS for fact in target):
        return ()
    here, there = _Side(source), _Side(target)
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
