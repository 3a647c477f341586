"""Brackets that do not close, or differ in number from the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.model import Certainty, Finding, Severity

_OPENING = "([（【"
_ITEM = re.compile(r"(?:^|\s)[^\s()]{1,3}[)）]")
_ANY = re.compile(r"[()\[\]（）【】]")
_FACE = re.compile(r"[:;]-?[()]")


def find_brackets(pair: Pair) -> Iterator[Finding]:
    """Round and square brackets that do not balance where those of the source do.

    >>> [item.check for item in find_brackets(Pair("Rest (at home).", "Descanse (en casa.", "es"))]
    ['brackets']
    """
    if not pair.target.strip() or not _ANY.search(pair.target):
        return
    if _balance(pair.source) == 0 and _balance(pair.target) != 0:
        yield make_finding(
            "brackets", Severity.MINOR, "a bracket is opened or closed alone", certainty=Certainty.LIKELY
        )


def _balance(text: str) -> int:
    """How many brackets stand alone; "1)" and "a)" begin items, but in "(30 %)" the bracket closes."""
    bare = _FACE.sub("", text)
    opened = 0
    alone: list[int] = []
    for match in _ANY.finditer(bare):
        if match[0] in _OPENING:
            opened += 1
        elif opened:
            opened -= 1
        else:
            alone.append(match.start())
    items = {match.end() - 1 for match in _ITEM.finditer(bare)} if alone else set()
    return opened + sum(place not in items for place in alone)


PLUGIN = Check(
    name="brackets",
    summary="A bracket is opened or closed alone.",
    advice="The reader cannot tell where the aside ends. Close it, or take the lone bracket out.",
    find=find_brackets,
    guard=Guard(target="()[]（）【】"),
)
