"""Another part of the body or another route."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="body-part",
    summary="Another part of the body, or another way to give a medicine.",
    advice="Drops for the ear can blind an eye. Check the part, and the route of the medicine.",
    severity=Severity.CRITICAL,
    axes=("body", "intake"),
)
