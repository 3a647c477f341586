"""A text that a spreadsheet would run: translations are sent round as CSV, and a cell that starts so is a formula."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.model import Certainty, Finding, Severity

_FORMULA = re.compile(r"[=@|]\s*[A-Za-z(\"'!]|[+-]\s*[A-Za-z]{2,}\(|\t|\r")


def find_formulas(pair: Pair) -> Iterator[Finding]:
    """Starts like a formula, and the source does not.

    >>> [item.check for item in find_formulas(Pair("Rest", '=HYPERLINK("x")', "es"))]
    ['formula-start']
    """
    match = _FORMULA.match(pair.target)
    if match and pair.source[:1] != pair.target[:1]:
        yield make_finding(
            "formula-start",
            Severity.MINOR,
            f"starts with {pair.target[0]!r}, which a spreadsheet takes for a formula",
            certainty=Certainty.LIKELY,
            span=match.span(),
        )


PLUGIN = Check(
    name="formula-start",
    summary="The translation starts like a formula of a spreadsheet.",
    advice="Whoever opens an export in a spreadsheet runs it. Start with a word.",
    find=find_formulas,
    guard=Guard(target="=@|+-\t\r"),
)
