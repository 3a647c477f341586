"""One index that finds many phrases in a single pass over a text."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

from polyleaf.literals import Literals
from polyleaf.normalize.phrases.lexicon import spell_choice
from polyleaf.normalize.phrases.plans import Entry, Plan, make_plan
from polyleaf.normalize.phrases.squeezing import squeeze

Payload = TypeVar("Payload")
IN_WORD = re.compile(r"[\w-]")


class Found(NamedTuple, Generic[Payload]):
    """A phrase in a text, and what it stands for."""

    start: int
    end: int
    payload: Payload


class PhraseIndex(Generic[Payload]):
    """Finds the phrases of a plan; ``payloads`` says what each of them stands for."""

    def __init__(self, plan: Plan, payloads: Sequence[Payload]) -> None:
        self._literals = Literals(plan.literals)
        self._clues = plan.clues
        self._payloads = payloads
        self._ready: dict[tuple[int, int], tuple[_Ready, ...]] = {}

    def find(self, lowered: str) -> list[Found[Payload]]:
        """Every phrase of a lower-case text, in order of their starts, the longer ones first."""
        squeezed = squeeze(lowered)
        found = []
        for key, start, end in squeezed.locate(self._list_places(squeezed.text)):
            for entry in self._ready.get(key) or self._make_ready(key):
                after, stop = entry.after, end
                if after is not None:
                    matched = after.match(lowered, start)
                    if matched is None:
                        continue
                    stop = matched.end()
                elif IN_WORD.match(lowered, end):
                    continue
                first = entry.find_first(lowered, start)
                if first is not None:
                    found.append((first, -stop, entry.place))
        found.sort(key=itemgetter(0, 1, 2))
        return [Found(start, -end, self._payloads[place]) for start, end, place in found]

    def _list_places(self, squeezed: str) -> Iterator[tuple[tuple[int, int], int, int]]:
        """The runs in a squeezed text that start a word and end one, which most literals do not."""
        clues, size = self._clues, len(squeezed)
        for number, start, end in self._literals.iterate(squeezed):
            if start and squeezed[start - 1].isalnum():
                continue
            skips, is_closed, _ = clues[number]
            if is_closed and end < size and squeezed[end].isalnum():
                continue
            for order, skipped in enumerate(skips):
                yield (number, order), start + skipped, end

    def _make_ready(self, key: tuple[int, int]) -> tuple[_Ready, ...]:
        """The entries of a literal, when it is first found: most phrases are in no text."""
        number, order = key
        # a clue that was kept is a bare tuple
        _, _, entries = self._clues[number]
        ready = tuple(_Ready(Entry(*entry)) for entry in entries[order])
        self._ready[key] = ready
        return ready


class _Ready:
    """An entry to compare with a text."""

    __slots__ = ("_entry", "after", "place")

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self.place = entry.place
        spelled = r"\s+".join(map(spell_choice, entry.run))
        # None where the run ends the phrase
        self.after = re.compile(rf"{spelled}{entry.after}(?![\w-])") if entry.run else None

    def find_first(self, lowered: str, start: int) -> int | None:
        """Where a phrase starts whose run starts at ``start``."""
        _, before, reach, tails, *_ = self._entry
        if not before:
            return None if start and IN_WORD.match(lowered, start - 1) else start
        # after a single space the words in front are told at a glance
        alone = start > 1 and lowered[start - 1] == " " and not lowered[start - 2].isspace()
        if alone and tails and not lowered.endswith(tails, 0, start):
            return None
        matched = _compile(before).search(lowered, max(0, start - reach), start)
        return matched.start() if matched else None


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def build_index(entries: Sequence[tuple[str, Payload]]) -> PhraseIndex[Payload]:
    """An index of phrases, each with what it stands for.

    >>> index = build_index([("mammary gland*", "breast"), ("onco*", "cancer"), ("in the form of", "as")])
    >>> [(found.start, found.end, found.payload) for found in index.find("in the form of mammary glands, oncology")]
    [(0, 14, 'as'), (15, 29, 'breast'), (31, 39, 'cancer')]
    """
    with keep_garbage():
        return PhraseIndex(make_plan([phrase for phrase, _ in entries]), [payload for _, payload in entries])


@contextmanager
def keep_garbage() -> Iterator[None]:
    """While tens of thousands of objects are made that all stay: looking for garbage takes a third of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
