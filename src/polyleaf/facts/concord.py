"""Words that deny nothing alone: Ukrainian ніколи and Arabic أبدا, never, ask for a "not" at the verb as well.

A translation that lost that "not" is wrong, though its "never" is still there: "Ніколи діліться голками".
"""

from __future__ import annotations

from collections.abc import Sequence

from polyleaf.facts.axes import OPTIONAL, STRONG_POLARITY
from polyleaf.facts.model import Fact

CONCORD, INSIDE = "polarity.concord", "polarity.concord_inside"
# the meaning of such a word in polarity.toml, beside that of a negation; INSIDE where it may begin a clause alone
CONCORDS = frozenset({CONCORD, INSIDE})
_NE = frozenset({"ne", "n"})
_OPENERS = frozenset(
    {"y", "e", "o", "u", "pero", "mas", "et", "ou", "mais", "que", "si", "se", "cuando", "quando", "porque", "donc"}
)
_LONGEST_ANSWER = 2
# words of a text without a verb, which are enough: "Ніколи."


def drop_lone_negations(facts: Sequence[Fact], text: str) -> list[Fact]:
    """The facts without the negations that nothing beside them completes, and without the marks of such words.

    >>> from polyleaf.facts.reading import read_facts
    >>> [[fact.value for fact in read_facts(text, "uk") if fact.value.startswith("polarity.")]
    ...  for text in ("Ніколи не діліться голками.", "Ніколи діліться голками.", "Ніколи.")]
    [['polarity.never', 'polarity.not'], [], ['polarity.never']]
    """
    places = {
        (fact.start, fact.end)
        for fact in facts
        if fact.value == CONCORD or (fact.value == INSIDE and not _begins_clause(text[: fact.start]))
    }
    rest = [fact for fact in facts if fact.value not in CONCORDS]
    is_complete = any(
        (fact.value in STRONG_POLARITY or fact.text.lower().rstrip("'’") in _NE)
        and (fact.start, fact.end) not in places
        for fact in rest
        if _denies(fact)
    )
    if is_complete or len(text.split()) <= _LONGEST_ANSWER:
        return rest
    return [fact for fact in rest if (fact.start, fact.end) not in places or not _denies(fact)]


def _begins_clause(before: str) -> bool:
    """Whether what stands before a word ends a clause, or is a word that opens one: "nadie debe", "si nadie lo sabe".

    >>> [_begins_clause(text) for text in ("", "Primero, ", "Si ", "Coma ", "con ")]
    [True, True, True, False, False]
    """
    words = before.split()
    return not words or not words[-1][-1].isalnum() or words[-1].lower() in _OPENERS


def _denies(fact: Fact) -> bool:
    return fact.value in STRONG_POLARITY or fact.value == OPTIONAL
