"""Days of the week."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="weekday",
    summary="Another day of the week.",
    advice="The clinic may be closed, or a weekly dose taken too soon.",
    severity=Severity.MAJOR,
    axes=("weekday",),
)
