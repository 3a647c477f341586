"""Phone numbers, digit by digit."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.facts import FactKind
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="phone",
    summary="A phone number differs by a digit.",
    advice="A patient in need dials another house. Copy the number; its grouping is free.",
    severity=Severity.CRITICAL,
    kinds=(FactKind.PHONE,),
)
