"""Whether a translation with one sentence fewer left one out or joined two, by how long each is."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import NamedTuple

MOST = 8
# sentences of a text that are compared: each way of pairing them is tried


class LeftOut(NamedTuple):
    """The sentence that most likely has no partner."""

    place: int
    left_out: float
    # how far from equal the worst pair of the others is: the logarithm of how many times as long one is as the other
    joined: float
    # the same if two neighbours were joined instead


def find_left_out(longer: Sequence[int], shorter: Sequence[int]) -> LeftOut | None:
    """Which of some lengths most likely has no partner among others, which must be one fewer; None for other counts.

    Lengths are characters, as both would be in one language.

    >>> found = find_left_out((37, 45, 28), (44, 39))
    >>> found.place, round(found.left_out, 2), round(found.joined, 2)
    (2, 0.17, 0.62)
    """
    if len(longer) != len(shorter) + 1 or not 2 <= len(longer) <= MOST:
        return None
    without = {place: (*longer[:place], *longer[place + 1 :]) for place in range(len(longer))}
    joined = (
        (*longer[:place], longer[place] + longer[place + 1], *longer[place + 2 :]) for place in range(len(longer) - 1)
    )
    worst = {place: _find_worst(lengths, shorter) for place, lengths in without.items()}
    place = min(worst, key=worst.__getitem__)
    return LeftOut(place, worst[place], min(_find_worst(lengths, shorter) for lengths in joined))


def _find_worst(some: Sequence[int], others: Sequence[int]) -> float:
    return max(abs(log(max(1, one) / max(1, other))) for one, other in zip(some, others, strict=True))
