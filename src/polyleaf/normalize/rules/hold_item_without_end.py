"""An item that ends in a joining word has lost its last words: `Tobacco and` above two more items."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.manuscript import Manuscript, Passage
from polyleaf.normalize.rule import ITEMS, ManuscriptRule, Notice, Strength

LAST_WORD = re.compile(
    r"\b(and|or|as|with|by|from|in|(?<!need )(?<!you )(?<!want )to|including|plus|per|when|if|than|during|without"
    r"|because|via)\Z"
)
BETWEEN_ITEMS = frozenset({"and", "or"})
# the last item but one may end in these


def find_open_items(manuscript: Manuscript) -> Iterator[Notice]:
    """Items whose last word joins them to something that is not there; many of one list are a way to set a list."""
    lists: defaultdict[int, list[Passage]] = defaultdict(list)
    for passage in manuscript.passages:
        if passage.kind in ITEMS and passage.list_id is not None:
            lists[passage.list_id].append(passage)
    for items in lists.values():
        found = [item for item in items if _find_last_word(item)]
        if found and (len(found) == 1 or len(found) * 3 <= len(items)):
            for item in found:
                word = _find_last_word(item)
                if not (item is items[-2 if len(items) > 1 else -1] and word in BETWEEN_ITEMS):
                    offset = manuscript.offsets[item.line - 1]
                    start, end = item.sentences[-1]
                    yield Notice(
                        offset + start,
                        offset + end,
                        "the last words of this item are missing",
                        severity=Severity.CRITICAL,
                    )


def _find_last_word(item: Passage) -> str:
    """The joining word an item ends in, "" if it ends otherwise or is nothing else."""
    match = LAST_WORD.search(item.raw, max(item.start, item.end - 12), item.end)
    return match.group(1) if match and " " in item.text else ""


PLUGIN = ManuscriptRule(
    name="item-without-end",
    summary="A list item has lost its last words.",
    strength=Strength.HOLD,
    find=find_open_items,
)
