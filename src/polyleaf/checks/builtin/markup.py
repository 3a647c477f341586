"""Tags such as <b>, by the name of their element."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.facts import FactKind
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="markup",
    summary="A tag such as <b> is lost, added or exchanged.",
    advice=(
        "The page shows the tag's name, or the rest of the text in bold. Copy every tag; the address or the title "
        "inside one may be the translated page's."
    ),
    severity=Severity.MAJOR,
    kinds=(FactKind.MARKUP,),
)
