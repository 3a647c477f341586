"""What each line of a source is: heading, paragraph, item, caption, page furniture or table row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from polyleaf.model import BlockKind
from polyleaf.normalize.manuscript import Passage
from polyleaf.normalize.rule import ITEMS
from polyleaf.normalize.shadow import cast_shadow

BULLET = re.compile(r"\s*([•◦▪‣⁃●○■□·*]|[-–—](?=\s))\s*(?=\S)")
NUMBER = re.compile(r"\s*(\(?\d{1,2}[.)、]|\(\d{1,2}\)|[①-⑳]|[a-z]\))\s*(?=\S)(?!\d)")
CAPTION = re.compile(r"(?:photo|picture|image|figure|fig\.|video|illustration|diagram)\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.;:,!…]\W*\Z")
MAX_HEADING_WORDS = 14


def find_passages(lines: tuple[str, ...]) -> tuple[Passage, ...]:
    """Every line with something on it, as a passage without sentences."""
    passages = [_classify(number, raw) for number, raw in enumerate(lines, 1) if raw.strip()]
    return tuple(_number_lists(_place(passages)))


def _classify(line: int, raw: str) -> Passage:
    shadow = cast_shadow(raw)
    end = len(shadow.rstrip())
    start = len(shadow) - len(shadow.lstrip())
    for pattern, kind in ((BULLET, BlockKind.BULLET_ITEM), (NUMBER, BlockKind.NUMBERED_ITEM)):
        match = pattern.match(shadow)
        if match:
            marker = raw[match.start(1) : match.end(1)]
            return Passage(line, raw, kind, match.end(), end, marker=marker)
    return Passage(line, raw, BlockKind.PARAGRAPH, start, end)


def _place(passages: list[Passage]) -> Iterator[Passage]:
    """Each passage with the blank lines around it; a short one that stands alone is a heading."""
    for index, passage in enumerate(passages):
        above = passage.line - passages[index - 1].line - 1 if index else passage.line
        below = passages[index + 1].line - passage.line - 1 if index + 1 < len(passages) else 1
        placed = replace(passage, blank_before=above, blank_after=below)
        yield replace(placed, kind=_find_plain_kind(placed)) if placed.kind is BlockKind.PARAGRAPH else placed


def _find_plain_kind(passage: Passage) -> BlockKind:
    text = passage.text
    if passage.blank_before == 0 or passage.blank_after == 0 or SENTENCE_END.search(text):
        return BlockKind.PARAGRAPH
    if CAPTION.match(text):
        return BlockKind.CAPTION
    if len(text.split()) <= MAX_HEADING_WORDS or passage.line == 1:
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


def _number_lists(passages: Iterator[Passage]) -> Iterator[Passage]:
    placed = list(passages)
    identity = 0
    numbered: list[Passage] = []
    for index, passage in enumerate(placed):
        if passage.kind not in ITEMS:
            numbered.append(passage)
            continue
        before = placed[index - 1] if index else None
        if before is None or before.kind is not passage.kind or passage.blank_before > 1:
            identity += 1
        numbered.append(replace(passage, list_id=identity))
    following: list[BlockKind | None] = [after.kind for _, after in pairwise(numbered)]
    for passage, kind in zip(numbered, [*following, None][: len(numbered)], strict=True):
        yield replace(passage, following=kind)
