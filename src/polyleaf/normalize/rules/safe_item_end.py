"""An item of several sentences ends with a full stop, not with the semicolon of a list: `… exclude them;`."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.normalize.manuscript import Passage
from polyleaf.normalize.rule import ITEMS, Edit, PassageRule, Strength


def find_item_ends(passage: Passage) -> Iterator[Edit]:
    """The semicolon at the end of an item that holds more than one sentence."""
    if len(passage.sentences) > 1 and passage.raw[passage.end - 1] == ";":
        yield Edit(passage.end - 1, passage.end, ".")


PLUGIN = PassageRule(
    name="item-end",
    summary="An item of several sentences ends with a full stop instead of a semicolon.",
    strength=Strength.SAFE,
    find=find_item_ends,
    kinds=ITEMS,
)
