"""Reading ``source_text/<document>.toml``: which leaflets a document makes, and what each prints, by raw line.

Only what the outline itself says is checked here; whether the lines exist is checked in ``leaflets`` with the document.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from polyleaf.catalogs.outline_lines import LineFinder
from polyleaf.errors import OutlineError, SourceError
from polyleaf.files import decode_utf8, read_bytes
from polyleaf.model import BlockKind, to_nfc

_KINDS = {
    "subheading": BlockKind.HEADING,
    "paragraph": BlockKind.PARAGRAPH,
    "bullets": BlockKind.BULLET_ITEM,
    "numbers": BlockKind.NUMBERED_ITEM,
}
_LEAFLET_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_REFERENCE = re.compile(r"([1-9][0-9]{0,8})(?:\.([1-9][0-9]{0,5}))?")
_EMPHASES = ("", "warning")


@dataclass(frozen=True, slots=True)
class OutlineWords:
    """A title or heading: the English editor's own words."""

    text: str
    line: int
    # of the outline


@dataclass(frozen=True, slots=True)
class OutlineReference:
    """The segments of one raw line, or one of them."""

    name: str
    # as written: "213.1" or "24"
    source_line: int
    sentence: int | None
    # None for all of the line
    line: int
    # of the outline


@dataclass(frozen=True, slots=True)
class OutlineBlock:
    """One paragraph, one list, or headings below the section's."""

    kind: BlockKind
    references: tuple[OutlineReference, ...]
    # of a paragraph: its sentences in order; of a list: an item each
    context: str | None = None
    # msgctxt of its messages, where the same English needs another translation elsewhere


@dataclass(frozen=True, slots=True)
class OutlineSection:
    """A heading and the blocks under it."""

    heading: OutlineWords
    blocks: tuple[OutlineBlock, ...]
    emphasis: str = ""
    # "warning" for what a patient must not miss


@dataclass(frozen=True, slots=True)
class OutlineLeaflet:
    """One leaflet of a document."""

    id: str
    title: OutlineWords
    sections: tuple[OutlineSection, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """What a document becomes."""

    path: str
    # as the user named it, for errors
    document: str
    # stem of the source, and of this file
    reference: str
    # "source_text/<document>.toml", for references of messages
    leaflets: tuple[OutlineLeaflet, ...]


def read_outline(path: Path) -> Outline:
    """The outline in a file; raises OutlineError with its line where it can be told, StorageError if unreadable."""
    where = str(path)
    try:
        text = decode_utf8(read_bytes(path), where)
    except SourceError as error:
        raise OutlineError(error.what, where=error.where, to_do=error.to_do) from error
    return Outline(
        path=where,
        document=path.stem,
        reference=f"{path.absolute().parent.name}/{path.name}",
        leaflets=parse_outline(text, where),
    )


def parse_outline(text: str, where: str) -> tuple[OutlineLeaflet, ...]:
    """The leaflets an outline's text describes; raises OutlineError."""
    try:
        table = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise _fail(f"is not TOML: {error}", where, _line_of(error), "correct that line") from error
    finder = LineFinder(text)
    reader = _OutlineReader(where, finder)
    reader.refuse_unknown(table, {"leaflet"}, "the outline", 1)
    leaflets = tuple(reader.read_leaflet(item) for item in reader.take_tables(table, "leaflet", 1))
    for position, leaflet in enumerate(leaflets):
        if leaflet.id in (earlier.id for earlier in leaflets[:position]):
            raise _fail(f"two leaflets have the id {leaflet.id!r}", where, leaflet.title.line, "rename one")
    return leaflets


@dataclass(frozen=True, slots=True)
class _OutlineReader:
    """Reads the tables in the order of the text, so that the finder can follow."""

    where: str
    finder: LineFinder

    def read_leaflet(self, table: Mapping[str, Any]) -> OutlineLeaflet:
        line = self.finder.enter("leaflet")
        self.refuse_unknown(table, {"id", "title", "section"}, "a leaflet", line)
        leaflet_id = self.take_text(table, "id", line)
        if not _LEAFLET_ID.fullmatch(leaflet_id) or leaflet_id == "templates":
            raise self.fail(f"{leaflet_id!r} cannot be the id of a leaflet", line, "write one like bone-metastases")
        title = OutlineWords(self.take_text(table, "title", line), self.finder.find_key("title"))
        sections = tuple(self.read_section(item) for item in self.take_tables(table, "section", line))
        return OutlineLeaflet(leaflet_id, title, sections)

    def read_section(self, table: Mapping[str, Any]) -> OutlineSection:
        line = self.finder.enter("leaflet.section")
        self.refuse_unknown(table, {"heading", "blocks", "emphasis"}, "a section", line)
        emphasis = table.get("emphasis", "")
        if emphasis not in _EMPHASES:
            raise self.fail(f"emphasis is {emphasis!r}", line, 'write emphasis = "warning", or leave it out')
        heading = OutlineWords(self.take_text(table, "heading", line), self.finder.find_key("heading"))
        blocks = tuple(self.read_block(item, line) for item in self.take_tables(table, "blocks", line))
        return OutlineSection(heading, blocks, emphasis)

    def read_block(self, table: Mapping[str, Any], line: int) -> OutlineBlock:
        self.refuse_unknown(table, {*_KINDS, "context"}, "a block", line)
        context = self.take_text(table, "context", line) if "context" in table else None
        kinds = [(kind, names) for kind, names in table.items() if kind in _KINDS]
        if len(kinds) != 1:
            raise self.fail(f"a block names none or several of {', '.join(_KINDS)}", line, "name one")
        ((kind, names),) = kinds
        if not isinstance(names, list) or not names:
            raise self.fail(f"{kind} is no list of segments", line, f'write {kind} = ["213.1"]')
        return OutlineBlock(_KINDS[kind], tuple(self.read_reference(name) for name in names), context)

    def read_reference(self, name: object) -> OutlineReference:
        line = self.finder.find_text(str(name))
        match = _REFERENCE.fullmatch(name) if isinstance(name, str) else None
        if match is None:
            raise self.fail(f"{name!r} names no segment", line, 'write "213.1", or "213" for all of line 213')
        source_line, sentence = match.groups()
        return OutlineReference(match.group(), int(source_line), int(sentence) if sentence else None, line)

    def take_tables(self, table: Mapping[str, Any], key: str, line: int) -> list[Mapping[str, Any]]:
        items = table.get(key, [])
        if not isinstance(items, list) or not items or not all(isinstance(item, dict) for item in items):
            raise self.fail(f"{key} is missing, empty or no list of tables", line, f"add a {key}")
        return items

    def take_text(self, table: Mapping[str, Any], key: str, line: int) -> str:
        value = table.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.fail(f"{key} is missing, empty or no text", line, f'write {key} = "…"')
        return to_nfc(value.strip())

    def refuse_unknown(self, table: Mapping[str, Any], known: set[str], what: str, line: int) -> None:
        if unknown := sorted(table.keys() - known):
            raise self.fail(f"{what} cannot have {unknown[0]!r}", line, f"it knows {', '.join(sorted(known))}")

    def fail(self, what: str, line: int, to_do: str) -> OutlineError:
        return _fail(what, self.where, line, to_do)


def _fail(what: str, where: str, line: int | None, to_do: str) -> OutlineError:
    return OutlineError(what, where=f"{where}:{line}" if line else where, to_do=to_do)


def _line_of(error: tomllib.TOMLDecodeError) -> int | None:
    match = re.search(r"at line (\d+)", str(error))
    return int(match.group(1)) if match else None
