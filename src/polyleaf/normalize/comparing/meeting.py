"""Alike texts among those that may meet: a negated one and one that is not, a rise and a fall, two other figures.

So few texts may meet that no stem needs to be left out but the commonest. A text is looked up by its rarer stems: two
texts that are alike share nearly always two of them, and others seldom do.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import Generic, NamedTuple, TypeVar

from polyleaf.normalize.comparing.likeness import Likeness, TextIndex

Kind = TypeVar("Kind", bound=Hashable)
MOST_COMMON = 400
# a stem in more texts than this leads to none
SURE = 0.5
# likeness below which one shared stem may be enough, and pairs would be too many
ROUNDING = 1e-9
BLOCK = 16384
# texts of a shelf that are looked up together


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
    list_clues = _make_list_clues(index, at_least)
    # the texts of the commonest kind come last and need not be looked up, as none of them meets another; those that
    # they meet are kept apart, so that they are compared with nothing else
    near, rest = defaultdict[int, _Shelf](_Shelf), defaultdict[int, _Shelf](_Shelf)
    found: list[Likeness] = []
    numbers = (number for number, code in enumerate(codes) if code >= 0)
    for number in sorted(numbers, key=lambda number: codes[number] == commonest):
        code = codes[number]
        may_meet = meets[code]
        clues = list_clues(number)
        candidates: list[int] = []
        for room in rooms[code]:
            near[room].collect(clues, candidates)
            if code != commonest:
                rest[room].collect(clues, candidates)
                (near if may_meet[commonest] else rest)[room].add(number, clues)
        if candidates:
            wanted = {other for other in candidates if may_meet[codes[other]]}
            found += _compare_with(index, number, wanted, at_least)
    return sorted(found, key=lambda pair: (pair.second, pair.first))


def _compare_with(index: TextIndex, number: int, others: Iterable[int], at_least: float) -> Iterator[Likeness]:
    """The pairs of a text and others of at least this likeness."""
    norms, stems, weigh = index.norms, index.stems, index.weights.__getitem__
    norm, known = norms[number], stems[number]
    # alike texts weigh nearly the same
    least, most = norm * at_least - ROUNDING, norm / at_least + ROUNDING
    for other in others:
        if least <= norms[other] <= most:
            # what ``index.compare`` gives, without three calls for every pair
            score = sum(map(weigh, known & stems[other])) / (norm * norms[other])
            if score >= at_least:
                yield Likeness(min(number, other), max(number, other), score)


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


class _Clues(NamedTuple):
    """Stems by rank: an alike text has two of these, or one that weighs enough alone."""

    stems: Sequence[int]
    # of which it has one
    commoner: Sequence[int]
    # the other may be one of these too
    alone: Sequence[int]
    # do without another


class _Shelf:
    """Texts, for looking up those that share two clues with another; each stem has a number whose bits are texts."""

    def __init__(self) -> None:
        self._blocks: list[tuple[list[int], dict[int, int]]] = []
        # texts and the bits of stems; of so many texts that the numbers stay short

    def add(self, text: int, clues: _Clues) -> None:
        """Keep a text under its clues."""
        if not self._blocks or len(self._blocks[-1][0]) == BLOCK:
            self._blocks.append(([], {}))
        texts, masks = self._blocks[-1]
        bit = 1 << len(texts)
        texts.append(text)
        for stem in chain(clues.commoner, clues.stems):
            masks[stem] = masks.get(stem, 0) | bit

    def collect(self, clues: _Clues, candidates: list[int]) -> None:
        """Add the texts that share two of the clues, or one that is enough."""
        for texts, masks in self._blocks:
            seen = found = 0
            for mask in filter(None, map(masks.get, clues.stems)):
                found |= seen & mask
                seen |= mask
            if not seen:
                continue
            for mask in filter(None, map(masks.get, clues.commoner)):
                found |= seen & mask
            for mask in filter(None, map(masks.get, clues.alone)):
                found |= mask
            while found:
                number = found.bit_length() - 1
                candidates.append(texts[number])
                found ^= 1 << number


def _make_list_clues(index: TextIndex, at_least: float) -> Callable[[int], _Clues]:
    """What lists the clues of a text.

    An alike text shares at least the square of the likeness of this one's weight, so that the rarest shared stem is not
    among the commonest which together weigh less, and the next is not among those which weigh less with it. What is
    said of one of two texts holds for the other. Where little likeness is asked for, one shared stem is enough.
    """
    weights = [0.0] * len(index.counts)
    for stem, rank in enumerate(index.ranks):
        weights[rank] = index.weights[stem]
    find_rank, find_weight = index.ranks.__getitem__, weights.__getitem__
    common = sum(count > MOST_COMMON for count in index.counts)
    shared = sum(count > 1 for count in index.counts)
    # stems from the first rank on and below the second lead to a text

    def list_clues(text: int) -> _Clues:
        ranked = sorted(map(find_rank, index.stems[text]))
        last = bisect_left(ranked, shared)
        weighed = list(accumulate(map(find_weight, ranked)))
        least = weighed[-1] * at_least**2 - ROUNDING if last else 0.0
        first = max(bisect_left(weighed, least), bisect_left(ranked, common))
        stems = ranked[first:last]
        if not stems or at_least < SURE:
            return _Clues(stems, (), stems)
        heaviest = weights[stems[-1]]
        alone = [stem for stem in stems if weights[stem] >= least] if heaviest >= least else ()
        return _Clues(stems, ranked[bisect_left(weighed, least - heaviest) : first], alone)

    return list_clues
