"""Left for right."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="laterality",
    summary="Left and right are exchanged.",
    advice="The wrong side is operated, bandaged or lain on. Copy the side from the source.",
    severity=Severity.CRITICAL,
    axes=("side",),
)
