"""Word documents: what they print, with what stands outside the text listed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from polyleaf.errors import SourceError
from polyleaf.model import SourceText
from polyleaf.sources.docx_numbering import Numbering, read_numbering
from polyleaf.sources.docx_package import open_document
from polyleaf.sources.docx_styles import Styles, W, read_styles
from polyleaf.sources.docx_walking import DRAWING, DocxWalker, find_embedded
from polyleaf.sources.html_parsing import INSTALL
from polyleaf.sources.printing import PrintedLine, assemble_source, collapse_space
from polyleaf.sources.scripts import shift_text

OUTER_PARTS = {"header": "at the head of the page", "footer": "at the foot of the page"}
DIAGRAMS = ("diagramData", "chart")


@dataclass(frozen=True, slots=True)
class Docx:
    """``.docx``: a paragraph, heading, item with its number, or table row is one raw line; notes follow the text."""

    name: str = "docx"
    summary: str = "A Word document: its text with list numbers, tables, boxes and notes."
    suffixes: tuple[str, ...] = (".docx",)

    def find_obstacle(self) -> str | None:
        """What to install, if the library is missing."""
        return None if find_spec("docx") else INSTALL

    def read(self, data: bytes, where: str) -> SourceText:
        """The printed lines; raises SourceError for what is no .docx, or packed to do harm."""
        return assemble_source(_read_lines(data, where), data, where)


def _read_lines(data: bytes, where: str) -> Iterator[PrintedLine]:
    main: Any = open_document(data, where).part
    parts = [_Part(relation.reltype.rpartition("/")[2], relation) for relation in main.rels.values()]
    body = getattr(main.element, "body", None)
    if body is None:
        raise SourceError("has no body", where=where, to_do="open it in a word processor and save it again")
    if find_embedded(body):
        raise SourceError("takes in another document, which cannot be read", where=where, to_do="paste its text in")
    roots = {part.kind: part.read_root(where) for part in parts if part.kind in ("styles", "numbering")}
    styles = read_styles(roots["styles"]) if "styles" in roots else Styles()
    walker = DocxWalker(styles, read_numbering(roots["numbering"]) if "numbering" in roots else Numbering())
    yield from walker.walk(body)
    yield from _read_notes(parts, walker, where)
    yield from _read_outer(parts, walker, where)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the package that the main one refers to."""

    kind: str
    # the last word of its relation: "footnotes"
    relation: Any

    def read_root(self, where: str) -> Any:  # noqa: ANN401  lxml ships no types
        """The root element of the part; raises SourceError if it is no XML."""
        from docx.oxml.parser import parse_xml  # noqa: PLC0415  an extra

        try:
            return parse_xml(self.relation.target_part.blob)
        except ValueError as error:  # also lxml's syntax errors
            raise SourceError(f"has a broken part ({error})", where=where, to_do="save it again") from error
        except SyntaxError as error:
            raise SourceError(f"has a broken part ({error.msg})", where=where, to_do="save it again") from error


def _read_notes(parts: list[_Part], walker: DocxWalker, where: str) -> Iterator[PrintedLine]:
    """Footnotes and endnotes in the order of their marks; those that no mark names, and comments, as drops."""
    roots = {part.kind: part.read_root(where) for part in parts if part.kind in ("footnotes", "endnotes", "comments")}
    notes = {
        (kind.removesuffix("s"), note.get(f"{W}id", "")): note
        for kind, root in roots.items()
        for note in root
        if note.get(f"{W}type") not in ("separator", "continuationSeparator", "continuationNotice")
    }
    number = 0
    while number < len(walker.notes):  # a note may refer to another
        lines = walker.walk(notes.pop(walker.notes[number], ()))
        number += 1
        first = next(lines, None)
        if first is not None:
            yield PrintedLine(f"{shift_text(str(number), 'sup')} {first.text}", reason=first.reason)
        yield from lines
    for (kind, _), note in notes.items():
        yield from _drop(
            walker.walk(note), f"a {kind} beside the text" if kind == "comment" else f"a {kind} without mark"
        )


def _read_outer(parts: list[_Part], walker: DocxWalker, where: str) -> Iterator[PrintedLine]:
    for part in parts:
        if part.kind in OUTER_PARTS:
            yield from _drop(walker.walk(part.read_root(where)), OUTER_PARTS[part.kind])
        elif part.kind in DIAGRAMS:
            words = (element.text or "" for element in part.read_root(where).iter(f"{DRAWING}t"))
            yield from (PrintedLine(collapse_space(word), reason="words in a diagram", apart=False) for word in words)


def _drop(lines: Iterator[PrintedLine], reason: str) -> Iterator[PrintedLine]:
    yield from (PrintedLine(line.text, reason=line.reason or reason, apart=False) for line in lines)


PLUGIN = Docx()
