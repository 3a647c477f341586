"""Line breaks and tabs: their number is part of the layout."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import TEXT, Guard
from polyleaf.model import Finding, Severity


def find_newlines(pair: Pair) -> Iterator[Finding]:
    r"""Another number of line breaks, or written-out escapes.

    >>> [item.message for item in find_newlines(Pair("a\nb", "a b", "es"))]
    ['has 0 line breaks; the source has 1']
    """
    if not pair.target.strip():
        return
    here, there = pair.source.count("\n"), pair.target.count("\n")
    if here != there and (here == 0 or there == 0 or abs(here - there) > 1):
        yield make_finding("newline", Severity.MINOR, f"has {there} line breaks; the source has {here}")
    if "\\n" in pair.target and "\\n" not in pair.source:
        yield make_finding("newline", Severity.MINOR, 'holds a written-out "\\n"')


PLUGIN = Check(
    name="newline",
    summary="The line breaks differ from the source's.",
    advice="Items of a list or an address run together. Break the lines where the source does.",
    find=find_newlines,
    guard=Guard(kinds=TEXT, either="\n\\"),
)
