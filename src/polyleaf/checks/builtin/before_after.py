"""Before for after."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="before-after",
    summary="Before and after are exchanged.",
    advice="Food, other medicines or an operation may make the difference harmful.",
    severity=Severity.MAJOR,
    axes=("order", "span"),
)
