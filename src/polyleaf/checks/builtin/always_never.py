"""Always for never."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="always-never",
    summary="Always and never are exchanged.",
    advice="One word turns a rule into its contrary. Check it.",
    severity=Severity.CRITICAL,
    axes=("always",),
)
