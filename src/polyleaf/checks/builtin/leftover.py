"""Leftovers of tools: conflict markers, machine marks of unknown words, quota notices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.model import Finding, Severity

_LEFTOVER = re.compile(
    r"(?m:^(?:<{7}|>{7}|={7})(?: |$))|\b(?:TODO:|FIXME|XXX|[Ll]orem ipsum|MYMEMORY WARNING|QUERY LENGTH LIMIT)\b"
    r"|#-#-#-#-#|(?<!\S)[*@#][^\W\d_]{3,}"
)


# what each of them holds
_SIGN = re.compile("[<>=#*@]|TODO|FIXME|XXX|orem|MYMEMORY|QUERY")


def find_leftovers(pair: Pair) -> Iterator[Finding]:
    """What no translator writes and the source does not have.

    >>> [item.message for item in find_leftovers(Pair("A neoplasm", "Un *neoplasm", "es"))]
    ['"*neoplasm" looks like a leftover of a tool']
    """
    for match in _LEFTOVER.finditer(pair.target):
        if match[0] not in pair.source:
            yield make_finding(
                "leftover", Severity.MAJOR, f'"{match[0]}" looks like a leftover of a tool', span=match.span()
            )


def _may_be_left(token: str, _language: str) -> bool:
    return _SIGN.search(token) is not None


PLUGIN = Check(
    name="leftover",
    summary="A leftover of a tool stands in the text.",
    advice="A merge, an engine or a note to oneself left it. Translate what should stand here.",
    find=find_leftovers,
    guard=Guard(word=_may_be_left),
)
