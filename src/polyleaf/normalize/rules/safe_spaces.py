"""Odd and repeated spaces become one plain space; a non-breaking space between a figure and its unit stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.rule import Edit, Strength, TextRule

ODD = "\\t\\r\\x0b\\x0c\\x1c-\\x1f\\x85\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
REPEATED = re.compile("  +")
STRANGE = re.compile(f"[{ODD}\u00a0][ {ODD}\u00a0]*")
KEPT = re.compile(r"(?<=\d)\u00a0(?=[\w%°])")


def find_odd_spaces(text: str) -> Iterator[Edit]:
    """A run of spaces, or a space that is not U+0020, except one that keeps a figure and its unit together.

    >>> list(find_odd_spaces("two  spaces, 5\u00a0mg, a\u2009thin one"))
    [Edit(start=20, end=21, after=' '), Edit(start=3, end=5, after=' ')]
    """
    done = 0
    for match in STRANGE.finditer(text):
        start = match.start()
        while start > done and text[start - 1] == " ":
            start -= 1
        if match.end() - start > 1 or not KEPT.match(text, start):
            yield Edit(start, match.end(), " ")
        done = match.end()
    for match in REPEATED.finditer(text) if "  " in text else ():
        # an indent is in no segment
        if match.start() and text[match.start() - 1] != "\n" and not _is_strange(text, match):
            yield Edit(match.start(), match.end(), " ")


def _is_strange(text: str, match: re.Match[str]) -> bool:
    """Whether plain spaces stand beside a strange one, and are part of its run."""
    return bool(STRANGE.match(text, match.end()) or STRANGE.match(text, match.start() - 1))


PLUGIN = TextRule(
    name="spaces",
    summary="Odd and repeated spaces become one plain space.",
    strength=Strength.SAFE,
    find=find_odd_spaces,
    rank=9,
    shows_damage=False,
)
