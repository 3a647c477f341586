"""An in-memory store of translated pairs, looked up by exact source text, context and language pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from polyleaf.model import Catalog, Message, compute_digest, to_nfc
from polyleaf.project import SOURCE_LANGUAGE


@dataclass(frozen=True, slots=True)
class _Key:
    source_language: str
    target_language: str
    context: str | None
    text: str
    # NFC; otherwise exactly the msgid, its spaces and capitals included


@dataclass(frozen=True, slots=True)
class MemoryMatch:
    """A translation a person stood behind, and where it was found."""

    text: str
    origin: str
    # "path:line" of the catalog entry, or "" if it was not read from a file
    alternatives: tuple[str, ...] = ()
    # what other people wrote for the same source, the most frequent first


class TranslationMemory:
    """Pairs of source and target, exact by text and context.

    The context is part of the key because it is there for meaning alone: a dose of medicine is not one of radiation.
    """

    def __init__(self, pairs: dict[_Key, tuple[MemoryMatch, ...]]) -> None:
        self._pairs = pairs

    @classmethod
    def from_catalogs(cls, catalogs: Iterable[Catalog], *, source_language: str = SOURCE_LANGUAGE) -> TranslationMemory:
        """Remember every whole, unmarked message of the catalogs; the caller gives only what a person stands behind.

        A fuzzy message is left out even so: ``fuzzy`` is never a person's word. Messages with plural forms are left
        out, because one text cannot be lent to several forms.
        """
        collected: dict[_Key, list[MemoryMatch]] = {}
        for catalog in catalogs:
            for message in catalog.messages:
                if message.is_translated and not message.is_fuzzy and message.msgid_plural is None:
                    key = _Key(source_language, catalog.language, message.msgctxt, to_nfc(message.msgid))
                    collected.setdefault(key, []).append(
                        MemoryMatch(to_nfc(message.msgstr[0]), _name_origin(catalog, message))
                    )
        return cls({key: _rank_matches(matches) for key, matches in collected.items()})

    def __len__(self) -> int:
        """How many sources are known, over all languages."""
        return len(self._pairs)

    def has_pairs(self, source_language: str, target_language: str) -> bool:
        """Whether anything is remembered for this direction."""
        return any(
            key.source_language == source_language and key.target_language == target_language for key in self._pairs
        )

    def find(
        self,
        text: str,
        target_language: str,
        context: str | None = None,
        *,
        source_language: str = SOURCE_LANGUAGE,
    ) -> MemoryMatch | None:
        """The most frequent translation of exactly this text in this context (the first given, of equals), or None."""
        matches = self._pairs.get(_Key(source_language, target_language, context, to_nfc(text)))
        if not matches:
            return None
        return MemoryMatch(matches[0].text, matches[0].origin, tuple(match.text for match in matches[1:]))

    def compute_version(self) -> str:
        """A short digest of everything remembered, the same whatever the order it was given in."""
        pairs = sorted(
            (key.source_language, key.target_language, key.context or "", key.text, match.text)
            for key, matches in self._pairs.items()
            for match in matches
        )
        return compute_digest(*(part for pair in pairs for part in pair))[:8]


def _rank_matches(matches: list[MemoryMatch]) -> tuple[MemoryMatch, ...]:
    """Distinct texts, the most frequent first; Counter keeps the order of equals."""
    first = {match.text: match for match in reversed(matches)}
    return tuple(first[text] for text, _ in Counter(match.text for match in matches).most_common())


def _name_origin(catalog: Catalog, message: Message) -> str:
    return f"{catalog.path}:{message.line}" if catalog.path and message.line else catalog.path
