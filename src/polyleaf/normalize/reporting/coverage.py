"""How much of the raw text is accounted for, and by what."""

from __future__ import annotations

from dataclasses import dataclass

from polyleaf.model import Document
from polyleaf.normalize.accounting import LostText, find_lost_text


@dataclass(frozen=True, slots=True)
class Coverage:
    """Visible characters of a raw source, by where they went."""

    total: int
    segments: int
    markers: int
    # of list items
    drops: int
    lost: tuple[LostText, ...]
    # nowhere: promise 1 is broken if there is any

    @property
    def share(self) -> float:
        """Of all characters, the share that is accounted for; 1 for an empty source."""
        return (self.segments + self.markers + self.drops) / self.total if self.total else 1.0


def measure_coverage(document: Document) -> Coverage:
    """Count every visible character of a document's lines."""
    segments = markers = drops = 0
    for block in document.blocks:
        raw = document.lines[block.line - 1]
        segments += sum(_count(raw[segment.start : segment.end]) for segment in block.segments)
        markers += _count(block.marker)
    drops = sum(_count(drop.text) for drop in document.dropped)
    return Coverage(sum(map(_count, document.lines)), segments, markers, drops, find_lost_text(document))


def _count(text: str) -> int:
    return sum(not character.isspace() for character in text)
