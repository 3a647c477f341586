"""A source on its way to segments: its lines, what each one is, where its sentences end. Still raw, never changed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from polyleaf.model import BlockKind

if TYPE_CHECKING:
    from polyleaf.normalize.phrases.hits import Hit


class Passage(NamedTuple):
    """One block of a manuscript."""

    line: int
    raw: str
    # the whole raw line
    kind: BlockKind
    start: int
    end: int
    # of the text in the raw line: after the indent and the marker, before trailing space
    marker: str = ""
    list_id: int | None = None
    cells: tuple[tuple[int, int], ...] = ()
    # of a table row: spans in the raw line
    sentences: tuple[tuple[int, int], ...] = ()
    # spans in the raw line, without the space between them
    blank_before: int = 1
    # blank lines above; two or more mark an element that was stripped
    following: BlockKind | None = None
    # kind of the next block; None for the last
    blank_after: int = 1

    @property
    def text(self) -> str:
        """The raw text without marker and outer space."""
        return self.raw[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The whole of a source, as one text and as passages."""

    text: str
    # the raw lines joined by LF
    shadow: str
    # of ``text``: as long, with look-alike characters made plain
    lowered: str
    # the shadow in lower case, as long too
    offsets: tuple[int, ...]
    # where each line starts in ``text``
    passages: tuple[Passage, ...]
    # of the lines with something on them, in order
    passage_lines: tuple[int, ...]
    # of each passage
    words: frozenset[str]
    # every word of four letters or more, written as it is
    chunks: Mapping[str, int]
    # whatever stands between two spaces of ``text``, in order, and how often; a chunk may hold a line end
    watched: Mapping[str, tuple[Hit, ...]]
    # phrases found, by the name of the rule that watches for them
    odd_characters: str
    # every character of ``text`` once that is neither printable ASCII nor an LF
    origins: frozenset[str] = frozenset()
    # codes of the languages the text shows signs of having been translated from
    is_rough: bool = False
    # whether it shows signs of translation or of damage

    def get_line(self, line: int) -> str:
        """The raw text of a line."""
        start = self.offsets[line - 1]
        return self.text[start : self.offsets[line] - 1] if line < len(self.offsets) else self.text[start:]

    def get_passage(self, line: int) -> Passage | None:
        """What stands on a line; None for a blank one."""
        index = bisect_left(self.passage_lines, line)
        found = self.passages[index] if index < len(self.passages) else None
        return found if found and found.line == line else None

    def locate(self, position: int) -> tuple[int, int]:
        """Line (from 1) and character in it of a position in ``text``."""
        index = bisect_right(self.offsets, position) - 1
        return index + 1, position - self.offsets[index]
