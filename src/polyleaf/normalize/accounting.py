"""Promise 1, nothing is lost: every character of a source is in a segment, a marker, or a listed drop."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from polyleaf.model import Document


@dataclass(frozen=True, slots=True)
class LostText:
    """Raw text that nothing accounts for."""

    line: int
    start: int
    end: int


def find_lost_text(document: Document) -> tuple[LostText, ...]:
    """Spans of raw lines that are in no segment, marker or drop; empty for every document, or promise 1 is broken."""
    covered = _collect_spans(document)
    return tuple(
        lost
        for line, raw in enumerate(document.lines, 1)
        if not raw.isspace()
        for lost in _find_uncovered(line, raw, sorted(covered[line]))
    )


def _collect_spans(document: Document) -> defaultdict[int, list[tuple[int, int]]]:
    spans: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for block in document.blocks:
        spans[block.line] += [(segment.start, segment.end) for segment in block.segments]
        if block.marker:
            start = document.lines[block.line - 1].index(block.marker)
            spans[block.line].append((start, start + len(block.marker)))
    for drop in document.dropped:
        spans[drop.line].append((drop.start, drop.end))
    return spans


def _find_uncovered(line: int, raw: str, spans: list[tuple[int, int]]) -> list[LostText]:
    lost = []
    position = 0
    for start, end in [*spans, (len(raw), len(raw))]:
        if raw[position:start].strip():
            lost.append(LostText(line, position, start))
        position = max(position, end)
    return lost
