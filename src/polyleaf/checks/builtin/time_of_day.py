"""Morning for evening, breakfast for dinner."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="time-of-day",
    summary="Another time of day or another meal.",
    advice="Some medicines work only at their hour.",
    severity=Severity.MAJOR,
    axes=("daytime", "meal"),
)
