"""Segments that say the same, grouped across articles and documents, with what differs between them shown.

Three relations: *exact* texts share one message of the English edition; *same words* differ in case and marks only;
*near* ones are alike. Nothing is ever merged by likeness: two texts that are 0.92 alike can say opposite things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from polyleaf.facts import Difference, Fact, FactKind, compare_facts, read_facts
from polyleaf.model import BlockKind, Document, Segment, to_nfc
from polyleaf.normalize.comparing.grouping import group_pairs
from polyleaf.normalize.comparing.resemblance import find_resembling
from polyleaf.normalize.comparing.roles import RoleChange, find_role_changes

POLARITY_AXES = frozenset({"polarity", "soft", "bound", "conjunction", "modality", "always"})
DIRECTION_AXES = frozenset({
    "side", "order", "level", "change", "quality", "openness", "warmth", "place", "vertical", "daytime", "phase",
    "size", "pace", "degree", "speed", "safety", "softness", "wetness", "result", "course", "tumour",
})  # fmt: skip


class Relation(StrEnum):
    """How two texts of a group resemble each other."""

    EXACT = "exact"
    SAME_WORDS = "same words"
    NEAR = "near"


class Aspect(StrEnum):
    """What kind of fact differs."""

    NUMBER = "number"
    POLARITY = "polarity"
    DIRECTION = "direction"
    NAME = "name"
    # a drug, a part of the body, a disease: often another statement rather than a contradiction


@dataclass(frozen=True, slots=True)
class Place:
    """A segment and the document it is in."""

    document: str
    # its path
    segment: Segment


@dataclass(frozen=True, slots=True)
class WordChange:
    """Words of one text that stand otherwise in another; "" on one side for words that only one has."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact that differs between two texts."""

    aspect: Aspect
    before: str
    # as it stands in the first text; "" if it is only in the second
    after: str
    difference: Difference


@dataclass(frozen=True, slots=True)
class Comparison:
    """A text beside the first of its group."""

    places: tuple[Place, ...]
    # every segment with exactly this text
    relation: Relation
    score: float
    # 1.0 for the same words
    words: tuple[WordChange, ...] = ()
    facts: tuple[FactChange, ...] = ()
    roles: tuple[RoleChange, ...] = ()
    # who does what to whom


@dataclass(frozen=True, slots=True)
class DuplicateGroup:
    """A text and what says the same: other places of it, and other texts, each compared with it."""

    places: tuple[Place, ...]
    # of the first text; more than one are exact duplicates
    others: tuple[Comparison, ...] = ()

    @property
    def text(self) -> str:
        """The text the others are compared with."""
        return self.places[0].segment.text


def find_duplicates(documents: Iterable[Document]) -> tuple[DuplicateGroup, ...]:
    """Groups of segments that say the same, in reading order; page furniture is left out.

    Every text of a group resembles its first: likeness is not handed on in chains, whose ends have nothing in common.
    A text goes with the one it is most like, and is shown again beside another only where that one is as close.
    """
    places = collect_places(documents)
    texts = list(places)
    groups = group_pairs(find_resembling(texts), len(texts))
    joined = {text for members in groups.values() for text in members}
    repeated = {text for text in range(len(texts)) if len(places[texts[text]]) > 1}
    return tuple(
        DuplicateGroup(
            tuple(places[texts[lead]]),
            tuple(
                _compare(texts[lead], tuple(places[texts[text]]), score)
                for text, score in sorted(groups.get(lead, {}).items())
            ),
        )
        for lead in sorted(groups.keys() | (repeated - joined))
    )


def collect_places(documents: Iterable[Document]) -> Mapping[str, list[Place]]:
    """Every distinct text, in reading order, with its places."""
    places: defaultdict[str, list[Place]] = defaultdict(list)
    for document in documents:
        for block in document.blocks:
            if block.kind is not BlockKind.BOILERPLATE:
                for segment in block.segments:
                    if segment.text.strip():
                        places[to_nfc(segment.text)].append(Place(document.path, segment))
    return places


def _compare(text: str, places: tuple[Place, ...], score: float) -> Comparison:
    other = places[0].segment.text
    relation = Relation.SAME_WORDS if fold_text(text) == fold_text(other) else Relation.NEAR
    return Comparison(
        places, relation, score, compare_words(text, other), compare_texts(text, other), find_role_changes(text, other)
    )


def fold_text(text: str) -> str:
    """Letters and digits alone, without case: what is left is the same words.

    >>> fold_text("• Fractures; ") == fold_text("fractures.")
    True
    """
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split())


def compare_words(before: str, after: str) -> tuple[WordChange, ...]:
    """The words that differ, in order; case and marks at a word's edge do not.

    >>> compare_words("Take it with food.", "Take it, without food")
    (WordChange(before='with', after='without'),)
    """
    old, new = before.split(), after.split()
    matcher = SequenceMatcher(
        None, [fold_text(word) for word in old], [fold_text(word) for word in new], autojunk=False
    )
    return tuple(
        WordChange(" ".join(old[first:last]), " ".join(new[start:stop]))
        for op, first, last, start, stop in matcher.get_opcodes()
        if op != "equal" and any(fold_text(word) for word in (*old[first:last], *new[start:stop]))
    )


def compare_texts(before: str, after: str) -> tuple[FactChange, ...]:
    """The facts that differ between two English texts.

    >>> [(change.aspect.value, change.before, change.after) for change in compare_texts("Take 5 mg.", "Take 50 mg.")]
    [('number', '5 mg', '50 mg')]
    """
    return tuple(
        FactChange(
            _find_aspect(difference),
            _show(difference.source),
            _show(difference.target),
            difference,
        )
        for difference in compare_facts(read_facts(before, "en"), read_facts(after, "en"))
    )


def _show(fact: Fact | None) -> str:
    """A fact as it stands in its text, or with its unit where that stands elsewhere, as the "30" of "30–40%"."""
    if fact is None:
        return ""
    return fact.value if fact.text.isdigit() else fact.text


def _find_aspect(difference: Difference) -> Aspect:
    fact = difference.fact
    if fact.kind is FactKind.DRUG:
        return Aspect.NAME
    if fact.kind is not FactKind.CONCEPT:
        return Aspect.NUMBER
    axis = fact.value.partition(".")[0]
    if axis in POLARITY_AXES:
        return Aspect.POLARITY
    return Aspect.DIRECTION if axis in DIRECTION_AXES else Aspect.NAME
