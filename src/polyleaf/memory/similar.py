"""Source texts like another: all compared while they are few, through the index when they are many."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from polyleaf.memory.minhash import MinHashIndex, build_index, read_index, write_index
from polyleaf.memory.store import Store

FEW = 50_000
# texts compared one by one; 6 ms at 122 ns each, where an index would cost a second to make


def can_index() -> bool:
    """Whether numpy is installed (the extra ``memory``); without it many texts are compared one by one."""
    return find_spec("numpy") is not None


class SimilarTexts:
    """The source texts of one language pair. Built once, asked often."""

    def __init__(self, store: Store, source_language: str, target_language: str, folder: Path | None) -> None:
        self._folder = folder
        sizes = {
            item.feed: item.pairs
            for item in store.list_directions()
            if (item.source_language, item.target_language) == (source_language, target_language)
        }
        self._stamps = {name: stamp for name, stamp in store.list_feeds().items() if name in sizes}
        self._list = partial(store.list_sources, source_language, target_language)
        self._index: MinHashIndex | None = None
        if sum(sizes.values()) > FEW and can_index():
            self._index = _read_fitting(folder, sizes, self._stamps) or self._build()
        known = self._index.feeds if self._index else {}
        self._few = self._list([name for name, stamp in self._stamps.items() if known.get(name) != stamp])

    def find(self, text: str, *, limit: int, min_score: float) -> list[tuple[str, float]]:
        """The texts most like ``text`` with their scores (0 to 100, rapidfuzz's ratio), the best first.

        What the index gives may be gone from the store by now; the caller asks the store for each.
        """
        from rapidfuzz import fuzz, process  # noqa: PLC0415  30 ms, only where similar texts are asked for

        scores: dict[str, float] = {}
        for texts in (self._few, self._find_candidates(text)):
            found = process.extract(text, texts, scorer=fuzz.ratio, score_cutoff=min_score, limit=limit)
            scores.update((item[0], float(item[1])) for item in found)
        return sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:limit]

    def _find_candidates(self, text: str) -> list[str]:
        if self._index is None:
            return []
        try:
            return self._index.find_candidates(text)
        except IndexError:
            # a file of the right size with wrong numbers in it
            self._index = self._build()
            return self._index.find_candidates(text)

    def _build(self) -> MinHashIndex:
        index = build_index(self._list(list(self._stamps)), self._stamps)
        if self._folder:
            write_index(self._folder, index)
        return index


def _read_fitting(folder: Path | None, sizes: dict[str, int], stamps: dict[str, str]) -> MinHashIndex | None:
    """The index as it was written, if all it was made of is still there and little has come since."""
    index = read_index(folder) if folder else None
    if index is None or not index.feeds.keys() <= stamps.keys():
        return None
    return index if _count(sizes, (name for name in sizes if index.feeds.get(name) != stamps[name])) <= FEW else None


def _count(sizes: dict[str, int], names: Iterable[str]) -> int:
    return sum(sizes[name] for name in names)
