"""Times of day by value."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.facts import FactKind
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="time",
    summary="A time of day differs.",
    advice="The hour of an appointment or of a dose must stay; 6:30 PM and 18:30 are the same.",
    severity=Severity.MAJOR,
    kinds=(FactKind.TIME,),
)
