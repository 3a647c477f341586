"""Lists and tables of HTML while they are open."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from polyleaf.sources.html_elements import Elements

NO_MARKER_STYLE = re.compile(r"list-style(?:-type)?\s*:[^;]*\bnone\b", re.IGNORECASE)


@dataclass(slots=True)
class PrintedList:
    """A list that is open: what its next item is marked with."""

    number: int
    step: int
    style: str
    # a type of HTML; "" for bullets, "none" for no marker
    has_lines: bool = False


@dataclass(slots=True)
class PrintedTable:
    """A table that is open, and the cells of its row so far."""

    is_data: bool
    cells: list[str] = field(default_factory=list)
    has_rows: bool = False


def open_list(element: Any, tag: str) -> PrintedList:  # noqa: ANN401  lxml ships no types
    """The list that an element starts."""
    if NO_MARKER_STYLE.search(element.get("style") or ""):
        return PrintedList(0, 0, "none")
    if tag != "ol":
        return PrintedList(0, 0, "")
    is_reversed = element.get("reversed") is not None
    first = sum(child.tag == "li" for child in element) if is_reversed else 1
    style = element.get("type") or "1"
    return PrintedList(
        read_integer(element.get("start"), first), -1 if is_reversed else 1, style if style in "1aAiI" else "1"
    )


def read_integer(text: str | None, default: int) -> int:
    """The integer that an attribute holds; the default if it holds none."""
    match = re.fullmatch(r"\s*([+-]?\d{1,9})\s*", text or "")
    return int(match[1]) if match else default


def is_data(table: Any, elements: Elements) -> bool:  # noqa: ANN401  what the library hands over has no types
    """Whether a table holds rows of short cells, and does not only lay out the page."""
    width = 0
    for inner in table.iterdescendants("tr", *elements.layout):
        if inner.tag != "tr":
            return False
        width = max(width, sum(cell.tag in ("td", "th") for cell in inner))
    return width > 1
