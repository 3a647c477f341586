"""An item of several sentences, or the last of a list, ends with a full stop, not a semicolon: `… exclude them;`."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.normalize.manuscript import Passage
from polyleaf.normalize.rule import ITEMS, Edit, PassageRule, Strength


def find_item_ends(passage: Passage) -> Iterator[Edit]:
    """The semicolon at the end of an item that holds more than one sentence or closes its list."""
    closes = passage.following is not None and passage.following not in ITEMS and passage.blank_after == 1
    if passage.raw[passage.end - 1] in ";；" and (len(passage.sentences) > 1 or closes):
        yield Edit(passage.end - 1, passage.end, ".")


PLUGIN = PassageRule(
    name="item-end",
    summary="An item of several sentences, or the last one, ends with a full stop instead of a semicolon.",
    strength=Strength.SAFE,
    find=find_item_ends,
    kinds=ITEMS,
    rank=1,
    shows_damage=False,
)
