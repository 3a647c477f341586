"""One text's side of a comparison: its negations, and the words that could stand for one."""

from __future__ import annotations

from collections import Counter, defaultdict

from polyleaf.facts.axes import OPTIONAL, STRONG_POLARITY, axis_of
from polyleaf.facts.model import Fact
from polyleaf.facts.negating_words import (
    ALONE,
    ASKS_FOR_WITHOUT,
    DENIALS,
    DENYING,
    EXCEPT,
    EXCEPTION,
    EXPLAINING,
    FORBIDDING,
    LOSS,
    N_WORDS,
    NE,
    NEAR,
    NEAR_NE,
    NON,
    NOR,
    ONLY,
    PAS,
    SHUNNED,
    STANDS_FOR_LOST,
    STANDS_FOR_WITHOUT,
    TURNED_AXES,
    UNLESS,
    UNTIL,
    VERBAL_NON,
    WITHOUT,
)


class Side:
    """The negations of one text."""

    def __init__(self, facts: tuple[Fact, ...]) -> None:
        self.negations = [fact for fact in facts if fact.value in STRONG_POLARITY]
        places = {(fact.start, fact.end) for fact in self.negations}
        # "cannot" is a negation, and not also a word that could stand for one
        self.soft = Counter(
            fact.value for fact in facts if axis_of(fact.value) == "soft" and (fact.start, fact.end) not in places
        )
        self._phrases: dict[tuple[int, int], set[str]] = defaultdict(set)
        self._beside: dict[tuple[int, int], set[str]] = defaultdict(set)
        # the other meanings of a place: "closed" is a word that asks for a "not", and the contrary of "open"
        for fact in facts:
            axis = axis_of(fact.value)
            if axis == "soft":
                self._phrases[fact.start, fact.end].add(fact.value)
            elif axis in TURNED_AXES:
                self._beside[fact.start, fact.end].add(fact.value)
        self.values = frozenset(
            value for place, values in self._beside.items() if not self._holds_negation(*place) for value in values
        )
        self._stops = {(fact.start, fact.end) for fact in facts if fact.value == "phase.stop"}
        if self._stops:
            self.soft["soft.stop"] = max(1, self.soft["soft.stop"])
        # an "avoid" is no negation in English, but a negation in meaning
        self.shunned = next((fact for fact in facts if fact.value == SHUNNED), None)
        self._denials = [fact for fact in facts if fact.value in DENIALS]
        self.unless = next((fact for fact in facts if fact.value in (UNLESS, EXCEPT)), None)
        self.only = next((fact for fact in facts if fact.value == ONLY), None)
        bounds = [fact for fact in facts if axis_of(fact.value) == "bound"]
        self.bounds = Counter(fact.value for fact in bounds)
        self.is_within = any(fact.value == "span.within" for fact in facts)
        self.is_before = any(fact.value in ("soft.before", "order.before") for fact in facts)
        # the bounds that have a "not" in their phrase, as "not yet one year old" for "under one"
        self._denied_bounds = Counter(
            next(bound.value for bound in bounds if bound.start <= fact.start < bound.end)
            for fact in facts
            if fact.value == OPTIONAL and any(bound.start <= fact.start < bound.end for bound in bounds)
        )
        self.companions = [fact for fact in facts if fact.value == "company.with"]
        extra = self._count_optional(facts)
        self.n_words = n_words = sum(fact.value in N_WORDS for fact in self.negations)
        self.without = sum(fact.value == WITHOUT for fact in self.negations)
        # "we never show or sell them" may negate both
        is_shared = bool(self.negations) and any(fact.value == "conjunction.or" for fact in facts)
        self.most = len(self.negations) + extra + is_shared
        # "as long as you have not", where another language says "until you have"
        until_places = {(fact.start, fact.end) for fact in facts if fact.value == UNTIL}
        # the "not" that a language's "until" has in it, as "поки не"
        self.waiting = sum(fact.value == OPTIONAL and (fact.start, fact.end) in until_places for fact in facts)
        self.of_words = sum(fact.value in (WITHOUT, NON) and VERBAL_NON not in fact.text for fact in self.negations)
        starts = {fact.start for fact in self.negations}
        # but no "not stopped" and no "cannot"
        self.forbids = any(
            fact.value == "need.forbidden"
            and fact.text.lower().startswith(FORBIDDING)
            and any(fact.start <= start < fact.end for start in starts)
            for fact in facts
        )
        # Chinese has its "until" behind what it is about
        untils = [fact.end for fact in facts if fact.value == UNTIL and not _is_han(fact)]
        waiting = sum(any(0 <= fact.start - end <= NEAR for end in untils) for fact in self.negations)
        # "nobody takes nothing never", "without any": however many such words, one negation
        self.least = max(len(self.negations) - n_words - waiting, 1 if n_words > waiting else 0)

    def _count_optional(self, facts: tuple[Fact, ...]) -> int:
        """Negations that may go with another; a lone "not even" behind none of them denies nothing."""
        optional = [fact for fact in facts if fact.value == OPTIONAL and not self._is_half(fact)]
        is_lone = len(optional) == 1 and not self.negations and optional[0].text.lower() in NOR
        return 0 if is_lone else len(optional)

    def count_spent(self, other: Side) -> int:
        """How many of its "not" only word a limit that the other side has as well, and so stand for nothing else."""
        return (self._denied_bounds & other.bounds).total()

    def list_spare(self, other: Side) -> Counter[str]:
        """The words that could stand for a negation and are not the other side's: no "unless" is an "except", too."""
        spare = self.soft - other.soft
        for place, meanings in self._phrases.items():
            if place in self._stops and other.soft["soft.stop"]:
                # Portuguese "pare de" avoids, but not where the other side says "stop" as well
                spare -= Counter(meanings)
            elif meanings & EXPLAINING & other.soft.keys() and ONLY not in meanings - other.soft.keys():
                spare -= Counter(meanings)
            elif ALONE in meanings and other.soft[ALONE]:
                # Spanish "solo" is "only" as well, but not where the other side says "alone"
                spare -= Counter(meanings)
        return spare

    def list_asking(self, other: Side) -> Counter[str]:
        """The spare words of a source that may ask for a "not", without those that the other side has in its own way.

        "Harmless" asks for one where the translation says "not dangerous", but for none where it has "harmless" or
        another word that denies by itself.
        """
        spare = self.list_spare(other)
        for place, meanings in self._phrases.items():
            if self._beside[place] & other.values:
                spare -= Counter(meanings)
        if other.soft[EXCEPT]:
            del spare[EXCEPTION]
        if other.count_denying() >= self.count_denying():
            for word in DENYING:
                del spare[word]
        return spare

    def can_lack(self, other: Side) -> bool:
        """Whether a source without a "without" has a word that its translation may say with one."""
        return bool(self.list_asking(other).keys() & ASKS_FOR_WITHOUT)

    def count_denying(self) -> int:
        """The places that deny by a word of their own, without a "not" in it as in "not harmful"."""
        return sum(
            bool(meanings & DENYING) and LOSS not in meanings and not self._holds_negation(*place)
            for place, meanings in self._phrases.items()
        )

    def _holds_negation(self, start: int, end: int) -> bool:
        return any(start < fact.end and fact.start < end for fact in self.negations)

    def find_denial(self) -> Fact | None:
        """The first word that denies without a not, where the text has no other negation."""
        return self._denials[0] if self._denials and not self.most else None

    def _is_half(self, optional: Fact) -> bool:
        """Whether a French "ne" has its "pas" behind it: the two are one negation."""
        return optional.text.lower() in NE and any(
            0 < fact.start - optional.end <= NEAR_NE and fact.text.lower() in PAS for fact in self.negations
        )

    def find_stand_ins(self) -> frozenset[str]:
        """The words that can stand in a translation for what this side negates."""
        if self.without and self.without < len(self.negations):
            # "do not stop it without asking" is "ask before you stop it"
            return STANDS_FOR_LOST | {"soft.before"}
        return STANDS_FOR_WITHOUT if self.without else STANDS_FOR_LOST


def _is_han(fact: Fact) -> bool:
    return "\u4e00" <= fact.text[0] <= "\u9fff"
