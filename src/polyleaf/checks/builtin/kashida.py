"""The Arabic stretching stroke inside a word, which search and screen readers stumble over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.checks.text import script_of
from polyleaf.model import Finding, Severity

# between two letters only: "هـ" for the Hijri year and "أـ" before an item end in it on purpose
_KASHIDA = re.compile("(?<=[\u0621-\u063f\u0641-\u064a])\u0640+(?=[\u0621-\u063f\u0641-\u064a])")


def find_kashidas(pair: Pair) -> Iterator[Finding]:
    """Words stretched for looks.

    >>> [item.suggestion for item in find_kashidas(Pair("Pain", "ألـــم", "ar"))]
    ['']
    """
    if "\u0640" not in pair.target or script_of(pair.language) != "arabic":
        return
    for match in _KASHIDA.finditer(pair.target):
        yield make_finding(
            "kashida", Severity.MINOR, "a word is stretched with U+0640", span=match.span(), suggestion=""
        )


PLUGIN = Check(
    name="kashida",
    summary="A word is stretched with a kashida.",
    advice="Search does not find the word and screen readers may spell it out. Leave stretching to the layout.",
    find=find_kashidas,
    guard=Guard(target="\u0640"),
)
