"""Negation of a source compared with a translation's: a fact that hangs on the smallest words.

Languages negate by different means: a source "avoid" is a target "do not", one "nothing" may take two negations. So
negations cancel each other first, and a lost or added one counts only if no other word on that side can stand for it.
"""

from __future__ import annotations

from collections import Counter

from polyleaf.facts.axes import STRONG_POLARITY
from polyleaf.facts.denials import TURNABLE, count_denied_words, count_litotes, find_turned_round, is_said_by_contrary
from polyleaf.facts.double_denial import is_said_without_denials
from polyleaf.facts.model import Difference, DifferenceKind, Fact
from polyleaf.facts.negating_words import (
    ASKS_FOR_NOTHING,
    ASKS_FOR_UNLESS,
    ASKS_WITH,
    AVOID,
    CAUSES,
    DENIALS,
    EXCEPT,
    FADE,
    NO_LONGER,
    NON,
    ONLY,
    SHUNNED,
    STANDS_FOR_DENIAL,
    STANDS_FOR_LOST,
    STANDS_FOR_ONLY,
    STANDS_FOR_ONLY_WITH_NOT,
    STANDS_FOR_SHUNNED,
    STANDS_FOR_UNLESS,
    STANDS_FOR_WITHOUT,
    UNLESS,
    UNTIL,
    WITHOUT,
)
from polyleaf.facts.sides import Side


