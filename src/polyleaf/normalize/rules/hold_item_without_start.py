"""An item that starts with a comma, or with a joining word or a bare verb among items that do not, has lost words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.manuscript import Manuscript, Passage
from polyleaf.normalize.rule import ITEMS, ManuscriptRule, Notice, Strength

COMMA = re.compile(r"[,，;；:：]\s*\w")
JOINING = re.compile(r"(?:and|or|but|which|that|of|is|are|was|were|has|have)\b")
JOINING_NO_VERB = re.compile(r"(?:and|or|but|which|that|of)\b")
VERB = re.compile(
    r"(?:involves?|includes?|consists?|allows?|helps?|prevents?|causes?|leads?|occurs?|appears?|develops?|means|makes?"
    r"|gives?|reduces?|relieves?|shows?|affects?)\b"
)
# among items with a capital they have lost what stood before them, "with smoke or who have a hoarse voice"
LINK = re.compile(
    r"(?:with|without|by|from|for|on|at|to|into|during|after|before|in|under|above|below|over|than|due|who|whose|where)\b"
)
FEWEST = 3

MESSAGE = "the first words of this item are missing"


def find_headless_items(manuscript: Manuscript) -> Iterator[Notice]:
    """Items with a comma at their head, or a joining word or verb in lists where most of the others start otherwise."""
    lists: defaultdict[int, list[Passage]] = defaultdict(list)
    for passage in manuscript.passages:
        if passage.kind in ITEMS and passage.list_id is not None:
            lists[passage.list_id].append(passage)
    for items in lists.values():
        headless = [passage for passage in items if _lacks_head(passage, is_last=passage is items[-1])]
        trusted = _start_otherwise(items, headless) or (manuscript.is_rough and _stand_out(headless))
        if len(headless) * 2 >= len(items) or not trusted:
            headless = []
        lines = {passage.line for passage in headless or _list_linked(items)}
        for passage in items:
            if passage.line in lines or COMMA.match(passage.raw, passage.start):
                offset = manuscript.offsets[passage.line - 1]
                start, end = passage.sentences[0]
                yield Notice(offset + start, offset + end, MESSAGE, severity=Severity.CRITICAL)


def _lacks_head(passage: Passage, *, is_last: bool) -> bool:
    joining = JOINING.match(passage.raw, passage.start)
    if joining and is_last and joining.group() in {"and", "or"}:
        return False
    return bool(joining or VERB.match(passage.raw, passage.start))


def _list_linked(items: list[Passage]) -> list[Passage]:
    """The one item that starts with a preposition in small letters where all the others start with a capital."""
    linked = [item for item in items if LINK.match(item.raw, item.start)]
    capital = sum(item.text[:1].isupper() for item in items)
    return linked if len(linked) == 1 and len(items) >= FEWEST and capital == len(items) - 1 else []


def _start_otherwise(items: list[Passage], headless: list[Passage]) -> bool:
    """Whether most of the other items start with a capital, as sentences do and lists of ifs do not."""
    lines = {item.line for item in headless}
    others = [item for item in items if item.line not in lines]
    return sum(item.text[:1].isupper() for item in others) * 2 > len(others)


def _stand_out(headless: list[Passage]) -> bool:
    """Whether one item alone starts with a joining word but no verb; "and" and "or" at the last one belong there."""
    joining = [item for item in headless if JOINING_NO_VERB.match(item.raw, item.start)]
    return len(headless) == 1 and len(joining) == 1


PLUGIN = ManuscriptRule(
    name="item-without-start",
    summary="A list item has lost its first words.",
    strength=Strength.HOLD,
    find=find_headless_items,
)
