"""The body of a Word document as it is printed: every run, also those in boxes, tables, fields and tracked changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from polyleaf.model import BlockKind
from polyleaf.sources.docx_numbering import Numbering
from polyleaf.sources.docx_styles import VALUE, Styles, W, is_on
from polyleaf.sources.docx_symbols import translate_symbols
from polyleaf.sources.printing import PrintedLine, collapse_space
from polyleaf.sources.scripts import shift_text

MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"
INDENT = "  "
MAX_CELL = 240
# characters; a longer cell with several paragraphs belongs to a table that lays out a page
SHIFTS = {"superscript": "sup", "subscript": "sub"}
SIGNS = {f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad", f"{W}ptab": "\t"}
HIDDEN_PROPERTIES = {"strike": "struck out", "dstrike": "struck out", "vanish": "hidden text"}
HIDDEN_ELEMENTS = {f"{W}delText": "deleted in tracked changes"}
MOVED = "moved away in tracked changes"


@dataclass(slots=True)
class _Paragraph:
    """A paragraph being read; a text box in it holds paragraphs of its own."""

    parts: list[str] = field(default_factory=list)
    drops: list[tuple[str, str]] = field(default_factory=list)
    # text and reason
    boxes: list[PrintedLine] = field(default_factory=list)


@dataclass(slots=True)
class DocxWalker:
    """Reads the paragraphs of a document one after the other; ``notes`` collects the notes it refers to."""

    styles: Styles
    numbering: Numbering
    notes: list[tuple[str, str]] = field(default_factory=list)
    # kind ("footnote" or "endnote") and id, in the order of their marks
    _list: str = ""
    # id of the numbering of the last paragraph

    def walk(self, container: Any) -> Iterator[PrintedLine]:  # noqa: ANN401  lxml ships no types
        """The lines of a body, a cell, a note, or the head of a page."""
        for element in _find_blocks(container):
            if element.tag == f"{W}tbl":
                self._list = ""
                yield from self._walk_table(element)
            else:
                yield from self._walk_paragraph(element)

    def _walk_paragraph(self, paragraph: Any) -> Iterator[PrintedLine]:  # noqa: ANN401  what the library hands over has no types
        read = self._read_runs(paragraph)
        text = "".join(read.parts).strip(" \t\n")
        found = self.styles.find_numbering(paragraph)
        marker = self.numbering.count(*found) if found and text else ""
        kind = self.styles.find_kind(paragraph)
        reason = "table of contents" if self.styles.is_contents(paragraph) else ""
        if text:
            joins = bool(marker) and kind is None and self._list == (found or ("",))[0]
            self._list = found[0] if found and marker and kind is None else ""
            indent = INDENT * found[1] if found and marker and kind is None else ""
            first = f"{indent}{marker} {text}" if marker else text
            for number, line in enumerate(first.split("\n")):
                yield PrintedLine(line.strip() if number else line.rstrip(), kind, reason, apart=not (number or joins))
        for dropped, why in read.drops:
            yield PrintedLine(collapse_space(dropped), None, why, apart=False)
        yield from read.boxes

    def _read_runs(self, paragraph: Any) -> _Paragraph:  # noqa: ANN401  what the library hands over has no types
        read = _Paragraph()
        for element in _iterate_own(paragraph):
            if element.tag == f"{W}txbxContent":
                read.boxes += self.walk(element)
            else:
                self._read_element(element, read)
        return read

    def _read_element(self, element: Any, read: _Paragraph) -> None:  # noqa: ANN401  what the library hands over has no types
        tag = element.tag
        if tag in (f"{W}t", f"{W}delText", f"{W}sym"):
            self._read_text(element, read)
        elif tag == f"{MATH}t":
            read.parts.append(_shift_formula(element))
        elif tag == f"{MATH}den":
            read.parts.append("/")
        elif tag in (f"{MATH}r", f"{MATH}sSup", f"{MATH}sSub") and _follows_fraction(element):
            # or 1/2 of 10 would be 1/210
            read.parts.append(" ")
        elif tag in SIGNS:
            read.parts.append(SIGNS[tag])
        elif tag == f"{W}tab" and element.getparent().tag == f"{W}r":
            read.parts.append("\t")
        elif tag in (f"{W}br", f"{W}cr"):
            read.parts.append("\n")
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            self._read_reference(element, read)
        elif tag == PICTURE and element.get("descr"):
            read.drops.append((element.get("descr"), "description of a picture"))
        elif tag in (WORD_ART, f"{DRAWING}t"):
            read.drops.append((element.get("string") or element.text or "", "words in a drawing"))

    def _read_text(self, element: Any, read: _Paragraph) -> None:  # noqa: ANN401  what the library hands over has no types
        run = element.getparent()
        fonts = self.styles.find_run_property(run, "rFonts")
        if element.tag == f"{W}sym":
            text = translate_symbols(_read_code(element.get(f"{W}char")), element.get(f"{W}font", ""))
        else:
            text = translate_symbols(element.text or "", fonts.get(f"{W}ascii", "") if fonts is not None else "")
        reason = HIDDEN_ELEMENTS.get(element.tag, "") or self._find_hidden(run)
        if reason:
            _add_drop(read.drops, text, reason)
            return
        position = self.styles.find_run_property(run, "vertAlign")
        shift = SHIFTS.get(position.get(VALUE, "") if position is not None else "")
        read.parts.append(shift_text(text, shift) if shift else text)

    def _find_hidden(self, run: Any) -> str:  # noqa: ANN401  what the library hands over has no types
        """Why a run is not printed; "" if it is."""
        if next(run.iterancestors(f"{W}moveFrom"), None) is not None:
            return MOVED
        for name, reason in HIDDEN_PROPERTIES.items():
            if is_on(self.styles.find_run_property(run, name)):
                return reason
        return ""

    def _read_reference(self, element: Any, read: _Paragraph) -> None:  # noqa: ANN401  what the library hands over has no types
        note = element.tag.removeprefix(W).removesuffix("Reference"), element.get(f"{W}id", "")
        if note not in self.notes:
            self.notes.append(note)
        if not is_on(element) or element.get(f"{W}customMarkFollows") is None:
            read.parts.append(shift_text(str(self.notes.index(note) + 1), "sup"))

    def _walk_table(self, table: Any) -> Iterator[PrintedLine]:  # noqa: ANN401  what the library hands over has no types
        if not self._is_data(table):
            for cell in _find_nearest(table, f"{W}tc"):
                self._list = ""
                yield from self.walk(cell)
            return
        has_rows = False
        for row in _find_nearest(table, f"{W}tr"):
            lines = [[*self.walk(cell)] for cell in _find_nearest(row, f"{W}tc")]
            cells = [" ".join(line.text.strip() for line in cell if not line.reason) for cell in lines]
            text = "\t".join(map(collapse_space, cells)).strip("\t")
            if text:
                yield PrintedLine(text, BlockKind.TABLE_ROW if "\t" in text else None, apart=not has_rows)
                has_rows = True
            yield from (line for cell in lines for line in cell if line.reason)

    def _is_data(self, table: Any) -> bool:  # noqa: ANN401  what the library hands over has no types
        """Whether a table holds rows of short cells, and does not only lay out the page."""
        rows = [_find_nearest(row, f"{W}tc") for row in _find_nearest(table, f"{W}tr")]
        cells = [cell for row in rows for cell in row]
        return max(map(len, rows), default=0) > 1 and not any(self._is_layout(cell) for cell in cells)

    def _is_layout(self, cell: Any) -> bool:  # noqa: ANN401  what the library hands over has no types
        paragraphs = _find_blocks(cell)
        if any(block.tag == f"{W}tbl" or self.styles.find_kind(block) for block in paragraphs):
            return True
        if len(paragraphs) > 1 and any(self.styles.find_numbering(block) for block in paragraphs):
            return True
        return len(paragraphs) > 1 and sum(len(text.text or "") for text in cell.iter(f"{W}t")) > MAX_CELL


def _find_blocks(container: Any) -> list[Any]:  # noqa: ANN401  what the library hands over has no types
    """Paragraphs and tables of a container, also those in content controls, but not those inside others."""
    return _find_nearest(container, f"{W}p", f"{W}tbl")


def _find_nearest(container: Any, *tags: str) -> list[Any]:  # noqa: ANN401  what the library hands over has no types
    """Descendants of these tags that are in no other of them, in order; not recursive, since documents nest deep."""
    found = []
    waiting = [*reversed(container)]
    while waiting:
        element = waiting.pop()
        if element.tag in tags:
            found.append(element)
        elif element.tag != FALLBACK:
            waiting += reversed(element)
    return found


def _iterate_own(paragraph: Any) -> Iterator[Any]:  # noqa: ANN401  what the library hands over has no types
    """The elements of a paragraph in their order: a text box whole, without what is in it, and no second versions."""
    waiting = [*reversed(paragraph)]
    while waiting:
        element = waiting.pop()
        yield element
        if element.tag not in (f"{W}txbxContent", FALLBACK):
            waiting += reversed(element)


def _shift_formula(element: Any) -> str:  # noqa: ANN401  what the library hands over has no types
    text = element.text or ""
    for ancestor in element.iterancestors():
        if ancestor.tag in (f"{MATH}sup", f"{MATH}sub"):
            return shift_text(text, ancestor.tag.removeprefix(MATH))
        if ancestor.tag == f"{MATH}oMath":
            break
    return text


def _follows_fraction(element: Any) -> bool:  # noqa: ANN401  what the library hands over has no types
    previous = element.getprevious()
    return previous is not None and previous.tag == f"{MATH}f"


def _read_code(code: str | None) -> str:
    try:
        return chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return ""


def _add_drop(drops: list[tuple[str, str]], text: str, reason: str) -> None:
    """Runs that follow each other for one reason are one drop."""
    if drops and drops[-1][1] == reason:
        drops[-1] = drops[-1][0] + text, reason
    else:
        drops.append((text, reason))


def find_embedded(body: Any) -> bool:  # noqa: ANN401  what the library hands over has no types
    """Whether the body takes in another document, whose text it does not hold."""
    return next(body.iter(f"{W}altChunk"), None) is not None
