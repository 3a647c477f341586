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

from polyleaf.normalize.likeness import Likeness, TextIndex

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

    >>> from polyleaf.normalize.likeness import index_texts
    >>> index = index_texts(["Pain rises at night", "Pain falls at night", "Pain rises at night!"])
    >>> up_and_down = Meeting(["up", "down", None], lambda one, other: one != other)
    >>> [(pair.first, pair.second) for pair in find_meeting_pairs(index, 0.5, up_and_down)]
    [(0, 1)]
    """
    kinds, codes, meets = _number_kinds(meeting)
    rooms = [[room * len(index.counts) ** 2 for room in meeting.rooms(kind)] for kind in kinds]
    commonest = Counter(code for code in codes if code >= 0).most_common(1)[0][0] if meets else -1
    clues = _Clues(index, at_least)
    # the texts of the commonest kind come last and need not be looked up, as none of them meets another; those that
    # they meet are kept apart, so that they are compared with nothing else
    near: defaultdict[int, list[int]] = defaultdict(list)
    rest: defaultdict[int, list[int]] = defaultdict(list)
    found = []
    numbers = (number for number, code in enumerate(codes) if code >= 0)
    for number in sorted(numbers, key=lambda number: codes[number] == commonest):
        code = codes[number]
        listed = [room + clue for clue in clues.list(number) for room in rooms[code]]
        may_meet = meets[code]
        candidates = {other for clue in listed if clue in near for other in near[clue]}
        if code != commonest:
            candidates.update([other for clue in listed if clue in rest for other in rest[clue]])
            texts = near if may_meet[commonest] else rest
            for clue in listed:
                texts[clue].append(number)
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


class _Clues:
    """What texts that are alike have in common, as numbers: stems are counted from the commonest on here."""

    def __init__(self, index: TextIndex, at_least: float) -> None:
        by_rank = sorted(range(len(index.ranks)), key=index.ranks.__getitem__)
        self._index = index
        self._at_least = at_least
        self._weights = [index.weights[stem] for stem in by_rank]
        counts = [index.counts[stem] for stem in by_rank]
        self._common = sum(count > MOST_COMMON for count in counts)
        self._shared = sum(count > 1 for count in counts)
        # stems from the first rank on and below the second lead to a text

    def list(self, text: int) -> list[int]:
        """A number for every pair of stems that can be the two rarest this text shares with one that is alike.

        An alike text shares at least the square of the likeness of this one's weight, so that the rarest shared stem is
        not among the commonest which together weigh less, and the next is not among those which weigh less with it. A
        stem that weighs enough alone makes a pair with itself; where little likeness is asked for, each does.
        """
        weights, width = self._weights, len(self._weights)
        ranked = sorted(map(self._index.ranks.__getitem__, self._index.stems[text]))
        weighed = list(accumulate(map(weights.__getitem__, ranked)))
        least = weighed[-1] * self._at_least**2 - ROUNDING if weighed else 0.0
        first = max(bisect_left(weighed, least), bisect_left(ranked, self._common))
        last = bisect_left(ranked, self._shared)
        if self._at_least < SURE:
            return ranked[first:last]
        clues = []
        for place in range(first, last):
            stem = ranked[place]
            left = least - weights[stem]
            clues += [stem * width + other for other in ranked[bisect_left(weighed, left) : place + (left <= 0)]]
        return clues
