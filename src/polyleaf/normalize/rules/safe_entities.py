"""HTML entities become the characters they stand for: `&lt;`, `&nbsp;`, `&amp;deg;`."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from polyleaf.normalize.rule import Edit, Strength, TextRule

ENTITY = re.compile(r"&(?:amp;)?(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


def find_entities(text: str) -> Iterator[Edit]:
    """An entity that ends in a semicolon and that HTML knows, escaped once or twice.

    >>> list(find_entities("AT&T; &lt; 30 &amp;deg;C"))
    [Edit(start=6, end=10, after='<'), Edit(start=14, end=23, after='°')]
    """
    for match in ENTITY.finditer(text):
        character = html.unescape(html.unescape(match.group()))
        if len(character) <= 2 and (character.isprintable() or character.isspace() or character == "\u00ad"):
            yield Edit(match.start(), match.end(), _make_plain(character))


def _make_plain(character: str) -> str:
    if character in "\u00ad\u200b\u200c\u200d":
        return ""
    return " " if character.isspace() else character


PLUGIN = TextRule(
    name="entities",
    summary="HTML entities become the characters they stand for.",
    strength=Strength.SAFE,
    find=find_entities,
    hints=("&",),
    rank=2,
)
