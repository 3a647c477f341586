"""The text points at a table, picture or link that is not there: `a table is provided`, `see the figure below`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from polyleaf.model import BlockKind
from polyleaf.normalize.manuscript import Manuscript, Passage
from polyleaf.normalize.rule import PROSE, ManuscriptRule, Notice, Strength

ELEMENT = "table|figure|diagram|picture|photo|image|video|chart|graph|scheme|illustration"
POINTER = re.compile(
    rf"\b(?:{ELEMENT}) (?:below|above|shows|is (?:provided|given|shown|presented))\b"
    rf"|\b(?:following|next|attached|above|this) (?:{ELEMENT})\b|\b(?:in|see|from) the (?:{ELEMENT}|link)\b"
    r"|\b(?:click|follow) (?:here|the link|on the link|this link)\b"
)
ANSWER = re.compile(r"\b(?:to answer|answering|the answer to) (?:this|these|that) questions?\b")
NEAR = 4
# passages before and after in which a table or caption may stand
ELEMENTS = frozenset({BlockKind.TABLE_ROW, BlockKind.CAPTION})


def find_orphan_references(manuscript: Manuscript) -> Iterator[Notice]:
    """A sentence that points at an element with none near it, or answers a question that nobody asked."""
    for match in POINTER.finditer(manuscript.lowered):
        near = _find_near(manuscript, match.start(), before=NEAR, after=NEAR)
        if near and not any(passage.kind in ELEMENTS for passage in near):
            yield Notice(match.start(), match.end(), "points at something that is not in the text")
    for match in ANSWER.finditer(manuscript.lowered):
        near = _find_near(manuscript, match.start(), before=2, after=0)
        if near and not any("?" in passage.raw for passage in near):
            yield Notice(match.start(), match.end(), "the question it answers is not in the text")


def _find_near(manuscript: Manuscript, position: int, *, before: int, after: int) -> tuple[Passage, ...]:
    """The passages around a position, with its own; none if it stands in page furniture."""
    line, _ = manuscript.locate(position)
    index = bisect_left(manuscript.passages, line, key=attrgetter("line"))
    if manuscript.passages[index].kind not in PROSE:
        return ()
    return manuscript.passages[max(0, index - before) : index + after + 1]


PLUGIN = ManuscriptRule(
    name="orphan-reference",
    summary="The text points at a table, picture or link that is not there.",
    strength=Strength.HOLD,
    find=find_orphan_references,
)
