"""The memory as a file for other tools."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from polyleaf.catalogs import serialize_catalog, serialize_mo
from polyleaf.errors import UsageError
from polyleaf.files import Writer
from polyleaf.memory import Pair, TranslationMemory, serialize_csv, serialize_tmx
from polyleaf.model import Catalog, Message
from polyleaf.pipeline.memory_imports import ADVICE, SUFFIXES
from polyleaf.project import SOURCE_LANGUAGE


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Which pairs are exported."""

    target_language: str | None = None
    # None for all, in a format that can hold several
    states: frozenset[str] = field(default_factory=frozenset)
    # empty for all


@dataclass(frozen=True, slots=True)
class Exported:
    """How much was written, and how much the format could not hold."""

    pairs: int
    left_out: int
    # in .po and .mo: a second translation of the same text in the same context, and plural forms


def export_memory(memory: TranslationMemory, path: Path, options: ExportOptions, writer: Writer) -> Exported:
    """Write pairs as .tmx or .csv with all that is known of them, as .po or .mo with text and context alone."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(f"cannot export {suffix or 'a file without a suffix'}", where=str(path), to_do=ADVICE)
    if suffix in (".po", ".mo") and not options.target_language:
        raise UsageError("holds one language only", where=str(path), to_do="say which with --lang")
    pairs = memory.ask(
        lambda store: [
            pair
            for pair in store.read_pairs(None, options.target_language)
            if not options.states or pair.state in options.states
        ]
    )
    if suffix in (".po", ".mo"):
        messages = _choose_messages(pairs)
        catalog = Catalog(options.target_language or "", messages)
        content = serialize_catalog(catalog) if suffix == ".po" else serialize_mo(messages, catalog.language)
        writer.write(path, content)
        return Exported(len(messages), len(pairs) - len(messages))
    pieces = serialize_tmx(pairs, SOURCE_LANGUAGE) if suffix == ".tmx" else serialize_csv(pairs)
    writer.write(path, "".join(pieces))
    return Exported(len(pairs), 0)


def _choose_messages(pairs: Iterable[Pair]) -> tuple[Message, ...]:
    """One message a text and context: the best standing, and of equals the first."""
    chosen: dict[tuple[str | None, str], Pair] = {}
    for pair in sorted(pairs, key=lambda item: item.rank):
        if pair.form is None:
            chosen.setdefault((pair.context, pair.source), pair)
    return tuple(Message(pair.source, (pair.target,), msgctxt=pair.context) for pair in chosen.values())
