"""Bounds, conjunctions and modality of a source compared with a translation's: facts that hang on small words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from polyleaf.facts.axes import BOUNDS, STRONG_POLARITY, axis_of
from polyleaf.facts.model import Difference, DifferenceKind, Fact, FactKind
from polyleaf.facts.negating_words import AVOID
from polyleaf.facts.sides import Side
from polyleaf.facts.turned_comparisons import is_told_from_the_other_end

# how many characters may lie between a bound and its figure, and between a "not" and a bound
_BEFORE_FIGURE, _AFTER_FIGURE, _NEAR = 12, 6, 25
# the same for a "not" that only the translation has, because the source's bound is one in meaning: "no longer than"
_NEAR_ADDED = 60
UP_TO = "bound.upto"


def compare_bounds(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """More for less, at least for at most; "not more" is "at most" in any language.

    A bound that stands at a figure is a limit; one that does not may be any "more", so that what differs is doubtful.
    """
    if not (_list_bounds(source) or _list_limits(source)) or not (_list_bounds(target) or _list_limits(target)):
        return ()
    here, there = Side(source), Side(target)
    limits_here, limits_there = _list_limits(source), _list_limits(target)
    found = _find_turned(limits_here, limits_there) if limits_here and limits_there else None
    is_sure = found is not None
    if found is None and (not (limits_here and limits_there) or _are_as_many(source, target)):
        found = _find_turned(_list_bounds(source), _list_bounds(target))
        if limits_there and not limits_here and _has_figure(source):
            # a figure whose limit is said in unknown words has no rival in some other "more" of the source
            found = None
    if not found or (not is_sure and (here.least > there.most or there.least > here.most)):
        return ()
    counts = len(here.negations), len(there.negations)
    is_uneven = counts[0] != counts[1] if is_sure else bool(counts[0]) != bool(counts[1])
    if is_uneven and _is_negated(found[0], found[1], here, there):
        return ()
    if not is_sure and is_told_from_the_other_end(found[0], found[1], source, target):
        return ()
    return (Difference(DifferenceKind.CHANGED, found[0], found[1], doubtful=not is_sure),)


def _has_figure(facts: tuple[Fact, ...]) -> bool:
    return any(fact.kind is FactKind.QUANTITY and not fact.optional for fact in facts)


def _are_as_many(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> bool:
    """Whether both texts have as many bounds, more than one, and nothing that turns one round."""
    if any(fact.value in STRONG_POLARITY for fact in (*source, *target)):
        return False
    return len(_list_bounds(source)) == len(_list_bounds(target)) > 1


def _is_negated(lost: Fact, gained: Fact, here: Side, there: Side) -> bool:
    """Whether one of two bounds has a "not" near it that its phrase does not hold: "should not be less than".

    "Not under three" is "only from three on" as well.
    """
    if here.only is None and there.only is not None and here.negations and not there.negations:
        return 0 <= gained.start - there.only.end <= _NEAR or 0 <= there.only.start - gained.end <= _NEAR
    # an English one stands before the bound; in "under five must not take it" it denies the taking
    # and may stand further off where the translation, which has none, can only have said it by its bound
    reach = _NEAR if there.negations else _NEAR_ADDED
    is_near_here = any(0 <= lost.start - item.start <= reach for item in here.negations)
    # "skip it if the number is below 90": the "not" of a translation belongs to the "skip"
    denials = len(here.negations) or bool(here.soft[AVOID])
    near = _NEAR if len(there.negations) <= denials else _NEAR_ADDED
    is_near_there = any(-_NEAR <= gained.start - item.start <= near for item in there.negations)
    if is_near_here and not is_near_there and not here.soft.keys() & _FORBIDS:
        # "not for under five" is "unsuitable under five"
        is_near_there = bool(there.soft.keys() & _FORBIDS)
    return is_near_here != is_near_there


_FORBIDS = frozenset({"soft.avoid", "soft.un", "soft.forbid", "soft.prevent"})


def _find_turned(source: list[Fact], target: list[Fact]) -> tuple[Fact, Fact] | None:
    here, there = Counter(fact.value for fact in source), Counter(fact.value for fact in target)
    for lost, gained in (("bound.over", "bound.under"), ("bound.under", "bound.over")):
        if here[lost] > there[lost] and there[gained] > here[gained] and not (there[lost] and len(here) > 1):
            return _find(source, lost), _find(target, gained)
    return None


def _list_bounds(facts: Iterable[Fact]) -> list[Fact]:
    facts = tuple(facts)
    return [fact for fact in facts if fact.value in BOUNDS and not _is_treatment(fact, facts)]


def _is_treatment(bound: Fact, facts: tuple[Fact, ...]) -> bool:
    """Whether an "under" stands before a medicine, as in German "unter Furosemid", while one takes it."""
    if bound.text.lower() not in _WHILE_TAKING:
        return False
    return any(0 <= fact.start - bound.end <= 2 for fact in facts if _is_taken(fact))


_WHILE_TAKING = frozenset({"unter", "sous", "bajo", "sob"})


def _is_taken(fact: Fact) -> bool:
    return fact.kind is FactKind.DRUG or axis_of(fact.value) in ("remedy", "treatment")


def _list_limits(facts: tuple[Fact, ...]) -> list[Fact]:
    """The bounds with a figure, or a placeholder for one, right behind or before them.

    Only there an "up to" is one: Spanish "hasta" is also "until".
    """
    figures = [fact for fact in facts if fact.kind in (FactKind.QUANTITY, FactKind.PLACEHOLDER)]
    found = [fact for fact in _list_bounds(facts) if any(_stands_at(fact, figure) for figure in figures)]
    ups = [fact for fact in facts if fact.value == UP_TO and any(_stands_before(fact, figure) for figure in figures)]
    return [*found, *(replace(fact, value="bound.under") for fact in ups)]


def _stands_before(bound: Fact, figure: Fact) -> bool:
    return -1 <= figure.start - bound.end <= 1 or (bound.text == "तक" and -1 <= bound.start - figure.end <= 1)


def _stands_at(bound: Fact, figure: Fact) -> bool:
    if figure.optional and figure.number == 1:
        return False
    return -1 <= figure.start - bound.end <= _BEFORE_FIGURE or -1 <= bound.start - figure.end <= _AFTER_FIGURE


def compare_conjunctions(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """And for or, or for and; under a negation the two change places by the laws of logic, so that is left alone."""
    if not _denies_only_the_last(source) and (_has_negated_conjunction(source) or _has_negated_conjunction(target)):
        return ()
    here, there = _count(source), _count(target)
    if not here or not there:
        return ()
    if here["and"] and not here["or"] and there["or"] and there["and"] < here["and"]:
        return (Difference(DifferenceKind.CHANGED, _find(source, "conjunction.and"), _find(target, "conjunction.or")),)
    if here["or"] and not here["and"] and not there["or"] and there["and"]:
        return (Difference(DifferenceKind.CHANGED, _find(source, "conjunction.or"), _find(target, "conjunction.and")),)
    return ()


def _denies_only_the_last(facts: tuple[Fact, ...]) -> bool:
    """Whether the one negation stands right behind the one conjunction: "if you are sad or cannot sleep"."""
    joints = [fact for fact in facts if axis_of(fact.value) == "conjunction"]
    denials = [fact for fact in facts if fact.value in STRONG_POLARITY]
    if len(joints) != 1 or len(denials) != 1 or denials[0].value in _OF_WORDS:
        return False
    return 0 <= denials[0].start - joints[0].end <= _RIGHT_BEHIND


_RIGHT_BEHIND = 5
# characters between an "or" and its "cannot", enough for a "you"


def _has_negated_conjunction(facts: tuple[Fact, ...]) -> bool:
    """Whether a negation may reach a conjunction; a "without" denies only what stands behind it."""
    last = max((fact.start for fact in facts if axis_of(fact.value) == "conjunction"), default=0)
    return any(fact.value in STRONG_POLARITY and (fact.value not in _OF_WORDS or fact.start < last) for fact in facts)


_OF_WORDS = frozenset({"polarity.without", "polarity.non"})


def _count(facts: Iterable[Fact]) -> Counter[str]:
    """The conjunctions, but not that of a bound: "65 and over" is "65 or more"."""
    facts = tuple(facts)
    bounds = [(fact.start, fact.end) for fact in facts if axis_of(fact.value) == "bound"]
    return Counter(
        fact.value.partition(".")[2]
        for fact in facts
        if axis_of(fact.value) == "conjunction" and not any(start <= fact.start < end for start, end in bounds)
    )


def _find(facts: Iterable[Fact], value: str) -> Fact:
    return next(fact for fact in facts if fact.value == value)


def compare_modality(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """Must for may, or may for must; not under a negation, where "must not" is "may not" but no "had better not"."""
    here = {fact.value for fact in source if axis_of(fact.value) == "modality"}
    there = {fact.value for fact in target if axis_of(fact.value) == "modality"}
    if any(fact.value in STRONG_POLARITY for fact in (*source, *target)):
        return _find_softened(source, target, here, there)
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


def _find_softened(
    source: tuple[Fact, ...], target: tuple[Fact, ...], here: set[str], there: set[str]
) -> tuple[Difference, ...]:
    """The "must not" of a source whose translation only advises against it."""
    if here - {"modality.must"} or there != {"modality.should"} or _FORBIDDEN & {fact.value for fact in target}:
        return ()
    ban = next((fact for fact in source if fact.value == "need.forbidden" and fact.text.lower() in _BANS), None)
    if ban is None:
        return ()
    return (Difference(DifferenceKind.CHANGED, ban, _find(target, "modality.should")),)


_BANS = frozenset({"must not", "mustn't", "must never"})
_FORBIDDEN = frozenset({"need.forbidden", "permission.forbidden", "soft.forbid", "polarity.never"})
