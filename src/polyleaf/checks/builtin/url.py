"""Web and mail addresses, letter by letter."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.facts import FactKind
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="url",
    summary="A web or mail address differs.",
    advice=(
        "A changed address leads nowhere or elsewhere. Copy it exactly; if the translated page has another "
        "address, dismiss the finding with that reason."
    ),
    severity=Severity.MAJOR,
    kinds=(FactKind.URL,),
)
