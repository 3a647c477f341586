"""Rows of tables: cells between tabs or columns of spaces; a row between bars stays whole, so that no bar is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

GAP = re.compile(r"\t+|(?<=\S) {3,}(?=\S)")
MAX_CELL = 240


def find_cells(raw: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    r"""The spans of the cells of ``raw[start:end]``, empty ones left out; one cell means that it is no row.

    >>> ["Drug\tDose"[start:end] for start, end in find_cells("Drug\tDose", 0, 9)]
    ['Drug', 'Dose']
    """
    return tuple(_trim_cells(raw, start, end))


def _trim_cells(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    for match in [*GAP.finditer(raw, start, end), None]:
        stop = match.start() if match else end
        text = raw[position:stop]
        if text.strip():
            left = position + len(text) - len(text.lstrip())
            yield left, left + len(text.strip())
        position = match.end() if match else end


def has_gap(raw: str) -> bool:
    """Whether a line can be a row at all."""
    return "\t" in raw or "   " in raw or "|" in raw


def is_row(raw: str, cells: tuple[tuple[int, int], ...], neighbours: tuple[int, ...]) -> bool:
    """Whether a line of these cells is a row of a table, given how many cells the lines beside it have.

    One tab in a line that stands alone may be a slip of a finger; two, or a row beside it, are a table.
    """
    bars = raw.count("|")
    if bars > 2 or (bars > 1 and any(neighbours)):
        return True
    if len(cells) < 2 or any(end - start > MAX_CELL for start, end in cells):
        return False
    return any(count > 1 for count in neighbours) or (len(cells) > 2 and "\t" in raw)
