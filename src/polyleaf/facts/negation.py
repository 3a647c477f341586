"""Negation of a source compared with a translation's: a fact that hangs on the smallest words.

Languages negate by different means: a source "avoid" is a target "do not", one "nothing" may take two negations. So
negations cancel each other first, and a lost or added one counts only if no other word on that side can stand for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from polyleaf.facts.axes import OPTIONAL, STRONG_POLARITY, axis_of
from polyleaf.facts.denials import TURNABLE, count_denied_words, count_litotes, find_turned_round, is_said_by_contrary
from polyleaf.facts.model import Difference, DifferenceKind, Fact

# Words that negate in meaning: "avoid", "unable".
SHUNNED, AVOID = "soft.shun", "soft.avoid"
UNLESS, EXCEPT, ONLY, UNTIL = "soft.unless", "soft.except", "soft.only", "soft.until"
WITHOUT = "polarity.without"
_EXCEPTION = "soft.exception"
# the noun, which "except" says as well
_ALONE = "soft.alone"
# a loss lacks nothing that a "not" could say
_LOSS = "soft.loss"
# Words that negate a word rather than a sentence: "non-", "in-". English has other words for many: "homeless".
NON = "polarity.non"
_FORBIDDING = ("do", "never", "must", "should")
# the one of them that forbids, too: "يرجى عدم"
_VERBAL_NON = "عدم"
# how many characters after an "until" a negation may belong to it
_NEAR = 40
_NOR = frozenset({"ni", "nem"})
_NE, _PAS, _NEAR_NE = frozenset({"ne", "n"}), frozenset({"pas", "point"}), 30
# Languages say "nobody comes not".
_N_WORDS = frozenset({"polarity.nothing", "polarity.never"})


def _soft(words: str) -> frozenset[str]:
    return frozenset(f"soft.{word}" for word in words.split())


# What a translator may write for an English negation. English has more that asks for one: "too", "still", "remember".
_STANDS_FOR_LOST = _soft(
    "avoid unless until only except stop unlikely lack refuse fail hardly rare free harmless un forbid prevent instead "
    "trouble keep fast unsafe loss doubt otherwise"
)
# The same for "without", which "hardly" and "keep on" cannot mean.
_STANDS_FOR_WITHOUT = _soft("avoid unless until only except stop lack fail free harmless un instead fast prevent alone")
# An "until" is no "avoid", where the source has it as well.
_STANDS_FOR_SHUNNED = _STANDS_FOR_LOST - _soft("unless until only hardly rare keep trouble")
_STANDS_FOR_UNLESS = _soft("unless except only until otherwise instead but lack free")
# What may stand in English for another language's "unless".
_ASKS_FOR_UNLESS = _soft("unless except only until otherwise instead before whether but still")
_STANDS_FOR_ONLY = _soft("only alone until hardly instead forbid avoid but")
# The same where the text has a "not" as well: "nobody except a doctor".
_STANDS_FOR_ONLY_WITH_NOT = _STANDS_FOR_ONLY | {UNLESS, EXCEPT}
# English words that ask for no negation, beside those that may.
_ASKS_FOR_NOTHING = _soft("slight gone sure litotes unlapse")
# English words that deny something without a not, and what a translator who writes no not may put for them.
_DENIALS = ("soft.unlikely", "soft.absent")
_STANDS_FOR_DENIAL = _STANDS_FOR_SHUNNED | _soft("unlikely hardly rare loss")

# Words that deny by themselves; a text that has as many of them needs no "not" for one.
_DENYING = _soft("un free lack absent unlikely rare fail refuse unsafe")
# What may ask for a "without" in place of a "with".
_ASKS_FOR_WITHOUT = _DENYING | _soft("harmless avoid instead alone fast except unless dither prompt whether slight")
# What is kept as the source has it, "closed", "unsafe" or "different", asks for no "not".
_TURNED_AXES = frozenset({"openness", "safety", "awareness", "normality", "often", "wetness", "switch", "sameness"})
# An "until" that is "unless" as well stands for nothing where the source says it.
_EXPLAINING = frozenset({UNLESS, EXCEPT, UNTIL})

# What must be there for a word to stand for its negation.
_CAUSES = {
    "soft.unsafe": ("soft.harmless",),
    "soft.keep": ("soft.stop", "soft.loss", "soft.fail", "soft.lack", "soft.refuse", "soft.still"),
    "soft.until": ("soft.before", "soft.until", "soft.unless"),
    "soft.hardly": ("soft.much",),
    "soft.rare": ("soft.much",),
    "soft.loss": ("soft.gone",),
    "soft.doubt": ("soft.sure",),
}

# English words that ask for a "not" only where it turns one of these: "remember" is "do not forget".
_UNDONE = _soft("forget fail stop hesitate loss lack avoid worry trouble")
_ASKS_WITH = {
    "soft.unforget": _UNDONE,
    "soft.dither": _UNDONE | _soft("remember"),
    "soft.only": _soft("except unless until only otherwise instead but before alone hardly lack free forbid avoid"),
    "soft.still": _soft("still keep stop loss lack fail until"),
    "soft.much": _soft("rare"),
    "soft.later": _soft("until before"),
    "soft.await": _soft("until before"),
    "soft.easy": _soft("strain"),
    "soft.unwell": _soft("well"),
    "soft.prompt": _soft("wait"),
    "soft.finish": _soft("stop avoid"),
}


def compare_polarity(source: tuple[Fact, ...], target: tuple[Fact, ...]) -> tuple[Difference, ...]:
    """A negation that was dropped or added, a "without" that became "with", an "unless" that became "if"."""
    if not any(_negates(fact) for fact in (*source, *target)):
        return ()
    here, there = Side(source), Side(target)
    dropped = here.least - there.most + _count_of_words(here, there)
    added = there.least - here.most + count_litotes(here.soft, there.soft)
    is_opposite = is_said_by_contrary(source, target)
    if dropped > 0 and here.negations and not is_opposite and not _stands_in(there, here, here.find_stand_ins()):
        return (Difference(DifferenceKind.MISSING, here.negations[-1], None, sure=there.most == 0),)
    lost = _find_denied_within(source, here, there)
    if lost is not None:
        return (Difference(DifferenceKind.MISSING, lost, None, sure=False),)
    denial = here.find_denial()
    if denial is not None and not there.most and not there.soft.keys() & _STANDS_FOR_DENIAL:
        return (Difference(DifferenceKind.MISSING, denial, None, sure=False, doubtful=True),)
    # "nothing to eat or drink" is "nothing not eat and not drink": one such word asks for a "not" at every verb
    is_concord = here.n_words > 0 and there.n_words > 0
    if added > 0 and there.negations and not is_concord and not is_opposite and not _stands_in(here, there, None):
        fact = there.negations[0]
        is_free = fact.value == NON or (fact.value == WITHOUT and not here.companions)
        # "only an issue there" may be "no issue elsewhere"
        is_free = is_free or bool(_ASKS_WITH.keys() & (here.soft - there.soft).keys())
        return (Difference(DifferenceKind.ADDED, None, fact, sure=here.most == 0, doubtful=is_free),)
    return _compare_companions(here, there) or _compare_unless(here, there) or _compare_only(here, there)


def _negates(fact: Fact) -> bool:
    value = fact.value
    return value in STRONG_POLARITY or value in (SHUNNED, UNLESS, EXCEPT, ONLY, *_DENIALS) or value in TURNABLE


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
            elif axis in _TURNED_AXES:
                self._beside[fact.start, fact.end].add(fact.value)
        self.values = frozenset(
            value for place, values in self._beside.items() if not self._holds_negation(*place) for value in values
        )
        if any(fact.value == "phase.stop" for fact in facts):
            self.soft["soft.stop"] = max(1, self.soft["soft.stop"])
        # an "avoid" is no negation in English, but a negation in meaning
        self.shunned = next((fact for fact in facts if fact.value == SHUNNED), None)
        self._denials = [fact for fact in facts if fact.value in _DENIALS]
        self.unless = next((fact for fact in facts if fact.value in (UNLESS, EXCEPT)), None)
        self.only = next((fact for fact in facts if fact.value == ONLY), None)
        self.bounds = Counter(fact.value for fact in facts if axis_of(fact.value) == "bound")
        self.companions = [fact for fact in facts if fact.value == "company.with"]
        extra = self._count_optional(facts)
        self.n_words = n_words = sum(fact.value in _N_WORDS for fact in self.negations)
        self.without = sum(fact.value == WITHOUT for fact in self.negations)
        # "we never show or sell them" may negate both
        is_shared = bool(self.negations) and any(fact.value == "conjunction.or" for fact in facts)
        self.most = len(self.negations) + extra + is_shared
        # "as long as you have not", where another language says "until you have"
        until_places = {(fact.start, fact.end) for fact in facts if fact.value == UNTIL}
        # the "not" that a language's "until" has in it, as "поки не"
        self.waiting = sum(fact.value == OPTIONAL and (fact.start, fact.end) in until_places for fact in facts)
        self.of_words = sum(fact.value in (WITHOUT, NON) and _VERBAL_NON not in fact.text for fact in self.negations)
        starts = {fact.start for fact in self.negations}
        # but no "not stopped" and no "cannot"
        self.forbids = any(
            fact.value == "need.forbidden"
            and fact.text.lower().startswith(_FORBIDDING)
            and any(fact.start <= start < fact.end for start in starts)
            for fact in facts
        )
        # Chinese has its "until" behind what it is about
        untils = [fact.end for fact in facts if fact.value == UNTIL and not _is_han(fact)]
        waiting = sum(any(0 <= fact.start - end <= _NEAR for end in untils) for fact in self.negations)
        # "nobody takes nothing never", "without any": however many such words, one negation
        self.least = max(len(self.negations) - n_words - waiting, 1 if n_words > waiting else 0)

    def _count_optional(self, facts: tuple[Fact, ...]) -> int:
        """Negations that may go with another; a lone "not even" behind none of them denies nothing."""
        optional = [fact for fact in facts if fact.value == OPTIONAL and not self._is_half(fact)]
        is_lone = len(optional) == 1 and not self.negations and optional[0].text.lower() in _NOR
        return 0 if is_lone else len(optional)

    def list_spare(self, other: Side) -> Counter[str]:
        """The words that could stand for a negation and are not the other side's: no "unless" is an "except", too."""
        spare = self.soft - other.soft
        for meanings in self._phrases.values():
            if meanings & _EXPLAINING & other.soft.keys() and ONLY not in meanings - other.soft.keys():
                spare -= Counter(meanings)
            elif _ALONE in meanings and other.soft[_ALONE]:
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
            del spare[_EXCEPTION]
        if other.count_denying() >= self.count_denying():
            for word in _DENYING:
                del spare[word]
        return spare

    def can_lack(self, other: Side) -> bool:
        """Whether a source without a "without" has a word that its translation may say with one."""
        return bool(self.list_asking(other).keys() & _ASKS_FOR_WITHOUT)

    def count_denying(self) -> int:
        """The places that deny by a word of their own, without a "not" in it as in "not harmful"."""
        return sum(
            bool(meanings & _DENYING) and _LOSS not in meanings and not self._holds_negation(*place)
            for place, meanings in self._phrases.items()
        )

    def _holds_negation(self, start: int, end: int) -> bool:
        return any(start < fact.end and fact.start < end for fact in self.negations)

    def find_denial(self) -> Fact | None:
        """The first word that denies without a not, where the text has no other negation."""
        return self._denials[0] if self._denials and not self.most else None

    def _is_half(self, optional: Fact) -> bool:
        """Whether a French "ne" has its "pas" behind it: the two are one negation."""
        return optional.text.lower() in _NE and any(
            0 < fact.start - optional.end <= _NEAR_NE and fact.text.lower() in _PAS for fact in self.negations
        )

    def find_stand_ins(self) -> frozenset[str]:
        """The words that can stand in a translation for what this side negates."""
        if self.without and self.without < len(self.negations):
            # "do not stop it without asking" is "ask before you stop it"
            return _STANDS_FOR_LOST | {"soft.before"}
        return _STANDS_FOR_WITHOUT if self.without else _STANDS_FOR_LOST


