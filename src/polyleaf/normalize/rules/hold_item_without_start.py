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
VERB = re.compile(
    r"(?:involves?|includes?|consists?|allows?|helps?|prevents?|causes?|leads?|occurs?|appears?|develops?|means|makes?"
    r"|gives?|reduces?|relieves?|shows?|affects?)\b"
)

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
        lines = {passage.line for passage in headless}
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


def _start_otherwise(items: list[Passage], headless: list[Passage]) -> bool:
    """Whether most of the other items start with a capital, as sentences do and lists of ifs do not."""
    lines = {item.line for item in headless}
    others = [item for item in items if item.line not in lines]
    return sum(item.text[:1].isupper() for item in others) * 2 > len(others)


def _stand_out(headless: list[Passage]) -> bool:
    """Whether one item alone starts with a joining word; "and" and "or" at the last one belong there."""
    joining = [item for item in headless if JOINING.match(item.raw, item.start)]
    return len(headless) == 1 and len(joining) == 1


PLUGIN = ManuscriptRule(
    name="item-without-start",
    summary="A list item has lost its first words.",
    strength=Strength.HOLD,
    find=find_headless_items,
)
