"""Lists written in one line, "1. The first item 2. The second item": each item is a sentence of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

MARKER = re.compile(r"(?:(?<=\s)|\A)([⁃•]? ?)(?:(\d{1,3})|([a-z]))([.)])\s+(?=\S)")
# "Table 2. Doses", "Q1. What is it?": the label belongs to what follows
LABEL = re.compile(
    r"(?:(?:Table|Figure|Fig\.?|Tab\.?|Photo|Picture|Image|Box|Video) \d{1,2}[a-z]?|[QA]\d{0,2})[.:]\s+(?=\S)"
)
LABEL_STARTS = frozenset("TFPIBVQA")
INLINE_BULLET = re.compile(r"(?<=\s)[•⁃](?=\s*\S)")


@dataclass(frozen=True, slots=True)
class EnumeratedStarts:
    """Where the items of a list in a line start, and where the text after their markers does."""

    items: frozenset[int] = frozenset()
    after_marker: frozenset[int] = frozenset()


NOT_ENUMERATED = EnumeratedStarts()


def find_enumerated_starts(text: str) -> EnumeratedStarts:
    """The items after the first of a text that starts with a list marker and counts on from there.

    >>> sorted(find_enumerated_starts("1. The first item 2. The second item").items)
    [18]
    >>> sorted(find_enumerated_starts("a. one b. two c. three").items)
    [7, 14]
    >>> sorted(find_enumerated_starts("1. Take 3. a day").items)
    []
    """
    has_bullet = "•" in text or "⁃" in text
    # all a marker can start with: a figure, a bullet, or one letter before its stop
    first = MARKER.match(text) if has_bullet or text[:1].isdigit() or text[1:2] in {".", ")"} else None
    label = LABEL.match(text) if text[:1] in LABEL_STARTS else None
    if label:
        return EnumeratedStarts(after_marker=frozenset({label.end()}))
    bullets = [match.start() for match in INLINE_BULLET.finditer(text)] if has_bullet else []
    if not first:
        return EnumeratedStarts(frozenset(bullets)) if len(bullets) > 1 else NOT_ENUMERATED
    items: list[int] = []
    after = [first.end()]
    expected = _count_on(first)
    for match in MARKER.finditer(text, first.end()):
        if _read(match) == expected and match.group(1) == first.group(1) and match.group(4) == first.group(4):
            items.append(match.start())
            after.append(match.end())
            expected = _count_on(match)
    if first.group(3) and len(items) < 2:
        items, after = [], after[:1]
    return EnumeratedStarts(frozenset(items + bullets), frozenset(after))


def _read(match: re.Match[str]) -> str:
    return match.group(2) or match.group(3)


def _count_on(match: re.Match[str]) -> str:
    return str(int(match.group(2)) + 1) if match.group(2) else chr(ord(match.group(3)) + 1)
