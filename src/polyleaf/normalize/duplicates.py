"""Segments that say the same, grouped across articles and documents, with what differs between them shown.

Three relations: *exact* texts share one message of the English edition; *same words* differ in case and marks only;
*near* ones are alike. Nothing is ever merged by likeness: two texts that are 0.92 alike can say opposite things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from polyleaf.facts import Difference, Fact, FactKind, compare_facts, read_facts
from polyleaf.model import BlockKind, Document, Segment, to_nfc
from polyleaf.normalize.likeness import Likeness, find_alike
from polyleaf.normalize.roles import RoleChange, find_role_changes

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

    A text is in one group at most, with the text it is most like, and every text of a group is alike to its first:
    likeness is not handed on in chains, whose ends have nothing in common.
    """
    places = collect_places(documents)
    texts = list(places)
    leads = _choose_leads(find_alike(texts), len(texts))
    groups: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for text, (lead, score) in leads.items():
        groups[lead].append((text, score))
    repeated = {text for text in range(len(texts)) if len(places[texts[text]]) > 1}
    return tuple(
        DuplicateGroup(
            tuple(places[texts[lead]]),
            tuple(
                _compare(texts[lead], tuple(places[texts[text]]), score) for text, score in sorted(groups.get(lead, ()))
            ),
        )
        for lead in sorted(groups.keys() | (repeated - leads.keys()))
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


def _choose_leads(pairs: Sequence[Likeness], count: int) -> dict[int, tuple[int, float]]:
    """For every text that joins a group, the group's first text and the likeness to it.

    The text with the most alike ones leads first, and a text goes with the leader it is most like.
    """
    near: list[list[tuple[float, int]]] = [[] for _ in range(count)]
    for pair in pairs:
        near[pair.first].append((pair.score, pair.second))
        near[pair.second].append((pair.score, pair.first))
    leaders: set[int] = set()
    joined: set[int] = set()
    for text in sorted((text for text in range(count) if near[text]), key=lambda item: (-len(near[item]), item)):
        if text not in joined:
            leaders.add(text)
            joined.update(other for _, other in near[text])
    best = {}
    for text in joined - leaders:
        score, lead = max(((score, other) for score, other in near[text] if other in leaders), key=_prefer_earlier)
        best[text] = lead, score
    return _start_with_first(best, near)


def _prefer_earlier(scored: tuple[float, int]) -> tuple[float, int]:
    return scored[0], -scored[1]


def _start_with_first(
    leads: dict[int, tuple[int, float]], near: list[list[tuple[float, int]]]
) -> dict[int, tuple[int, float]]:
    """The same groups, led by their earliest text wherever all the others are alike to it."""
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for text, (lead, _) in leads.items():
        groups[lead].append(text)
    for lead, members in groups.items():
        first = min(members)
        scores = {other: score for score, other in near[first]}
        if first < lead and all(other in scores for other in (lead, *members) if other != first):
            del leads[first]
            leads |= {other: (first, scores[other]) for other in (lead, *members) if other != first}
    return leads


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
