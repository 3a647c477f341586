"""Dates by value, in the order of each language."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.facts import FactKind
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="date",
    summary="A date, a month or a season differs, or day and month changed places.",
    advice="A patient comes on the wrong day. Write the month as a word where the order could be misread.",
    severity=Severity.MAJOR,
    kinds=(FactKind.DATE, FactKind.CONCEPT),
    axes=("month", "season"),
)
