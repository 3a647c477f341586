"""Items that only their neighbours show: lists that lost their bullets, or count in capitals; and stars of notes."""

from __future__ import annotations

import re

from polyleaf.model import BlockKind
from polyleaf.normalize.layout.lines import PLAIN, TERMINAL, Line

LETTER = re.compile(r"([A-Z])[.)]\s+(?=\S)")
LETTER_ENDS = frozenset(".)")
MAX_ITEM_WORDS = 18


def mark_by_neighbours(read: list[Line]) -> None:
    """Marks items without a marker of their own, and notes whose star looks like one."""
    _mark_lettered_items(read)
    _mark_unmarked_items(read)
    _mark_footnotes(read)


def _mark_lettered_items(read: list[Line]) -> None:
    """Lines that count on from "A.": one alone may start with an initial or the name of a vitamin."""
    start = 0
    while start < len(read):
        stop = start
        while stop < len(read) and read[stop].kind in PLAIN and _has_letter(read[stop], stop - start):
            stop += 1
        if stop - start > 1:
            for line in read[start:stop]:
                _mark_lettered(line)
        start = max(stop, start + 1)


def _has_letter(line: Line, count: int) -> bool:
    match = LETTER.match(line.text) if line.text[1:2] in LETTER_ENDS else None
    return bool(match and ord(match[1]) == ord("A") + count and (not count or line.blank_before < 2))


def _mark_lettered(line: Line) -> None:
    match = LETTER.match(line.text)
    if match:
        line.kind, line.marker = BlockKind.NUMBERED_ITEM, line.raw[line.start : line.start + 2]
        line.start += match.end()
        line.text = line.text[match.end() :]


def _mark_footnotes(read: list[Line]) -> None:
    """A star glued to a lone line that nothing leads in to is the mark of a note, and no bullet."""
    for above, line, below in zip(read, read[1:], [*read[2:], None], strict=False):
        if line.marker != "*":
            continue
        glued = line.raw[line.start - 1] == "*"
        alone = above.kind is not line.kind and not (below and below.kind is line.kind)
        if glued and alone and line.kind is BlockKind.BULLET_ITEM and not above.text.endswith(":"):
            line.kind, line.marker, line.start = BlockKind.PARAGRAPH, "", len(line.raw) - len(line.raw.lstrip())
            line.text = f"*{line.text}"


def _mark_unmarked_items(read: list[Line]) -> None:
    """Lines that lost their bullets: after a colon, one right below the other, without the marks of prose."""
    index = 1
    while index < len(read):
        stop = _find_run(read, index) if read[index - 1].text.endswith(":") else index
        for line in read[index:stop]:
            line.kind = BlockKind.BULLET_ITEM
        index = max(stop, index + 1)


def _find_run(read: list[Line], start: int) -> int:
    """Where the run of lines that read as items ends; ``start`` if there is none."""
    stop = start
    while stop < len(read) and read[stop].kind in PLAIN and read[stop].text.endswith(";"):
        stop += 1
    if stop - start > 1:
        # the last item ends in a full stop
        last = stop < len(read) and read[stop].kind in PLAIN and read[stop].blank_before <= 1
        return stop + 1 if last else stop
    stop = start
    while stop < len(read) and read[stop].kind in PLAIN and _reads_as_item(read[stop], first=stop == start):
        stop += 1
    ends_with_block = stop == len(read) or read[stop].blank_before > 0
    return stop if stop - start > 1 and ends_with_block else start


def _reads_as_item(line: Line, *, first: bool) -> bool:
    """Whether a line is short, is no sentence, and stands right below the one before (the first may stand apart)."""
    together = first or line.blank_before == 0
    return together and line.text.count(" ") <= MAX_ITEM_WORDS and not TERMINAL.search(line.text)
