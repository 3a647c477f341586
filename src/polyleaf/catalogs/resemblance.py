"""Which vanished text became which new one: shared trigrams choose few candidates, rapidfuzz measures those.

Comparing everything with everything takes minutes for 100,000 messages; this takes seconds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from polyleaf.catalogs.identity import Identity

RAREST = 24
# trigrams of a new text that are looked up: an edit cannot have touched all of them
FEWEST = 6
# that are looked up however common they are
BUDGET = 300
# holders of trigrams to go through for one text: texts made from one pattern share nearly all
LONGER = 5
# times as long is another text
MOST = 16
# candidates that are measured
FIRST = 3
# of these are measured by their words in any order too
ALIKE = 60.0
# likeness, of 100, from which one text may come from another
ALIKE_IN_PLACE = 40.0
# the same where a text stands at the very place of the other
PART = 85.0
# likeness of the shorter text to a stretch of the longer one, from which it is what is left of it
SHORTEST = 12
# characters of which that can be said
IN_PLACE = 12.0
# what standing there is worth in likeness


@dataclass(frozen=True, slots=True)
class Place:
    """A text and what it stands between."""

    text: str
    context: str | None
    before: Identity
    after: Identity
    # its neighbours


@dataclass(frozen=True, slots=True)
class Pair:
    """A text of the old and one of the new, by index, and how alike they are (0 to 100)."""

    old: int
    new: int
    likeness: float


def pair_alike(old: Sequence[Place], new: Sequence[Place]) -> tuple[Pair, ...]:
    """For each new text at most one old one and the reverse, the most alike first."""
    found = sorted(_measure(old, new), key=lambda item: (-item[0], item[1].new, item[1].old))
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    pairs = []
    for _, pair in found:
        if pair.old not in taken_old and pair.new not in taken_new:
            taken_old.add(pair.old)
            taken_new.add(pair.new)
            pairs.append(pair)
    return tuple(pairs)


def list_trigrams(text: str) -> frozenset[str]:
    """Every three characters in a row, case folded, with the text's ends.

    >>> sorted(list_trigrams("Ox"))
    [' ox', 'ox ']
    """
    folded = f" {text.casefold()} "
    return frozenset(folded[start : start + 3] for start in range(len(folded) - 2))


def _measure(old: Sequence[Place], new: Sequence[Place]) -> Iterator[tuple[float, Pair]]:
    from rapidfuzz.fuzz import ratio, token_sort_ratio  # noqa: PLC0415  20 ms that only a changed template pays

    index = _Index([list_trigrams(place.text) for place in old])
    for number, place in enumerate(new):
        for rank, candidate in enumerate(index.find(list_trigrams(place.text))):
            other = old[candidate]
            if place.context != other.context and place.context is not None and other.context is not None:
                continue
            in_place = place.before == other.before or place.after == other.after
            likeness = ratio(other.text, place.text, score_cutoff=ALIKE_IN_PLACE if in_place else ALIKE)
            if not likeness and rank < FIRST:
                # clauses that changed places leave the words
                likeness = token_sort_ratio(other.text, place.text, score_cutoff=ALIKE)
                if not likeness and _is_part(place.text, other.text):
                    likeness = ALIKE
            if likeness:
                yield likeness + IN_PLACE * in_place, Pair(candidate, number, likeness)


def _is_part(one: str, other: str) -> bool:
    """Whether the shorter text stands nearly whole in the other, as where a clause was added or left out."""
    from rapidfuzz.fuzz import partial_ratio  # noqa: PLC0415  see above

    return min(len(one), len(other)) >= SHORTEST and partial_ratio(one, other, score_cutoff=PART) > 0


class _Index:
    """The old texts by their trigrams."""

    def __init__(self, trigrams: Sequence[frozenset[str]]) -> None:
        self._sizes = [len(grams) for grams in trigrams]
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for number, grams in enumerate(trigrams):
            for gram in grams:
                self._holders[gram].append(number)
        by_rarity = sorted(self._holders, key=lambda gram: (len(self._holders[gram]), gram))
        self._ranks = {gram: rank for rank, gram in enumerate(by_rarity)}

    def find(self, grams: frozenset[str]) -> list[int]:
        """The numbers of those that share most of the rarest trigrams, for their size; the nearest first."""
        ranks, all_holders = self._ranks, self._holders
        holders: list[list[int]] = []
        looked_at = 0
        for gram in sorted([gram for gram in grams if gram in ranks], key=ranks.__getitem__)[:RAREST]:
            looked_at += len(all_holders[gram])
            if looked_at > BUDGET and len(holders) >= FEWEST:
                break
            holders.append(all_holders[gram])
        votes = Counter(chain.from_iterable(holders))
        size, sizes = len(grams), self._sizes
        least = max(votes.values(), default=0) // 3
        # few pass the first test, which is the cheap one
        many = [(item, shared) for item, shared in votes.items() if shared > least]
        near = [
            (shared / (sizes[item] + size), -item)
            for item, shared in many
            if sizes[item] < LONGER * size and size < LONGER * sizes[item]
        ]
        near.sort(reverse=True)
        return [-item for _, item in near[:MOST]]
