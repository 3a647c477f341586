"""A text with no translation, or with white space for one."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard, Kind
from polyleaf.model import Finding, Severity


def find_empty(pair: Pair) -> Iterator[Finding]:
    """Nothing where the source says something.

    >>> [finding.message for finding in find_empty(Pair("Rest.", " ", "es"))]
    ['holds white space only']
    """
    if pair.source.strip() and not pair.target.strip():
        yield make_finding("empty", Severity.MAJOR, "holds white space only" if pair.target else "is not translated")


PLUGIN = Check(
    name="empty",
    summary="The translation is empty.",
    advice="A patient would read English here, or nothing. Translate the text, or take it out of the leaflet.",
    find=find_empty,
    guard=Guard(kinds=(Kind.BLANK,)),
)
