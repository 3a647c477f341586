"""Hyper- for hypo-, high for low."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="high-low",
    summary="High and low, or hyper- and hypo-, are exchanged.",
    advice="Treatments for the two are opposite. Check the whole word.",
    severity=Severity.CRITICAL,
    axes=("level", "hyper"),
)
