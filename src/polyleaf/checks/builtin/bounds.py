"""Limits that point the other way: more than and less than, at least and at most."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="bounds",
    summary="A limit points the other way: at least and at most, over and under.",
    advice="A limit turned round makes the rule forbid what it should ask for.",
    severity=Severity.CRITICAL,
    axes=("bound",),
)
