"""A line of a source while its kind is being found."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

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
    start: int
    end: int
    kind: BlockKind | None = None
    marker: str = ""
    list_id: int | None = None
    cells: tuple[tuple[int, int], ...] = ()
    blank_before: int = 0
    blank_after: int = 0
    text: str = field(default="")
    # the shadow between start and end
