"""Which vanished text became which new one: shared trigrams choose few candidates, rapidfuzz measures those.

Comparing everything with everything takes minutes for 100,000 messages; this takes seconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polyleaf.catalogs.place import Place
from polyleaf.catalogs.trigrams import TrigramIndex, list_trigrams

FIRST = 3
# of the candidates are looked at more closely
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


def _measure(old: Sequence[Place], new: Sequence[Place]) -> Iterator[tuple[float, Pair]]:
    """The pairs that may be, each with what it is worth."""
    from polyleaf.catalogs.likeness import measure, measure_sure, stand_together  # noqa: PLC0415  see there

    index = TrigramIndex([list_trigrams(place.text) for place in old])
    between = {(place.before, place.after): number for number, place in enumerate(old)}
    for number, place in enumerate(new):
        same = between.get((place.before, place.after))
        if same is not None and (likeness := measure_sure(old[same], place)):
            yield likeness + IN_PLACE, Pair(same, number, likeness)
            continue
        for rank, candidate in enumerate(index.find(list_trigrams(place.text))):
            if likeness := measure(old[candidate], place, looks_closer=rank < FIRST):
                worth = likeness + IN_PLACE * stand_together(old[candidate], place)
                yield worth, Pair(candidate, number, likeness)
