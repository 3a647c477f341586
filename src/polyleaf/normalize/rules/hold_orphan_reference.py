"""The text points at a table, picture or link that is not there: `a table is provided`, `see the figure below`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.rule import PROSE, ManuscriptRule, Notice, Strength

POINTER = re.compile(
    r"\b(?:table|figure|diagram|picture|photo|image|video|chart|graph|scheme|illustration) (?:below|above|shows|is (?:provided|given|shown|presented))\b"
    r"|\b(?:following|next|attached|above|this) (?:table|figure|diagram|picture|photo|image|video|chart|graph|scheme|illustration)\b"
    r"|\b(?:in|see|from) the (?:table|figure|diagram|picture|photo|image|video|chart|graph|illustration|link)\b|\b(?:click|follow) (?:here|the link|on the link|this link)\b"
)
NEAR = 4
# passages before and after in which a table or caption may stand
ELEMENTS = frozenset({BlockKind.TABLE_ROW, BlockKind.CAPTION})


def find_orphan_references(manuscript: Manuscript) -> Iterator[Notice]:
    """A sentence that points at an element, with none near it."""
    passages = manuscript.passages
    for match in POINTER.finditer(manuscript.lowered):
        line, _ = manuscript.locate(match.start())
        passage = manuscript.get_passage(line)
        if passage is None or passage.kind not in PROSE:
            continue
        index = passages.index(passage)
        near = islice(passages, max(0, index - NEAR), index + NEAR + 1)
        if not any(other.kind in ELEMENTS for other in near):
            message = "points at something that is not in the text"
            yield Notice(match.start(), match.end(), message, severity=Severity.MAJOR)


PLUGIN = ManuscriptRule(
    name="orphan-reference",
    summary="The text points at a table, picture or link that is not there.",
    strength=Strength.HOLD,
    find=find_orphan_references,
)
