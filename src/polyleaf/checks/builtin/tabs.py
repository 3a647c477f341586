"""Tabs, which make columns."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import TEXT, Guard
from polyleaf.model import Finding, Severity


def find_tabs(pair: Pair) -> Iterator[Finding]:
    r"""Another number of tabs than in the source.

    >>> [item.message for item in find_tabs(Pair("Dose\tTime", "Dosis Hora", "es"))]
    ['has 0 tabs; the source has 1']
    """
    here, there = pair.source.count("\t"), pair.target.count("\t")
    if here != there and pair.target.strip():
        yield make_finding("tabs", Severity.MINOR, f"has {there} tabs; the source has {here}")


PLUGIN = Check(
    name="tabs",
    summary="The number of tabs differs from the source's.",
    advice="Columns of a table slip, and a dose stands beside another drug. Put the tabs where the source has them.",
    find=find_tabs,
    guard=Guard(kinds=TEXT, either="\t"),
)
