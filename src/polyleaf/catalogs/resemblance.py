"""Which vanished text became which new one: shared trigrams choose few candidates, rapidfuzz measures those.

Comparing everything with everything takes minutes for 100,000 messages; this takes seconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from polyleaf.catalogs.place import Place
from polyleaf.catalogs.trigrams import TrigramIndex, list_trigrams

IN_PLACE = 12.0
# what standing beside the same text is worth in likeness


@dataclass(frozen=True, slots=True)
class Pair:
    """A text of the old and one of the new, by index, and how alike they are (0 to 100)."""

    old: int
    new: int
    likeness: float


def pair_alike(old: Sequence[Place], new: Sequence[Place]) -> tuple[Pair, ...]:
    """For each new text at most one old one and the reverse, the most alike first."""
    sure = _take_best(_measure_in_place(old, new))
    taken_old, taken_new = {pair.old for pair in sure}, {pair.new for pair in sure}
    left_old = [number for number in range(len(old)) if number not in taken_old]
    left_new = [number for number in range(len(new)) if number not in taken_new]
    found = _measure([old[number] for number in left_old], [new[number] for number in left_new])
    rest = [Pair(left_old[pair.old], left_new[pair.new], pair.likeness) for pair in _take_best(found)]
    return (*sure, *rest)


def _take_best(found: Iterable[tuple[float, Pair]]) -> list[Pair]:
    """Of pairs and what each is worth, those of the most worth that have no text in common."""
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    pairs = []
    for _, pair in sorted(found, key=lambda item: (-item[0], item[1].new, item[1].old)):
        if pair.old not in taken_old and pair.new not in taken_new:
            taken_old.add(pair.old)
            taken_new.add(pair.new)
            pairs.append(pair)
    return pairs


def _measure_in_place(old: Sequence[Place], new: Sequence[Place]) -> Iterator[tuple[float, Pair]]:
    """The pairs with a neighbour in common that are so alike that no text of another place can be worth more."""
    from polyleaf.catalogs.likeness import measure_sure  # noqa: PLC0415  see there

    after = {place.before: number for number, place in enumerate(old)}
    before = {place.after: number for number, place in enumerate(old)}
    for number, place in enumerate(new):
        for near in {after.get(place.before), before.get(place.after)}:
            if near is not None and (likeness := measure_sure(old[near], place, 100.0 - IN_PLACE)):
                yield likeness + IN_PLACE, Pair(near, number, likeness)


def _measure(old: Sequence[Place], new: Sequence[Place]) -> Iterator[tuple[float, Pair]]:
    """The pairs that may be, each with what it is worth."""
    from polyleaf.catalogs.likeness import SURE_IN_PLACE, measure_candidates, measure_sure  # noqa: PLC0415  see there

    index = TrigramIndex([list_trigrams(place.text) for place in old])
    between = {(place.before, place.after): number for number, place in enumerate(old)}
    for number, place in enumerate(new):
        same = between.get((place.before, place.after))
        if same is not None and (likeness := measure_sure(old[same], place, SURE_IN_PLACE)):
            yield likeness + IN_PLACE, Pair(same, number, likeness)
            continue
        candidates = index.find(list_trigrams(place.text))
        for candidate, likeness, stands_together in measure_candidates(old, candidates, place):
            yield likeness + IN_PLACE * stands_together, Pair(candidate, number, likeness)
