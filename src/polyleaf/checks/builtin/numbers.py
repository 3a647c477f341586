"""Numbers and units by value: 0.5 is 0,5 is half; 5 mg is not 50 mg, 5 g or 5 mL."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.facts import FactKind
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="numbers",
    summary="A number or its unit differs from the source by value.",
    advice=(
        "A wrong dose, interval or limit can kill. Correct the figure. If the translation says the same by "
        "other words, as two weeks for 14 days, say so when you dismiss the finding."
    ),
    severity=Severity.CRITICAL,
    kinds=(FactKind.QUANTITY,),
)
