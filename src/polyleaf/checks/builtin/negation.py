"""Negations dropped or added: not, never, nothing, without."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="negation",
    summary="A negation is lost or added.",
    advice='"Do not take" and "take" are one small word apart. Read the two sentences once more, slowly.',
    severity=Severity.CRITICAL,
    axes=("polarity", "soft"),
)
