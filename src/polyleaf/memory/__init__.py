"""The translation memory: sentences people have already translated, found again by their exact source text.

Reads: catalogs whose messages a person stands behind, and the kept pairs of ``locales/<lang>/memory.jsonl``.
Writes: nothing; ``serialize_pair`` gives the line that the pipeline writes.
What does not belong here: whether a person stands behind a pair (``review`` knows, the caller filters), asking
machines (``drafting``), changing any catalog.
"""

from polyleaf.memory.kept_pairs import KeptPair, parse_pairs, serialize_pair
from polyleaf.memory.translation_memory import MemoryMatch, TranslationMemory

__all__ = ["KeptPair", "MemoryMatch", "TranslationMemory", "parse_pairs", "serialize_pair"]
