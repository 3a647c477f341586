"""Placeholders such as {name}, which a program fills in before a patient reads the text."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.builtin.numbers import describe
from polyleaf.checks.check import Check, Pair, make_finding, span_of
from polyleaf.facts import DifferenceKind, FactKind
from polyleaf.model import Finding, Severity


def find_placeholders(pair: Pair) -> Iterator[Finding]:
    """Placeholders lost, added, renamed or translated; their order is free.

    >>> [finding.suggestion for finding in find_placeholders(Pair("Go to {room}.", "Vaya a {sala}.", "es"))]
    ['{room}']
    """
    if not pair.target.strip():
        return
    for difference in pair.differences:
        if difference.fact.kind is FactKind.PLACEHOLDER:
            is_changed = difference.kind is DifferenceKind.CHANGED
            yield make_finding(
                "placeholders",
                Severity.CRITICAL,
                describe(difference),
                span=span_of(difference.target),
                suggestion=difference.suggestion if is_changed else None,
            )


PLUGIN = Check(
    name="placeholders",
    summary="A placeholder such as {name} is lost, added or renamed.",
    advice="The program that prints the leaflet knows a placeholder only by exactly its name in the source. Copy it.",
    find=find_placeholders,
)
