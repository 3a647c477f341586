"""Two negations that one language says without any: "never start without asking" is "always ask before you start"."""

from __future__ import annotations

from polyleaf.facts.axes import STRONG_POLARITY
from polyleaf.facts.model import Fact

_WITHOUT = "polarity.without"
# what a text without a negation says in place of two
_ASKS_ALWAYS = frozenset({"always.always", "each.event", "order.before", "soft.before", "soft.only", "modality.must"})
_REMEMBERS = frozenset({"soft.remember", "soft.unforget", "soft.unlapse", "soft.unmiss"})
_LAPSES = frozenset({"soft.forget", "soft.lapse"})
_ALWAYS = frozenset({"always.always", "always.never"})


def is_said_without_denials(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> bool:
    """Whether one text denies twice, the second time by a "without", and the other not at all, but asks always.

    >>> from polyleaf.facts.reading import read_facts
    >>> is_said_without_denials(
    ...     read_facts("Never eat without washing your hands.", "en"),
    ...     read_facts("Lávese siempre las manos antes de comer.", "es"),
    ... )
    True
    """
    return _turns(source, target) or _turns(target, source)


def _turns(denied: tuple[Fact, ...], plain: tuple[Fact, ...]) -> bool:
    denials = [fact.value for fact in denied if fact.value in STRONG_POLARITY]
    if _WITHOUT not in denials or len(denials) - denials.count(_WITHOUT) < 1:
        return False
    values = {fact.value for fact in plain}
    return not values & STRONG_POLARITY and bool(values & _ASKS_ALWAYS)


def is_never_forget(lost: Fact, source: tuple[Fact, ...], target: tuple[Fact, ...]) -> bool:
    """Whether a lost "always" or "never" is the one of "always remember" or "never forget", said the other way."""
    if lost.value not in _ALWAYS:
        return False
    forgetting = source if lost.value == "always.never" else target
    values = {fact.value for fact in forgetting}
    return bool(values & _REMEMBERS) or (bool(values & _LAPSES) and bool(values & STRONG_POLARITY))
