"""Placeholders such as {name}, which a program fills in before a patient reads the text."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.facts import FactKind
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="placeholders",
    summary="A placeholder such as {name} is lost, added or renamed.",
    advice=("The program that prints the leaflet knows a placeholder only by exactly its name in the source. Copy it."),
    severity=Severity.CRITICAL,
    kinds=(FactKind.PLACEHOLDER,),
)
