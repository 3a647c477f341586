"""HTML as a page prints it: a walk over its elements that parts lines where a browser does, and loses no text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from polyleaf.model import BlockKind
from polyleaf.sources.html_containers import PrintedList, PrintedTable, is_data, open_list, read_integer
from polyleaf.sources.html_elements import (
    Elements,
    describe_tag,
    find_place,
    find_reason,
    find_shift,
    is_denominator,
    is_known,
    load_elements,
)
from polyleaf.sources.list_markers import BULLET, format_number
from polyleaf.sources.printing import SPACE, PrintedLine, collapse_space
from polyleaf.sources.scripts import shift_text

SPACES = re.compile(" {2,}")
INDENT = "  "
ALTERNATIVE = "description of a picture, printed only where the picture is not"
SWALLOWED = "inside a tag: perhaps a quote is missing there"


@dataclass(slots=True)
class _Hidden:
    """An element whose text is listed as a drop; what is in it prints nothing."""

    element: Any
    reason: str
    parts: list[str] = field(default_factory=list)


@dataclass(slots=True)
class HtmlWalker:
    """Reads the events of one tree, one after the other; ``printed`` holds the lines so far."""

    printed: list[PrintedLine] = field(default_factory=list)
    _elements: Elements = field(default_factory=load_elements)
    _parts: list[str] = field(default_factory=list)
    # of the line being read
    _linked: int = 0
    _drops: list[PrintedLine] = field(default_factory=list)
    # of the line being read: they follow it
    _hidden: _Hidden | None = None
    _kinds: list[BlockKind] = field(default_factory=list)
    _places: list[str] = field(default_factory=list)
    _shifts: list[str] = field(default_factory=list)
    _lists: list[PrintedList] = field(default_factory=list)
    _tables: list[PrintedTable] = field(default_factory=list)
    _prefix: str = ""
    # markers of items that have no text yet
    _outer_prefixes: list[str] = field(default_factory=list)
    # what it was when each open item began
    _links: int = 0
    _verbatim: int = 0
    _cells: int = 0
    # open cells of data tables
    _is_soft: bool = False
    # whether the next line stands right below the last one

    def start(self, element: Any, tag: str) -> None:  # noqa: ANN401  lxml ships no types
        """An element opens, with the text before its first child."""
        if not self._hidden:
            self._open(element, tag)
        if tag not in ("script", "style"):
            self.read_text(element.text)

    def end(self, element: Any, tag: str) -> None:  # noqa: ANN401  what the library hands over has no types
        """An element closes; the text after it belongs to the one around it."""
        if not self._hidden:
            self._close(element, tag)
        elif self._hidden.element is element:
            self._drop("".join(self._hidden.parts), self._hidden.reason)
            self._hidden = None

    def read_text(self, text: str | None) -> None:
        """Characters of the page, where the walk has come to."""
        if not text:
            return
        if self._hidden:
            self._hidden.parts.append(text)
        elif self._verbatim and not self._cells:
            self._read_verbatim(text)
        else:
            text = SPACE.sub(" ", text)
            if self._links:
                self._linked += len(text.strip())
            self._parts.append(shift_text(text, self._shifts[-1]) if self._shifts else text)

    def finish(self) -> tuple[PrintedLine, ...]:
        """Every line of the page, in its order."""
        self._break_line()
        return tuple(self.printed)

    def _break_line(self) -> bool:
        """What comes next stands on a line of its own (in a cell: after a space); returns whether one was printed."""
        if self._cells:
            self._parts.append(" ")
            return False
        text = "".join(self._parts)
        text = text.rstrip(" \t\r") if self._verbatim else SPACES.sub(" ", text).strip(" ")
        if text:
            indent = INDENT * (len(self._lists) - 1)
            self._print(indent + self._prefix + text, self._kinds[-1] if self._kinds else None)
        self._parts.clear()
        self._flush_drops()
        self._is_soft = False
        return bool(text)

    def _print(self, text: str, kind: BlockKind | None) -> None:
        is_tight = self._is_soft or bool(self._lists and self._lists[0].has_lines)
        is_tight = is_tight or bool(self._tables and self._tables[-1].has_rows)
        place = self._places[-1] if self._places else ""
        self.printed.append(PrintedLine(text, kind, "", not is_tight, place, self._linked))
        self._linked, self._prefix = 0, ""
        if self._lists:
            self._lists[0].has_lines = True

    def _flush_drops(self) -> None:
        self.printed += self._drops
        self._drops.clear()

    def _drop(self, text: str, reason: str) -> None:
        text = collapse_space(text)
        if text:
            self._drops.append(PrintedLine(text, None, reason, apart=False))

    def _read_verbatim(self, text: str) -> None:
        first, *others = text.split("\n")
        self._parts.append(first)
        for other in others:
            self._is_soft = self._break_line()
            self._parts.append(other)

    def _open(self, element: Any, tag: str) -> None:  # noqa: ANN401  what the library hands over has no types
        self._list_texts_of_tag(element, tag)
        reason = find_reason(element, tag)
        # a heading that opens what is under it holds a button
        if reason and not (tag == "button" and self._kinds):
            self._hidden = _Hidden(element, reason)
            return
        place, shift = find_place(element, tag), find_shift(element, tag)
        if place:
            self._places.append(place)
        if shift:
            self._shifts.append(shift)
        if is_denominator(element):
            self._parts.append("/")
        if tag in self._elements.blocks:
            self._break_line()
        self._open_by_tag(element, tag)

    def _open_by_tag(self, element: Any, tag: str) -> None:  # noqa: ANN401  what the library hands over has no types
        if tag in self._elements.headings:
            self._kinds.append(BlockKind.HEADING)
        elif tag in self._elements.captions:
            self._kinds.append(BlockKind.CAPTION)
        elif tag in self._elements.lists:
            self._lists.append(open_list(element, tag))
        elif tag == "li":
            self._open_item(element)
        elif tag == "table":
            self._tables.append(PrintedTable(is_data(element, self._elements)))
        elif tag in ("td", "th"):
            self._cells += bool(self._tables and self._tables[-1].is_data)
        elif tag == "br":
            self._break_softly()
        elif tag == "a":
            self._links += 1
        elif tag in self._elements.verbatim:
            self._verbatim += 1
        elif tag == "q":
            self._parts.append("“")

    def _close(self, element: Any, tag: str) -> None:  # noqa: ANN401  what the library hands over has no types
        if tag in ("td", "th") and self._cells:
            self._close_cell()
        elif tag in self._elements.blocks:
            self._break_line()
        self._close_by_tag(tag)
        if find_place(element, tag):
            self._places.pop()
        if find_shift(element, tag):
            self._shifts.pop()
        if is_denominator(element):
            # or 1/2 of 10 would be 1/210
            self._parts.append(" ")

    def _close_by_tag(self, tag: str) -> None:
        if tag in self._elements.headings or tag in self._elements.captions:
            self._kinds.pop()
        elif tag in self._elements.lists:
            self._lists.pop()
        elif tag == "li":
            outer = self._outer_prefixes.pop()
            self._prefix = outer if self._prefix else ""
        elif tag == "table":
            self._tables.pop()
        elif tag == "tr":
            self._close_row()
        elif tag == "a":
            self._links -= 1
        elif tag in self._elements.verbatim:
            self._verbatim -= 1
        elif tag == "q":
            self._parts.append("”")

    def _list_texts_of_tag(self, element: Any, tag: str) -> None:  # noqa: ANN401  what the library hands over has no types
        """Text that is in tags: a picture's description, and prose that a lost quote or a less-than sign put there."""
        if tag == "img":
            self._drop(element.get("alt") or "", ALTERNATIVE)
        elif tag == "input" and (element.get("type") or "").lower() in ("submit", "button", "reset"):
            self._drop(element.get("value") or "", self._elements.reasons["button"])
        elif not is_known(tag):
            # no tag at all, but "if you weigh <weight in kg"
            self._parts.append(describe_tag(element))
        for name in ("href", "src", "class", "id", "title"):
            value = element.get(name) or ""
            if "<" in value and ">" in value:
                self._drop(value, SWALLOWED)

    def _open_item(self, element: Any) -> None:  # noqa: ANN401  what the library hands over has no types
        self._outer_prefixes.append(self._prefix)
        current = self._lists[-1] if self._lists else PrintedList(0, 0, "")
        if not current.style:
            self._prefix += BULLET + " "
        elif current.style != "none":
            current.number = read_integer(element.get("value"), current.number)
            self._prefix += format_number(current.number, current.style) + ". "
            current.number += current.step

    def _break_softly(self) -> None:
        if self._cells or self._kinds:
            self._parts.append(" ")
        else:
            # two in a row leave a blank line
            self._is_soft = self._break_line()

    def _close_cell(self) -> None:
        self._cells -= 1
        if not self._cells:
            self._tables[-1].cells.append(SPACES.sub(" ", "".join(self._parts)).strip(" "))
            self._parts.clear()

    def _close_row(self) -> None:
        if not self._tables or not self._tables[-1].cells:
            return
        table = self._tables[-1]
        text = "\t".join(table.cells).strip("\t")
        if text:
            self._print(self._prefix + text, BlockKind.TABLE_ROW if "\t" in text else None)
            table.has_rows = True
        table.cells.clear()
        self._flush_drops()


def walk_html(tree: Any) -> tuple[PrintedLine, ...]:  # noqa: ANN401  what the library hands over has no types
    """The lines that a page prints, drops among them; iterative, since pages may nest deeper than Python's stack."""
    from lxml import etree  # noqa: PLC0415  an extra

    walker = HtmlWalker()
    # what stands after </html> becomes a root of its own
    for root in (tree, *tree.itersiblings(tag=etree.Element)):
        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                walker.start(element, element.tag)
                continue
            if event == "end":
                walker.end(element, element.tag)
            if element is not root:
                walker.read_text(element.tail)
    return walker.finish()
