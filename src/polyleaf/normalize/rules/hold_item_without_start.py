"""A list item that starts with a joining word or a bare verb has lost its first words: `• and in case of bone metastasis`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.manuscript import Passage
from polyleaf.normalize.rule import ITEMS, Notice, PassageRule, Strength

HEADLESS = re.compile(
    r"(?:and|or|but|is|are|was|were|involves?|includes?|consists?|which|that|allows?|helps?)\b", re.IGNORECASE
)


def find_headless_items(passage: Passage) -> Iterator[Notice]:
    """The first sentence of an item that cannot be a beginning."""
    if HEADLESS.match(passage.raw, passage.start):
        start, end = passage.sentences[0]
        yield Notice(start, end, "the first words of this item are missing", severity=Severity.CRITICAL)


PLUGIN = PassageRule(
    name="item-without-start",
    summary="A list item has lost its first words.",
    strength=Strength.HOLD,
    find=find_headless_items,
    kinds=ITEMS,
)
