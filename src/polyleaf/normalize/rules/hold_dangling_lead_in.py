"""A lead-in such as "The symptoms are:" is followed by what it announces; after this one a list or table was lost."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.manuscript import Passage
from polyleaf.normalize.rule import ITEMS, Notice, PassageRule, Strength


def find_dangling_lead_ins(passage: Passage) -> Iterator[Notice]:
    """The last sentence of a paragraph or item that ends in a colon when no item, table or caption follows."""
    expected = passage.following in ITEMS or passage.following is BlockKind.TABLE_ROW
    if passage.raw[passage.end - 1] in ":：" and not expected:
        start, end = passage.sentences[-1]
        yield Notice(start, end, "announces something, and nothing follows it", severity=Severity.CRITICAL)


PLUGIN = PassageRule(
    name="dangling-lead-in",
    summary="A sentence ends in a colon and what it announces is missing.",
    strength=Strength.HOLD,
    find=find_dangling_lead_ins,
    kinds=frozenset({BlockKind.PARAGRAPH, *ITEMS}),
)
