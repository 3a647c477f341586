"""Escapes of programming languages that are written out, as a backslash before each quotation mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.model import Certainty, Finding, Severity

# \n is the newline check's
_ESCAPE = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[tr\"'](?![A-Za-z]{2}))")


def find_escapes(pair: Pair) -> Iterator[Finding]:
    r"""An escape that the source does not have.

    >>> [item.message for item in find_escapes(Pair('Say "ah".', r'Diga \"ah\".', "es"))]
    ['\'\\\\"\' is written out']
    """
    if "\\" not in pair.target:
        return
    match = _ESCAPE.search(pair.target)
    if match and "\\" not in pair.source:
        yield make_finding(
            "escape", Severity.MINOR, f"{match[0]!r} is written out", certainty=Certainty.LIKELY, span=match.span()
        )


PLUGIN = Check(
    name="escape",
    summary="An escape of programming is written out.",
    advice="A tool escaped the text twice, and the reader sees a backslash. Write the character itself.",
    find=find_escapes,
    guard=Guard(target="\\"),
)
