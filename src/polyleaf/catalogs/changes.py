"""What the English became: which message of an old template is which of the new one, and what that did to its facts.

It depends on the English alone, so it is found once and holds for every language. A text is never offered across a
changed fact: "Tome 100 mg" under "Take 10 mg" is how patients come to harm.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from polyleaf.catalogs.identity import Identity, identify
from polyleaf.catalogs.place import Place
from polyleaf.catalogs.resemblance import pair_alike
from polyleaf.facts import Difference, Fact, FactKind, compare_facts, read_facts
from polyleaf.model import Message
from polyleaf.project import SOURCE_LANGUAGE

EMPHASIS = "soft.much"
# "well", "very", "often": what they stand beside says whether anything changed
START, END = (None, "", "start"), (None, "", "end")
# what the first and the last message stand beside


class ChangeKind(StrEnum):
    """What a change of the English did to a message."""

    COSMETIC = "cosmetic"
    # case, punctuation, spaces, British or American spelling: the meaning is the same
    WORDING = "wording"
    # other words, the same facts
    FACTUAL = "factual"
    # a number, a negation, a drug, a side… differs


@dataclass(frozen=True, slots=True)
class Change:
    """A message that became another one."""

    old: Message
    new: Message
    # both as sources: what is translated does not count
    kind: ChangeKind
    differences: tuple[str, ...] = ()
    # of the facts, in words for people: "100 mg → 10 mg"


def find_changes(old: Iterable[Message], new: Iterable[Message]) -> tuple[Change, ...]:
    """The messages of ``old`` that live on in ``new`` under another text or context, in the order of ``new``.

    The answer for the same English is remembered, so that fifty languages cost little more than one.
    """
    return _find_changes(tuple(identify(message) for message in old if not message.obsolete), tuple(map(identify, new)))


@lru_cache(maxsize=8)
def _find_changes(old: tuple[Identity, ...], new: tuple[Identity, ...]) -> tuple[Change, ...]:
    gone, added = _list_places(old, set(new)), _list_places(new, set(old))
    pairs = sorted(pair_alike([place for place, _ in gone], [place for place, _ in added]), key=lambda pair: pair.new)
    return tuple(classify_change(gone[pair.old][1], added[pair.new][1]) for pair in pairs)


def _list_places(identities: Sequence[Identity], known: set[Identity]) -> list[tuple[Place, Message]]:
    """The messages the other side does not know, with their neighbours."""
    around = [START, *identities, END]
    places = []
    for index, identity in enumerate(identities):
        if identity not in known:
            context, text, plural = identity
            message = Message(text, msgctxt=context, msgid_plural=plural)
            places.append((Place(join_sources(message), context, around[index], around[index + 2]), message))
    return places


def join_sources(message: Message) -> str:
    """All the English of a message, as one text whose facts are compared."""
    return message.msgid if message.msgid_plural is None else f"{message.msgid}\n{message.msgid_plural}"


def classify_change(old: Message, new: Message) -> Change:
    """The change of one message into another."""
    before, after = join_sources(old), join_sources(new)
    differences = find_differences(before, after)
    if differences:
        return Change(old, new, ChangeKind.FACTUAL, differences)
    is_same = old.msgctxt == new.msgctxt and fold_appearance(before) == fold_appearance(after)
    return Change(old, new, ChangeKind.COSMETIC if is_same else ChangeKind.WORDING)


def find_differences(old: str, new: str) -> tuple[str, ...]:
    """How the facts of two English texts differ, in words.

    Stricter than between two languages: there a fact may hide in a word we do not know, here every word was known.

    >>> find_differences("Take 100 mg with food.", "Take 10 mg with food.")
    ('100 mg → 10 mg',)
    >>> find_differences("Ask your doctor.", "Ask your nurse.")
    ('doctor → nurse',)
    >>> find_differences("Take two tablets.", "Please take 2 tablets.")
    ()
    """
    here, there = read_facts(old, SOURCE_LANGUAGE), read_facts(new, SOURCE_LANGUAGE)
    if [fact.value for fact in here] == [fact.value for fact in there]:
        return ()
    found = dict.fromkeys(_describe(difference) for difference in compare_facts(here, there))
    if not found:
        found = dict.fromkeys(_invert(difference) for difference in compare_facts(there, here))
    return tuple(found or _compare_concepts(here, there))


def _describe(difference: Difference) -> str:
    return _word(difference.source, difference.target)


def _invert(difference: Difference) -> str:
    return _word(difference.target, difference.source)


def _word(old: Fact | None, new: Fact | None) -> str:
    if old and new:
        return f"{old.text} → {new.text}"
    return f"{old.text} is gone" if old else f"{new.text} is new" if new else ""


def _compare_concepts(here: Iterable[Fact], there: Iterable[Fact]) -> list[str]:
    old, new = _index_concepts(here), _index_concepts(there)
    gone = [fact.text for value, fact in old.items() if value not in new]
    added = [fact.text for value, fact in new.items() if value not in old]
    changed = [f"{one} → {other}" for one, other in zip(gone, added, strict=False)]
    lost = [f"{text} is gone" for text in gone[len(added) :]]
    return [*changed, *lost, *(f"{text} is new" for text in added[len(gone) :])]


def _index_concepts(facts: Iterable[Fact]) -> Mapping[str, Fact]:
    """Drugs and concepts by value, without words that say how much and words that may mean a thing or its rival."""
    kept = [fact for fact in facts if fact.kind in (FactKind.CONCEPT, FactKind.DRUG) and not fact.optional]
    meanings = Counter((fact.start, fact.end, fact.value.partition(".")[0]) for fact in kept)
    return {
        fact.value: fact
        for fact in kept
        if fact.value != EMPHASIS and meanings[fact.start, fact.end, fact.value.partition(".")[0]] == 1
    }


_BRITISH = (
    (re.compile(r"our(?=$|s$|ed$|ing$|al$|ful$)"), "or"),
    (re.compile(r"is(?=e$|es$|ed$|ing$|ation$|ations$)"), "iz"),
    (re.compile(r"ys(?=e$|es$|ed$|ing$)"), "yz"),
    (re.compile(r"[ao]e(?=[a-z])"), "e"),
    (re.compile(r"tre(?=$|s$)"), "ter"),
    (re.compile(r"ll(?=ed$|ing$|er$)"), "l"),
)
_SHORTEST = 6
# letters of a word with two spellings: shorter ones are too easily two words, as "shoe" and "she"


def fold_appearance(text: str) -> str:
    """The text without what is only its appearance: case, spaces, punctuation but "?", American or British spelling.

    >>> fold_appearance("The tumour –  it is randomised") == fold_appearance("the tumor, it is randomized.")
    True
    >>> fold_appearance("You can eat?") == fold_appearance("You can eat.")
    False
    """
    return " ".join(map(_respell, text.casefold().translate(_APPEARANCE).split()))


class _Appearance(dict[int, str]):
    """A table for ``str.translate``: a space for punctuation without a meaning of its own; filled as it is asked."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        is_mark = unicodedata.category(char)[0] == "P" and char not in "?%&/@#*"
        self[code] = " " if is_mark else char
        return self[code]


_APPEARANCE = _Appearance()


@lru_cache(maxsize=16384)
def _respell(word: str) -> str:
    if len(word) >= _SHORTEST:
        for pattern, american in _BRITISH:
            word = pattern.sub(american, word)
    return word
