"""Stages, grades and types by value."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.facts import FactKind
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="stage",
    summary="A stage, grade or type differs.",
    advice="Stage II and stage III are other treatments and other prospects. IV, 4 and fourth are the same.",
    severity=Severity.CRITICAL,
    kinds=(FactKind.STAGE,),
)