def _is_han(fact: Fact) -> bool:
    return "\u4e00" <= fact.text[0] <= "\u9fff"


def _compare_companions(here: Side, there: Side) -> tuple[Difference, ...]:
    """Without food that became with food, though the text may have another "not"."""
    lost = here.without - there.without
    gained = len(there.companions) - len(here.companions)
    if lost > 0 and gained > 0 and there.most < here.most and not _stands_in(there, here, _STANDS_FOR_WITHOUT):
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
    if here.unless and not there.soft.keys() & _STANDS_FOR_UNLESS and there.least <= here.most:
        return (Difference(DifferenceKind.MISSING, here.unless, None, sure=False),)
    is_added = there.unless is not None and there.unless.value == UNLESS
    if is_added and not here.soft.keys() & _ASKS_FOR_UNLESS and here.most <= there.most:
        return (Difference(DifferenceKind.ADDED, None, there.unless, sure=False, doubtful=here.most > 0),)
    return ()


def _compare_only(here: Side, there: Side) -> tuple[Difference, ...]:
    """Only your doctor may change it, that became: your doctor may change it."""
    standing = _STANDS_FOR_ONLY_WITH_NOT if there.most > here.most else _STANDS_FOR_ONLY
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
        standing = {word for word in spare.keys() - _ASKS_FOR_NOTHING if _is_asked_with(word, other)} or is_only_but
    else:
        spare = side.list_spare(other)
        standing = {word for word in spare if word in allowed and _has_cause(word, other)}
    return bool(standing) or _is_turned_limit(side.bounds, other.bounds)


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
    return bool(side.soft.keys() & _STANDS_FOR_SHUNNED) or _stands_in(side, other, _STANDS_FOR_LOST)


def _is_asked_with(word: str, other: Side) -> bool:
    """Whether a source's word may ask for the "not" of a translation, by what that not turns."""
    turned = _ASKS_WITH.get(word)
    # "nobody but a doctor may not" says "only" by two negations
    is_doubled = word == ONLY and len(other.negations) > 1
    return turned is None or is_doubled or bool(turned & other.soft.keys())


def _has_cause(word: str, other: Side) -> bool:
    """A "keep on" can stand for "do not stop", but only where there is a stop; "until" for "not before"."""
    causes = _CAUSES.get(word)
    return causes is None or any(other.soft[cause] for cause in causes)
