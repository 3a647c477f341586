"""What a page with markup prints, line by line, put together as a source text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from polyleaf.files import digest_bytes
from polyleaf.model import BlockKind, Drop, SourceText

SPACE = re.compile(r"[ \t\n\f\r]+")
# what markup collapses: a non-breaking space is text


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line as a reader sees it: a paragraph, a heading, an item with its marker, a row of a table."""

    text: str
    # without LF
    kind: BlockKind | None = None
    # where the markup says it
    reason: str = ""
    # why the line is not the text of the article; "" if it is
    apart: bool = True
    # whether it stands apart from the line above it
    place: str = ""
    # the part of the page it stands in, as "nav"; "" for its body
    linked: int = 0
    # how many of its characters are in links


def assemble_source(printed: Iterable[PrintedLine], data: bytes, where: str) -> SourceText:
    """The lines with a blank one between blocks, and the drops among them; ``data`` are the bytes of the file."""
    lines: list[str] = []
    kinds: list[BlockKind | None] = []
    dropped = []
    for line in printed:
        if not line.text.strip():
            continue
        if line.apart and lines:
            lines.append("")
            kinds.append(None)
        lines.append(line.text)
        kinds.append(None if line.reason else line.kind)
        if line.reason:
            dropped.append(Drop(len(lines), 0, len(line.text), line.text, line.reason))
    return SourceText(where, digest_bytes(data), tuple(lines), tuple(kinds), tuple(dropped))


def collapse_space(text: str) -> str:
    """The text on one line, with single spaces and none around it."""
    return SPACE.sub(" ", text).strip(" ")
