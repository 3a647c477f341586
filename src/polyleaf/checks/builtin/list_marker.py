"""The bullet, number or letter at the start of a list item."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import TEXT, Guard
from polyleaf.model import Finding, Severity

_MARKER = re.compile(
    r"\s*(?:[•·●○▪■◦‣∙*–—-](?=\s)|[•●▪■◦‣]|(?:\d{1,2}[.)）]|[^\W\d_][\u093e-\u094c]?[.)）])(?=\s|$)|[①-⑳]"
    r"|(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.）](?!\d)|[(（](?:\d{1,2}|[^\W\d_]{1,2})[)）])"
)


def find_list_markers(pair: Pair) -> Iterator[Finding]:
    """A marker lost; another sign or letter is the language's affair.

    >>> [item.suggestion for item in find_list_markers(Pair("• rash;", "erupción;", "es"))]
    ['• erupción;']
    >>> list(find_list_markers(Pair("a) Wash your hands.", "а) Помийте руки.", "uk")))
    []
    """
    marker = _MARKER.match(pair.source)
    if marker is None or not pair.target.strip() or _MARKER.match(pair.target):
        return
    sign = marker[0].strip()
    is_bullet = not sign[0].isalnum()
    yield make_finding(
        "list-marker",
        Severity.MINOR,
        f'the list mark "{sign}" is missing',
        span=(0, 0),
        suggestion=f"{sign} {pair.target.lstrip()}" if is_bullet else None,
    )


def _is_in_markers(char: str) -> bool:
    return char in "•·●○▪■◦‣∙*–—-.)）、(（" or "①" <= char <= "⑳"


PLUGIN = Check(
    name="list-marker",
    summary="The mark of a list item is missing.",
    advice="Without it the item runs into its neighbour. Put the mark back; its shape may follow the language.",
    find=find_list_markers,
    guard=Guard(kinds=TEXT, source=_is_in_markers),
)
