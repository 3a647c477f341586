"""How alike two texts are, by rapidfuzz and by where they stand; imported only when a template changed (20 ms)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import partial_ratio, ratio, token_sort_ratio
from rapidfuzz.process import extract

from polyleaf.catalogs.place import Place

ALIKE = 60.0
# likeness, of 100, from which one text may come from another
ALIKE_IN_PLACE = 40.0
# the same where a text stands at the very place of the other
SURE_IN_PLACE = 75.0
# from which a text between the very same two neighbours is the other, and none more alike is looked for
FIRST = 3
# of the candidates are looked at more closely
PART = 85.0
# likeness of the shorter text to a stretch of the longer one, from which it is what is left of it
SHORTEST = 12
# characters of which that can be said


def measure_sure(old: Place, new: Place, cutoff: float) -> float:
    """The likeness of a text to one that stands where it stood, or 0 below the cutoff."""
    return ratio(old.text, new.text, score_cutoff=cutoff) if has_same_context(old, new) else 0.0


def measure_candidates(
    old: Sequence[Place], candidates: Sequence[int], new: Place
) -> Iterator[tuple[int, float, bool]]:
    """Each candidate that the text may come from, how alike they are, and whether they stand together.

    The first ones, the nearest by their trigrams, are looked at more closely: with their words in any order.
    """
    texts = [old[number].text for number in candidates]
    # one call measures all, since a call for each takes longer than the measuring
    found = extract(new.text, texts, scorer=ratio, processor=None, score_cutoff=ALIKE_IN_PLACE, limit=None)
    likenesses = {rank: likeness for _, likeness, rank in found}
    for rank in sorted({*range(min(FIRST, len(texts))), *likenesses}):
        place = old[candidates[rank]]
        if not has_same_context(place, new):
            continue
        is_near = stand_together(place, new)
        likeness = likenesses.get(rank, 0.0)
        if likeness < (ALIKE_IN_PLACE if is_near else ALIKE):
            likeness = _look_closer(place.text, new.text) if rank < FIRST else 0.0
        if likeness:
            yield candidates[rank], likeness, is_near


def _look_closer(old: str, new: str) -> float:
    """How alike the words are in any order: clauses that changed places leave them; and parts that were left out."""
    return token_sort_ratio(old, new, score_cutoff=ALIKE) or ALIKE * is_part(old, new)


def stand_together(one: Place, other: Place) -> bool:
    """Whether two texts have a neighbour in common, on the same side."""
    return one.before == other.before or one.after == other.after


def has_same_context(one: Place, other: Place) -> bool:
    """Whether no msgctxt forbids that one became the other."""
    return one.context == other.context or one.context is None or other.context is None


def is_part(one: str, other: str) -> bool:
    """Whether the shorter text stands nearly whole in the other, as where a clause was added or left out.

    >>> is_part("Call your nurse if your skin hurts or you feel unwell.", "Call your nurse if your skin hurts.")
    True
    """
    return min(len(one), len(other)) >= SHORTEST and partial_ratio(one, other, score_cutoff=PART) > 0
