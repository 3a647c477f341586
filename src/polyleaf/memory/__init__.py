"""The translation memory: what people have already translated, found again.

Reads: *feeds* of pairs, which the pipeline makes of catalogs, ledgers, ``locales/<lang>/memory.jsonl`` and imported
files (TMX and CSV are read here).
Writes: the store and its indexes in ``.polyleaf/``, which can be thrown away; ``serialize_pair``, ``serialize_tmx`` and
``serialize_csv`` give what the pipeline writes.
What does not belong here: whether a person stands behind a pair (``review`` knows, the caller says), where files lie,
.po and .mo (``catalogs``), asking machines (``drafting``), changing any catalog.
"""

from polyleaf.memory.csv_pairs import read_csv, serialize_csv
from polyleaf.memory.differing import describe_difference
from polyleaf.memory.kept_pairs import KeptPair, parse_pairs, serialize_pair
from polyleaf.memory.pair import (
    IMPORTED,
    LENDABLE,
    STANDINGS,
    Pair,
    digest_neighbour,
    is_storable,
    list_forms,
    list_neighbours,
)
from polyleaf.memory.reading import AS_WRITTEN, ImportOptions, Reading
from polyleaf.memory.searching import Match, MatchKind, Query, compare_match
from polyleaf.memory.store import DamagedStoreError, Feed, Store, discard_store
from polyleaf.memory.tags import parse_tag
from polyleaf.memory.tmx_reading import read_tmx
from polyleaf.memory.tmx_writing import serialize_tmx
from polyleaf.memory.translation_memory import MemoryMatch, Place, TranslationMemory, name_origin

__all__ = [
    "AS_WRITTEN",
    "IMPORTED",
    "LENDABLE",
    "STANDINGS",
    "DamagedStoreError",
    "Feed",
    "ImportOptions",
    "KeptPair",
    "Match",
    "MatchKind",
    "MemoryMatch",
    "Pair",
    "Place",
    "Query",
    "Reading",
    "Store",
    "TranslationMemory",
    "compare_match",
    "describe_difference",
    "digest_neighbour",
    "discard_store",
    "is_storable",
    "list_forms",
    "list_neighbours",
    "name_origin",
    "parse_pairs",
    "parse_tag",
    "read_csv",
    "read_tmx",
    "serialize_csv",
    "serialize_pair",
    "serialize_tmx",
]