def compare_polarity(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """A negation that was dropped or added, a "without" that became "with", an "unless" that became "if"."""
    if not any(_negates(fact) for fact in (*source, *target)) or is_said_without_denials(source, target):
        return ()
    here, there = Side(source), Side(target)
    dropped = here.least - there.most + there.count_spent(here) + _count_of_words(here, there)
    added = there.least - here.most + count_litotes(here.soft, there.soft) - _count_of_prefixes(here, there)
    is_opposite = is_said_by_contrary(source, target)
    if dropped > 0 and here.negations and not is_opposite and not _stands_in(there, here, here.find_stand_ins()):
        return (Difference(DifferenceKind.MISSING, here.negations[-1], None, sure=there.most == 0),)
    lost = here.negations[0] if _keeps_its_limit(here, there) else _find_denied_within(source, here, there)
    if _lacks_without(here, there):
        lost = next(item for item in here.negations if item.value == WITHOUT)
    if lost is not None:
        return (Difference(DifferenceKind.MISSING, lost, None, sure=False),)
    denial = here.find_denial()
    if denial is not None and not there.most and not there.soft.keys() & STANDS_FOR_DENIAL:
        return (Difference(DifferenceKind.MISSING, denial, None, sure=False, doubtful=True),)
    # "nothing to eat or drink" is "nothing not eat and not drink": one such word asks for a "not" at every verb
    is_concord = here.n_words > 0 and there.n_words > 0
    if added > 0 and there.negations and not is_concord and not is_opposite and not _stands_in(here, there, None):
        fact = there.negations[0]
        is_free = fact.value == NON or (fact.value == WITHOUT and not here.companions)
        # "only an issue there" may be "no issue elsewhere"
        is_free = is_free or bool(ASKS_WITH.keys() & (here.soft - there.soft).keys())
        return (Difference(DifferenceKind.ADDED, None, fact, sure=here.most == 0, doubtful=is_free),)
    return _compare_companions(here, there) or _compare_unless(here, there) or _compare_only(here, there)


def _negates(fact: Fact) -> bool:
    value = fact.value
    return value in STRONG_POLARITY or value in (SHUNNED, UNLESS, EXCEPT, ONLY, *DENIALS) or value in TURNABLE


def _keeps_its_limit(here: Side, there: Side) -> bool:
    """Whether a "nobody under 18" became "only those under 18", whose limit would have to be the contrary."""
    if not here.n_words or here.most != 1 or here.unless or there.most or ONLY not in there.soft:
        return False
    under = there.bounds["bound.under"] + there.bounds["bound.upto"]
    is_under = here.bounds["bound.under"] > 0 and under > 0 and not there.bounds["bound.over"]
    is_over = here.bounds["bound.over"] > 0 and there.bounds["bound.over"] > 0 and not under
    return is_under or is_over


def _find_denied_within(source: tuple[Fact, ...], here: Side, there: Side) -> Fact | None:
    """The "avoid" or "do not forget" that a translation without any negation lost."""
    if there.most:
        return None
    if here.shunned is not None and not here.most and not _shuns(there, here):
        return here.shunned
    return find_turned_round(source, here.soft, there.soft)


def _count_of_words(here: Side, there: Side) -> int:
    """How many of a translation's negations belong to something else than what the source denies.

    "Unattended" is "without watch" and "until" is "as long as not", while the "never" beside it may be lost.
    """
    if not there.most:
        return 0
    waiting = min(here.soft[UNTIL] + here.soft[UNLESS], there.waiting)
    return waiting + (count_denied_words(here.soft, there.soft, there.of_words) if here.forbids else 0)


def _lacks_without(here: Side, there: Side) -> bool:
    """Whether a "never without" became a "never", whose one negation now forbids what was asked for."""
    if not here.without or not here.n_words or there.without or there.least != 1:
        return False
    return not there.soft.keys() & (STANDS_FOR_WITHOUT | {"soft.before"})


def _count_of_prefixes(here: Side, there: Side) -> int:
    """How many of a translation's "non" are the one of a source's "non-smokers"."""
    nons = sum(fact.value == NON for fact in there.negations)
    return min(nons, here.soft[_UN] - there.soft[_UN]) if nons and here.soft[_UN] > there.soft[_UN] else 0


_UN = "soft.un"


def _compare_companions(here: Side, there: Side) -> tuple[Difference, ...]:
    """Without food that became with food, though the text may have another "not"."""
    lost = here.without - there.without
    gained = len(there.companions) - len(here.companions)
    if lost > 0 and gained > 0 and there.most < here.most and not _stands_in(there, here, STANDS_FOR_WITHOUT):
        fact = next(item for item in here.negations if item.value == WITHOUT)
        return (Difference(DifferenceKind.CHANGED, fact, there.companions[0]),)
    avoided = (there.soft - here.soft)[AVOID]
    # "not without" is "only with"
    is_doubled = here.only is not None and len(there.negations) > 1
    if lost < 0 and gained < 0 and not is_doubled and there.most + avoided > here.most and not here.can_lack(there):
        fact = next(item for item in there.negations if item.value == WITHOUT)
        return (Difference(DifferenceKind.CHANGED, here.companions[0], fact),)
    return ()


def _compare_unless(here: Side, there: Side) -> tuple[Difference, ...]:
    """Unless that became if, except that became including: the exception became the rule."""
    if here.unless and not there.soft.keys() & STANDS_FOR_UNLESS and there.least <= here.most:
        return (Difference(DifferenceKind.MISSING, here.unless, None, sure=False),)
    is_added = there.unless is not None and there.unless.value == UNLESS
    if is_added and not here.soft.keys() & ASKS_FOR_UNLESS and here.most <= there.most:
        return (Difference(DifferenceKind.ADDED, None, there.unless, sure=False, doubtful=here.most > 0),)
    return ()


def _compare_only(here: Side, there: Side) -> tuple[Difference, ...]:
    """Only your doctor may change it, that became: your doctor may change it."""
    standing = STANDS_FOR_ONLY_WITH_NOT if there.most > here.most else STANDS_FOR_ONLY
    if here.only and not there.soft.keys() & standing and there.least <= here.most:
        return (Difference(DifferenceKind.MISSING, here.only, None, sure=False, doubtful=True),)
    return ()


def can_ask_for_negation(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> bool:
    """Whether a source has a word that its translation may well say with a "not"."""
    return _stands_in(Side(source), Side(target), None)


def _stands_in(side: Side, other: Side, allowed: frozenset[str] | None) -> bool:
    """Whether the side that lacks a negation has another word for it, which the other side does not have as well."""
    if allowed is None:
        spare = side.list_asking(other)
        # "only" is said as "not but" as well
        is_only_but = ONLY in side.soft and bool(other.soft.keys() & {EXCEPT, UNLESS})
        standing = {word for word in spare.keys() - ASKS_FOR_NOTHING if _is_asked_with(word, other)} or is_only_but
    else:
        spare = side.list_spare(other)
        standing = {word for word in spare if word in allowed and _has_cause(word, other)}
    return bool(standing) or _is_turned_limit(side.bounds, other.bounds) or _is_turned_span(side, other)


def _is_turned_span(side: Side, other: Side) -> bool:
    """Whether "not healed within a week" is "takes more than a week", or "not before four hours" is "at least four"."""
    is_over = side.bounds["bound.over"] > other.bounds["bound.over"]
    is_before = other.is_before and not side.is_before
    return is_over and (other.is_within or is_before) and not other.bounds["bound.under"]


def _is_turned_limit(bounds: Counter[str], others: Counter[str]) -> bool:
    """Whether a side has the contrary of the other's limit: "not more than" is "at most", "not below" is "at least"."""
    over, under = bounds["bound.over"], bounds["bound.under"]
    other_over, other_under = others["bound.over"], others["bound.under"]
    is_at_most = under > other_under and other_over > 0
    # Hindi's "up to" is any duration's, and Spanish's is "until"
    is_up_to = under + bounds["bound.upto"] > other_under and other_over > over
    return is_at_most or is_up_to or (over > other_over and other_under > under)


def _shuns(side: Side, other: Side) -> bool:
    """Whether a side has a word for an "avoid" of the other."""
    return bool(side.soft.keys() & STANDS_FOR_SHUNNED) or _stands_in(side, other, STANDS_FOR_LOST)


def _is_asked_with(word: str, other: Side) -> bool:
    """Whether a source's word may ask for the "not" of a translation, by what that not turns."""
    turned = ASKS_WITH.get(word)
    # "nobody but a doctor may not" says "only" by two negations
    is_doubled = word == ONLY and len(other.negations) > 1
    is_no_longer = word == FADE and any(fact.text.lower().endswith(NO_LONGER) for fact in other.negations)
    return turned is None or is_doubled or is_no_longer or bool(turned & other.soft.keys())


def _has_cause(word: str, other: Side) -> bool:
    """A "keep on" can stand for "do not stop", but only where there is a stop; "until" for "not before"."""
    causes = CAUSES.get(word)
    return causes is None or any(other.soft[cause] for cause in causes)
