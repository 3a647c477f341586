"""Per day for per week, hours for days, where no number stands with them."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="frequency",
    summary="A period differs: a day, a week, a month.",
    advice="Three times a week instead of three times a day is another dose.",
    severity=Severity.CRITICAL,
    axes=("period", "each"),
)
