"""Must for may, may for must."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="modality",
    summary="An obligation became a permission, or the reverse.",
    advice="What a patient must do, may do and should do are three instructions.",
    severity=Severity.MAJOR,
    axes=("modality", "permission", "need"),
)
