"""The memory as its askers see it: exact matches to lend, similar ones to show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from polyleaf.memory.pair import Pair
from polyleaf.memory.searching import EXACT, Match, Query, compare_match, find_matches
from polyleaf.memory.similar import SimilarTexts
from polyleaf.memory.store import DamagedStoreError, Feed, Store
from polyleaf.memory.substituting import PluralCategory
from polyleaf.model import Catalog, State, to_nfc
from polyleaf.project import SOURCE_LANGUAGE


@dataclass(frozen=True, slots=True)
class MemoryMatch:
    """A translation a person stood behind, and where it was found."""

    text: str
    origin: str
    # "path:line" of the catalog entry, or "" if it was not read from a file
    alternatives: tuple[str, ...] = ()
    # what other people wrote for the same source, the most frequent first
    in_context: bool = False
    # whether the texts around it are the same too


@dataclass(frozen=True, slots=True)
class Place:
    """The texts around a text, as digests; two equal places are the same context."""

    before: str
    after: str


Answer = TypeVar("Answer")


def _know_no_category(language: str, number: int) -> str | None:
    """Without plural rules no number is put in for another."""
    del language, number
    return None


class TranslationMemory:
    """Pairs of source and target, exact by text and context.

    The context is part of the question because it is there for meaning alone: a dose of medicine is not one of
    radiation.
    """

    def __init__(self, store: Store, index: Path | None = None, renew: Callable[[], Store] | None = None) -> None:
        self._store = store
        self._index = index
        # the folder of the similarity indexes; None keeps none
        self._renew = renew
        # makes the store again from what it was made of
        self._similar: dict[tuple[str, str], SimilarTexts] = {}

    def ask(self, question: Callable[[Store], Answer]) -> Answer:
        """What ``question`` gives of the store; a damaged store is made again, and asked once more."""
        try:
            return question(self._store)
        except DamagedStoreError:
            if self._renew is None:
                raise
            self._store.close()
            self._store = self._renew()
            self._similar.clear()
            return question(self._store)

    @classmethod
    def from_catalogs(cls, catalogs: Iterable[Catalog], *, source_language: str = SOURCE_LANGUAGE) -> TranslationMemory:
        """Remember every whole, unmarked message of the catalogs; the caller gives only what a person stands behind.

        A fuzzy message is left out even so: ``fuzzy`` is never a person's word. Messages with plural forms are left
        out, because one text cannot be lent to several forms.
        """
        store = Store(None)
        store.replace_feed(Feed("catalogs", "", lambda: _read_catalogs(catalogs, source_language)))
        return cls(store)

    def __len__(self) -> int:
        """How many pairs are remembered, over all languages."""
        return self.ask(lambda store: sum(direction.pairs for direction in store.list_directions()))

    def has_pairs(self, source_language: str, target_language: str) -> bool:
        """Whether anything is remembered for this direction."""
        return any(
            (item.source_language, item.target_language) == (source_language, target_language)
            for item in self.ask(Store.list_directions)
        )

    def find(
        self,
        text: str,
        target_language: str,
        context: str | None = None,
        *,
        source_language: str = SOURCE_LANGUAGE,
        places: frozenset[Place] = frozenset(),
    ) -> MemoryMatch | None:
        """What people wrote for exactly this text in this context, or None.

        First what stood in one of ``places``, between the same texts; of several, the most frequent; of equals, the
        first.
        """
        found = [
            pair
            for pair in self.ask(lambda store: store.find([to_nfc(text)], source_language, target_language))
            if pair.is_lendable and pair.context == context
        ]
        if not found:
            return None
        at_home = {pair.target for pair in found if Place(pair.before or "", pair.after or "") in places}
        counts = Counter(pair.target for pair in found)
        # sorted keeps the order of equals
        ranked = sorted(counts, key=lambda target: (target not in at_home, -counts[target]))
        origin = next(pair.origin for pair in found if pair.target == ranked[0])
        return MemoryMatch(ranked[0], origin, tuple(ranked[1:]), in_context=ranked[0] in at_home)

    def compute_version(self, source_language: str | None = None, target_language: str | None = None) -> str:
        """A short digest of everything that can be lent, the same whatever the order it was given in."""
        return self.ask(lambda store: store.compute_version(source_language, target_language))

    def search(self, query: Query, find_category: PluralCategory = _know_no_category) -> tuple[Match, ...]:
        """The best matches, exact or similar, the best first, with every fact named that differs."""
        return tuple(compare_match(match, query, find_category) for match in self.find_matches(query))

    def find_matches(self, query: Query) -> tuple[Match, ...]:
        """As ``search``, before facts are compared, which takes most of the time."""
        return self.ask(lambda store: find_matches(store, query, self._open_similar(store, query)))

    def _open_similar(self, store: Store, query: Query) -> SimilarTexts | None:
        direction = (query.source_language, query.target_language)
        if query.min_score >= EXACT:
            return None
        if direction not in self._similar:
            folder = self._index / "-".join(direction) if self._index else None
            self._similar[direction] = SimilarTexts(store, *direction, folder)
        return self._similar[direction]


def _read_catalogs(catalogs: Iterable[Catalog], source_language: str) -> Iterator[Pair]:
    for catalog in catalogs:
        for message in catalog.messages:
            if message.is_translated and not message.is_fuzzy and message.msgid_plural is None:
                yield Pair(
                    source_language,
                    catalog.language,
                    to_nfc(message.msgid),
                    to_nfc(message.msgstr[0]),
                    context=message.msgctxt,
                    state=State.TRANSLATED.value,
                    origin=name_origin(catalog.path, message.line),
                )


def name_origin(path: str, line: int) -> str:
    """Where a message was read: ``path:line``, or the path alone.

    >>> name_origin("es.po", 12)
    'es.po:12'
    """
    return f"{path}:{line}" if path and line else path
