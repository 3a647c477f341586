"""A line of a source while its kind is being found."""

from __future__ import annotations

import re
from dataclasses import dataclass

from polyleaf.model import BlockKind

TERMINAL = re.compile(r"[.!?:;。！？：；][\"”’)\]）]*\Z")
PLAIN = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
# a letter may follow "â€œ", what a wrong encoding made of a quotation mark
MANGLED_QUOTE = "â€"


@dataclass(slots=True)
class Line:
    """A line while it is being read; unlike a ``Passage`` it changes."""

    number: int
    raw: str
    shadow: str
    start: int = 0
    end: int = 0
    # of the text in ``raw``: after the indent and the marker, before trailing space
    kind: BlockKind | None = None
    marker: str = ""
    list_id: int | None = None
    cells: tuple[tuple[int, int], ...] = ()
    blank_before: int = 0
    blank_after: int = 0
    text: str = ""
    # the shadow between start and end
