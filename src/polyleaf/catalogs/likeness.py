"""How alike two texts are, by rapidfuzz and by where they stand; imported only when a template changed (20 ms)."""

from __future__ import annotations

from rapidfuzz.fuzz import partial_ratio, ratio, token_sort_ratio

from polyleaf.catalogs.place import Place

ALIKE = 60.0
# likeness, of 100, from which one text may come from another
ALIKE_IN_PLACE = 40.0
# the same where a text stands at the very place of the other
SURE_IN_PLACE = 75.0
# from which a text between the very same two neighbours is the other, and none more alike is looked for
PART = 85.0
# likeness of the shorter text to a stretch of the longer one, from which it is what is left of it
SHORTEST = 12
# characters of which that can be said


def measure_sure(old: Place, new: Place) -> float:
    """The likeness of a text to the one between the same neighbours, or 0 if that is not sure to be the other."""
    return ratio(old.text, new.text, score_cutoff=SURE_IN_PLACE) if has_same_context(old, new) else 0.0


def measure(old: Place, new: Place, *, looks_closer: bool) -> float:
    """The likeness of two texts, or 0 where one cannot be the other; looking closer, of their words in any order."""
    if not has_same_context(old, new):
        return 0.0
    cutoff = ALIKE_IN_PLACE if stand_together(old, new) else ALIKE
    likeness = ratio(old.text, new.text, score_cutoff=cutoff)
    if likeness or not looks_closer:
        return likeness
    # clauses that changed places leave the words
    return token_sort_ratio(old.text, new.text, score_cutoff=ALIKE) or ALIKE * is_part(old.text, new.text)


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
