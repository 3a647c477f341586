"""A caption of a picture or video that is not there: `Photo of metastases in the hip bones on x-ray`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.manuscript import Passage
from polyleaf.normalize.rule import Notice, PassageRule, Strength

TABLE = re.compile(r"(?:table|box)\b", re.IGNORECASE)


def find_orphan_captions(passage: Passage) -> Iterator[Notice]:
    """A caption; that of a table only if no row follows it."""
    if TABLE.match(passage.raw, passage.start) and passage.following is BlockKind.TABLE_ROW:
        return
    yield Notice(passage.start, passage.end, "what this caption describes is not in the text", severity=Severity.MINOR)


PLUGIN = PassageRule(
    name="orphan-caption",
    summary="A caption has lost its picture, video or table.",
    strength=Strength.HOLD,
    find=find_orphan_captions,
    kinds=frozenset({BlockKind.CAPTION}),
)
