"""How several processes share catalogs: whole ones while there are enough, and parts of the rest.

A part is read by whoever checks it, so a catalog is split only where a process would be idle otherwise.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

SMALLEST_SPLIT = 100_000
# bytes of a catalog; reading a smaller one twice takes longer than sharing it saves


class Part(NamedTuple):
    """One of ``of`` equal shares of a catalog's messages, from 0."""

    place: int
    number: int = 0
    of: int = 1

    def choose(self, count: int) -> slice:
        """Which of so many messages are in it.

        >>> [Part(0, number, 3).choose(10) for number in range(3)]
        [slice(0, 3, None), slice(3, 6, None), slice(6, 10, None)]
        """
        return slice(count * self.number // self.of, count * (self.number + 1) // self.of)


def split_work(sizes: Sequence[int], processes: int) -> list[Part]:
    """The parts of catalogs of these sizes, in the order in which processes take them.

    Split are those larger than a share, and the last large one, into small parts: whoever is done first takes another.

    >>> [(part.place, part.of) for part in split_work([500_000, 900_000, 500_000, 1_000], 2)]
    [(0, 1), (1, 1), (2, 4), (2, 4), (2, 4), (2, 4), (3, 1)]
    >>> split_work([900_000, 1_000], 2)
    [Part(place=0, number=0, of=2), Part(place=0, number=1, of=2), Part(place=1, number=0, of=1)]
    """
    share = sum(sizes) / processes
    last_large = max((place for place, size in enumerate(sizes) if size >= SMALLEST_SPLIT), default=-1)
    parts = []
    for place, size in enumerate(sizes):
        of = 2 * processes if place == last_large else 1
        if size > max(share, SMALLEST_SPLIT):
            of = processes
        parts += [Part(place, number, of) for number in range(of)]
    return parts


def choose_context() -> BaseContext:
    """How processes begin: as copies that know what this one has loaded, where that is safe.

    A copy of a program with threads can hang, and so can one that uses the frameworks of macOS.
    """
    import multiprocessing  # noqa: PLC0415  most runs need no second process

    is_safe = sys.platform == "linux" and threading.active_count() == 1
    return multiprocessing.get_context("fork" if is_safe else "spawn")
