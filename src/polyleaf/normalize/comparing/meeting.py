"""Alike texts among those that may meet: a negated one and one that is not, a rise and a fall, two other figures.

So few texts may meet that no stem needs to be left out but the commonest. A text is looked up by pairs of its rarer
stems: two texts that are alike share nearly always two of them, and others seldom do.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic, TypeVar

from polyleaf.normalize.comparing.likeness import Likeness, TextIndex

Kind = TypeVar("Kind", bound=Hashable)
MOST_COMMON = 400
# a stem in more texts than this leads to none
SURE = 0.5
# likeness below which one shared stem may be enough, and pairs would be too many
ROUNDING = 1e-9


def _open_one_room(_kind: object) -> Iterable[int]:
    return (0,)


@dataclass(frozen=True, slots=True)
class Meeting(Generic[Kind]):
    """Which texts may meet which."""

    kinds: Sequence[Kind | None]
    # of each text; None for one that meets none
    may_meet: Callable[[Kind, Kind], bool]
    # symmetric; nobody asks about one kind and itself, which never meet
    rooms: Callable[[Kind], Iterable[int]] = _open_one_room
    # numbers of which two kinds that may meet have one in common: the fewer kinds have one, the quicker


def find_meeting_pairs(index: TextIndex, at_least: float, meeting: Meeting[Kind]) -> list[Likeness]:
    """The pairs of texts of at least this likeness that may meet, by the later and then the earlier text.

    >>> from polyleaf.normalize.comparing.likeness import index_texts
    >>> index = index_texts(["Pain rises at night", "Pain falls at night", "Pain rises at night!"])
    >>> up_and_down = Meeting(["up", "down", None], lambda one, other: one != other)
    >>> [(pair.first, pair.second) for pair in find_meeting_pairs(index, 0.5, up_and_down)]
    [(0, 1)]
    """
    kinds, codes, meets = _number_kinds(meeting)
    rooms = [tuple(meeting.rooms(kind)) for kind in kinds]
    commonest = Counter(code for code in codes if code >= 0).most_common(1)[0][0] if meets else -1
    clues = _Clues(index, at_least)
    # the texts of the commonest kind come last and need not be looked up, as none of them meets another; those that
    # they meet are kept apart, so that they are compared with nothing else
    near: defaultdict[int, _Shelf] = defaultdict(_Shelf)
    rest: defaultdict[int, _Shelf] = defaultdict(_Shelf)
    found = []
    numbers = (number for number, code in enumerate(codes) if code >= 0)
    for number in sorted(numbers, key=lambda number: codes[number] == commonest):
        code, stems = codes[number], index.stems[number]
        may_meet = meets[code]
        candidates: set[int] = set()
        for room in rooms[code]:
            near[room].collect(stems, candidates)
            if code != commonest:
                rest[room].collect(stems, candidates)
        if code != commonest:
            listed = clues.list(number)
            for room in rooms[code]:
                (near if may_meet[commonest] else rest)[room].add(number, listed)
        norm = index.norms[number]
        # alike texts weigh nearly the same
        least, most = norm * at_least - ROUNDING, norm / at_least + ROUNDING
        for other in [other for other in candidates if least <= index.norms[other] <= most and may_meet[codes[other]]]:
            score = index.compare(number, other)
            if score >= at_least:
                found.append(Likeness(min(number, other), max(number, other), score))
    return sorted(found, key=lambda pair: (pair.second, pair.first))


def _number_kinds(meeting: Meeting[Kind]) -> tuple[list[Kind], list[int], list[_Meets]]:
    """The kinds, the number of each text's kind, -1 for one that meets none, and which others each kind meets."""
    kinds = list(dict.fromkeys(kind for kind in meeting.kinds if kind is not None))
    numbers = {kind: number for number, kind in enumerate(kinds)}
    codes = [-1 if kind is None else numbers[kind] for kind in meeting.kinds]
    return kinds, codes, [_Meets(number, kinds, meeting.may_meet) for number in range(len(kinds))]


class _Meets(dict[int, bool]):
    """Whether one kind meets others, all by number; each other kind is asked about once."""

    def __init__(self, number: int, kinds: Sequence[Kind], may_meet: Callable[[Kind, Kind], bool]) -> None:
        super().__init__({number: False})
        self._ask: Callable[[int], bool] = lambda other: may_meet(kinds[number], kinds[other])

    def __missing__(self, other: int) -> bool:
        found = self[other] = self._ask(other)
        return found


class _Shelf:
    """Texts by pairs of stems, for looking them up by all stems of another text at once."""

    def __init__(self) -> None:
        self._texts: dict[int, dict[int, list[int]]] = {}

    def add(self, text: int, clues: Iterable[tuple[int, Sequence[int]]]) -> None:
        """Keep a text under each clue: a stem, and those it makes a pair with."""
        for stem, others in clues:
            kept = self._texts.setdefault(stem, {})
            for other in others:
                kept.setdefault(other, []).append(text)

    def collect(self, stems: frozenset[int], candidates: set[int]) -> None:
        """Add the texts of all pairs among some stems to the candidates."""
        for stem in self._texts.keys() & stems:
            kept = self._texts[stem]
            for other in kept.keys() & stems:
                candidates.update(kept[other])


class _Clues:
    """What texts that are alike have in common: pairs of stems."""

    def __init__(self, index: TextIndex, at_least: float) -> None:
        counts = index.counts
        self._index = index
        self._at_least = at_least
        self._common = sum(count > MOST_COMMON for count in counts)
        self._shared = sum(count > 1 for count in counts)
        # stems from the first rank on and below the second lead to a text

    def list(self, text: int) -> list[tuple[int, Sequence[int]]]:
        """The pairs of stems that can be the two rarest this text shares with one that is alike: a stem, and others.

        An alike text shares at least the square of the likeness of this one's weight, so that the rarest shared stem is
        not among the commonest which together weigh less, and the next is not among those which weigh less with it. A
        stem that weighs enough alone makes a pair with itself; where little likeness is asked for, each does.
        """
        rank, weights = self._index.ranks.__getitem__, self._index.weights
        ranked = sorted(self._index.stems[text], key=rank)
        weighed = list(accumulate(map(weights.__getitem__, ranked)))
        least = weighed[-1] * self._at_least**2 - ROUNDING if weighed else 0.0
        first = max(bisect_left(weighed, least), bisect_left(ranked, self._common, key=rank))
        last = bisect_left(ranked, self._shared, key=rank)
        if self._at_least < SURE:
            return [(stem, (stem,)) for stem in ranked[first:last]]
        clues: list[tuple[int, Sequence[int]]] = []
        for place in range(first, last):
            left = least - weights[ranked[place]]
            clues.append((ranked[place], ranked[bisect_left(weighed, left) : place + (left <= 0)]))
        return clues
