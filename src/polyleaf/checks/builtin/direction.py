"""Words that turned into their contrary."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="direction",
    summary="A word became its contrary: increase and decrease, open and closed, hot and cold.",
    advice="Check the instruction word by word.",
    severity=Severity.MAJOR,
    axes=(
        "change",
        "quality",
        "phase",
        "openness",
        "warmth",
        "place",
        "vertical",
        "posture",
        "safety",
        "softness",
        "wetness",
        "pace",
        "degree",
        "speed",
        "size",
        "often",
        "sequence",
        "force",
        "lift",
        "thickness",
        "stomach",
        "weight",
        "share",
        "exclusive",
        "sufficiency",
        "normality",
        "awareness",
        "ability",
        "wear",
        "reach",
        "breath",
        "switch",
        "curability",
        "tightness",
        "orientation",
        "supine",
        "fridge",
        "sameness",
        "strength",
    ),
)
