"""Brackets or quotes with nothing in them: something between them was lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.model import Finding, Severity

_EMPTY = re.compile(r"\(\s{0,5}\)|\[\s{0,5}\]|（\s{0,5}）|【\s{0,5}】|«\s{0,5}»|“\s{0,5}”|「\s{0,5}」|„\s{0,5}[“”]")


def find_empty_brackets(pair: Pair) -> Iterator[Finding]:
    """Empty brackets that the source does not have.

    >>> [item.span for item in find_empty_brackets(Pair("Doctor (Dr Lima)", "Médico ()", "es"))]
    [(7, 9)]
    """
    if _EMPTY.search(pair.source):
        return
    for match in _EMPTY.finditer(pair.target):
        yield make_finding("empty-brackets", Severity.MINOR, f'"{match[0]}" holds nothing', span=match.span())


PLUGIN = Check(
    name="empty-brackets",
    summary="Brackets or quotes with nothing in them.",
    advice="What stood between them in the source is lost. Translate it.",
    find=find_empty_brackets,
    guard=Guard(target="([（【«“「„"),
)
