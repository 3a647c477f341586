"""And for or."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="and-or",
    summary="And and or are exchanged.",
    advice='"Soap and water" asks for both, "soap or water" for one.',
    severity=Severity.MAJOR,
    axes=("conjunction",),
)
