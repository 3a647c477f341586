"""Negations dropped or added: not, never, nothing, without; and unless, except and only."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="negation",
    summary="A negation, an exception or an only is lost or added.",
    advice=(
        '"Do not take" and "take" are one small word apart, and so are "unless" and "if". Read the two sentences once '
        "more, slowly. In long texts, and where a word may be said with or without a not, a finding is only possible."
    ),
    severity=Severity.CRITICAL,
    axes=("polarity", "soft", "company"),
)
