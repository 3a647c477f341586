"""Sentences that say nearly the same, found without comparing each with each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, combinations
from math import ceil
from typing import TypeVar

from polyleaf.normalize.word_lists import load_words

Kind = TypeVar("Kind", bound=Hashable)
WORD = re.compile(r"[a-z][a-z’'-]+|\d+(?:[.,]\d+)*")
ENDINGS = re.compile(r"(?:es|s|ed|ing|ly|al)\Z")
SHORT = 5
# a word of so few letters keeps its ending
MOST_COMMON = 400
# a word in more sentences than this finds no candidates: it would make the search quadratic


def stem_words(lowered: str) -> frozenset[str]:
    """The content words of a sentence without their endings, and its figures.

    >>> sorted(stem_words("it occurs in 40% of the patients"))
    ['40', 'occur', 'patient']
    """
    stop = load_words("stop")
    return frozenset(map(_stem, set(WORD.findall(lowered)) - stop))


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    return ENDINGS.sub("", word) if len(word) > SHORT else word


@dataclass(frozen=True, slots=True)
class SimilarPair:
    """Two sentences by their position in the sequence, and how much they share (Jaccard)."""

    first: int
    second: int
    likeness: float


def find_similar_pairs(
    sentences: Sequence[tuple[frozenset[str], Kind]], least: float, may_meet: Callable[[Kind, Kind], bool]
) -> Iterator[SimilarPair]:
    """Pairs of word sets of at least this likeness, by prefix filtering: their rarest words must meet.

    Every set comes with its kind, and only sets of two kinds that may meet are compared; ``may_meet`` is symmetric, and
    sets of one kind never meet. Equal sets of one kind are looked up once, however many there are.

    >>> words = [(frozenset("abcd"), "up"), (frozenset("abce"), "down"), (frozenset("abce"), "up")]
    >>> [(pair.first, pair.second, pair.likeness) for pair in find_similar_pairs(words, 0.6, lambda one, other: True)]
    [(0, 1, 0.6), (1, 2, 1.0)]
    """
    counts = Counter(chain.from_iterable(words for words, _ in sentences))
    numbers: dict[tuple[frozenset[str], Kind], int] = {}
    numbered = [numbers.setdefault(sentence, len(numbers)) for sentence in sentences]
    partners = _find_partners(list(numbers), counts, least, may_meet)
    members: defaultdict[int, list[int]] = defaultdict(list)
    for index, number in enumerate(numbered):
        found = [(other, likeness) for partner, likeness in partners[number] for other in members[partner]]
        for other, likeness in sorted(found):
            yield SimilarPair(other, index, likeness)
        members[number].append(index)


def _find_partners(
    distinct: Sequence[tuple[frozenset[str], Kind]],
    counts: Mapping[str, int],
    least: float,
    may_meet: Callable[[Kind, Kind], bool],
) -> list[list[tuple[int, float]]]:
    """For each of the sets those that are like it, by position."""
    partners: list[list[tuple[int, float]]] = [[] for _ in distinct]
    ranks = {word: rank for rank, word in enumerate(sorted(counts, key=lambda word: (counts[word], word)))}
    meeting = _list_meeting({kind: None for _, kind in distinct}, may_meet)
    postings: defaultdict[str, defaultdict[Kind, list[int]]] = defaultdict(lambda: defaultdict(list))
    # of each word, the sets of each kind
    for number, (words, kind) in enumerate(distinct):
        meets = meeting[kind]
        rarest = sorted(words, key=ranks.__getitem__) if meets else []
        candidates: set[int] = set()
        for word in rarest[: len(rarest) - ceil(least * len(rarest)) + 1]:
            if counts[word] > MOST_COMMON:
                break
            posting = postings[word]
            for other in meets.intersection(posting):
                candidates.update(posting[other])
            posting[kind].append(number)
        size = len(words)
        for candidate in candidates:
            other_words = distinct[candidate][0]
            other_size = len(other_words)
            if size < least * other_size or other_size < least * size:
                continue
            shared = len(words & other_words)
            likeness = shared / (size + other_size - shared)
            if likeness >= least:
                partners[number].append((candidate, likeness))
                partners[candidate].append((number, likeness))
    return partners


def _list_meeting(kinds: Collection[Kind], may_meet: Callable[[Kind, Kind], bool]) -> dict[Kind, set[Kind]]:
    """Of each kind, the others that it may meet."""
    meeting: dict[Kind, set[Kind]] = {kind: set() for kind in kinds}
    for one, other in combinations(kinds, 2):
        if may_meet(one, other):
            meeting[one].add(other)
            meeting[other].add(one)
    return meeting
