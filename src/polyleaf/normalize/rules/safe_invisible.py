"""Characters that nobody can see are removed: soft hyphens, zero-width spaces, direction marks, controls."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.rule import Edit, Strength, TextRule

# controls, joiners, marks of direction, fillers; spaces are another rule's
CHARACTERS = (
    "\\x00-\\x08\\x0e-\\x1b\\x7f-\\x84\\x86-\\x9f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f"
    "\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffc"
)
INVISIBLE = re.compile(f"[{CHARACTERS}][{CHARACTERS}]*")
JOINERS = frozenset("\u200c\u200d")


def find_invisible(text: str) -> Iterator[Edit]:
    """A run of invisible characters; a joiner stays between emoji and letters of other scripts, which it shapes.

    >>> list(find_invisible("stop\u00adped\u200b"))
    [Edit(start=4, end=5, after=''), Edit(start=8, end=9, after='')]
    >>> list(find_invisible("\u06cc\u200c\u06a9"))
    []
    """
    for match in INVISIBLE.finditer(text):
        if not (JOINERS.issuperset(match.group()) and _shapes(text, match.start(), match.end())):
            yield Edit(match.start(), match.end(), "")


def _shapes(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return before > "\u02ff" and after > "\u02ff"


PLUGIN = TextRule(
    name="invisible",
    summary="Invisible characters are removed.",
    strength=Strength.SAFE,
    find=find_invisible,
    characters=INVISIBLE,
    rank=4,
)
