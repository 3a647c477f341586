"""What a language may say without a negation, or with one more, and still mean the same; told by the words beside it.

"Do not let it get wet" is "keep it dry"; an "unattended" child is one "without watch"; and "do not forget" that became
"forget" has lost its negation inside a word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from polyleaf.facts.axes import ANTONYM_AXES, STRONG_POLARITY, axis_of, exclude_each_other
from polyleaf.facts.model import Fact

Soft = Counter[str]
# how often a text has each of the words that may stand for a negation: "soft.avoid"

# Words that deny a word, as a "without" or a "non-" does, and not a sentence.
_DENIED_WORDS = frozenset({"soft.un", "soft.free", "soft.harmless", "soft.absent", "soft.lack", "soft.alone"})
# "do not forget" by what is left of it without its "not", and what means it in other words
_TURNED_ROUND = {
    "soft.unlapse": ("soft.forget", "soft.remember"),
    "soft.dither": ("soft.waver", "soft.hesitate"),
    "soft.unmiss": ("soft.lapse", "soft.remember"),
}
_LITOTES = "soft.litotes"
_RARE = frozenset({"soft.rare", "soft.un", "soft.hardly", "soft.trouble"})
TURNABLE = frozenset(_TURNED_ROUND)


def count_denied_words(here: Soft, there: Soft, of_words: int) -> int:
    """How many of a translation's "without" and "non-" belong to a word that the source denies by itself.

    >>> count_denied_words(Counter({"soft.un": 1}), Counter(), 1), count_denied_words(Counter(), Counter(), 1)
    (1, 0)
    """
    denied = sum(here[word] for word in _DENIED_WORDS) - sum(there[word] for word in _DENIED_WORDS)
    return min(max(0, denied), of_words)


def count_litotes(here: Soft, there: Soft) -> int:
    """How many a "not uncommon" of the source lets the translation have fewer, where it has no word for "rare".

    >>> count_litotes(Counter({"soft.litotes": 1}), Counter()), count_litotes(Counter(), Counter())
    (1, 0)
    """
    return 0 if there.keys() & _RARE else here[_LITOTES]


def find_turned_round(source: Iterable[Fact], here: Soft, there: Soft) -> Fact | None:
    """The "do not forget" of a source whose translation, which has no negation, says "forget"."""
    for meant, (bare, kept) in _TURNED_ROUND.items():
        if here[meant] and there[bare] and not there[kept]:
            return next((fact for fact in source if fact.value == meant), None)
    return None


def is_said_by_contrary(source: Iterable[Fact], target: Iterable[Fact]) -> bool:
    """Whether one text says by a word's contrary what the other says by its negation.

    >>> from polyleaf.facts.reading import read_facts
    >>> is_said_by_contrary(read_facts("Do not let it get wet.", "en"), read_facts("Keep it dry.", "en"))
    True
    """
    here, there = _list_contraries(source), _list_contraries(target)
    return any(exclude_each_other(one, other) for one in here - there for other in there - here)


def _list_contraries(facts: Iterable[Fact]) -> set[str]:
    """The words with a contrary, but for those that have their negation in them: "not normal"."""
    facts = tuple(facts)
    denials = [fact for fact in facts if fact.value in STRONG_POLARITY]
    return {
        fact.value
        for fact in facts
        if axis_of(fact.value) in ANTONYM_AXES
        and not any(fact.start < denial.end and denial.start < fact.end for denial in denials)
    }
