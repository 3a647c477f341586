"""From which level on something is called so, aimed at or urgent: `hypertension means 140 mmHg`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.claims.claim import Claim
from polyleaf.normalize.claims.figures import read_number
from polyleaf.normalize.claims.vocabulary import load_table

BOUND = (
    r"exceeds?|above|over|more than|greater than|higher than|from|at least|below|under|less than|up to|means|reaches"
    r"|surpass\w*|lower than|not more than|until|of|is|than"
)
LEVEL = re.compile(
    rf"\b(?:{BOUND})\b[a-z ]{{0,30}}? (\d[\d.,]*(?<=\d))(?: ?/ ?(\d+))?"
    r" ?(mm ?hg|mg ?/ ?dl|mmol ?/ ?l|ml ?/ ?min|µmol ?/ ?l|ng ?/ ?ml|g ?/ ?l|g ?/ ?dl)\b"
)
CLAUSE_END = re.compile(r"[,;:]|\band\b")
ELDERLY = re.compile(r"\b(?:over|older than|above) (?:the age of )?(\d\d)\b(?! ?(?:mm|mg|/))")
STAGE = "stage"
# of several: each has levels of its own
LOWEST_PRESSURE = 100.0
# pressures are counted from here, so that 140 and 160 are apart


def find_threshold_claims(lowered: str) -> Iterator[Claim]:
    """The level of what is measured, with what for and of whom; none where a clause has two.

    >>> [claim.subject for claim in find_threshold_claims("fasting below 90 mg/dl, after the meal below 140 mg/dl")]
    [('level', 'mg/dl', 'fasting', '', ''), ('level', 'mg/dl', 'after meals', '', '')]
    """
    purpose = _name("purposes", lowered)
    age = ELDERLY.search(lowered)
    whom = age[1] if age else _name("whose level", lowered)
    if purpose == STAGE:
        return
    alone = len(LEVEL.findall(lowered)) == 1
    for clause in [lowered] if alone else CLAUSE_END.split(lowered):
        levels = LEVEL.findall(clause)
        measured = _name("levels", clause)
        if len(levels) != 1:
            continue
        level, _, unit = levels[0]
        value, unit = read_number(level), unit.replace(" ", "")
        if unit == "mmhg":
            if not purpose or value is None or value <= LOWEST_PRESSURE:
                continue
            value -= LOWEST_PRESSURE
        elif not measured:
            continue
        if value:
            yield Claim(("level", unit, measured, purpose, whom), value, value, f"{level} {unit}")


def _name(table: str, text: str) -> str:
    return next((row.name for row in load_table(table) if row.pattern.search(text)), "")
