"""Figures that can be read in two ways, or that cannot be right: `3.000 mg`, `0,2 UI/kg`, `10-5 mg`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.rule import Notice, Strength, TextRule

UNIT = r"(?:mg|mcg|µg|μg|g|kg|ml|mL|l|L|dl|dL|mmol|nmol|IU|UI|IE|U|units?|mm ?Hg|cm|mm|°C|℃|%|kcal|mSv|Gy)"
COUNT = "two|three|four|five|six|seven|eight|nine|ten"
DOSE_WORD = "slices?|grains?|pieces?|branch(?:es)?|granules?|bags?"
PERIOD = "days?|weeks?|months?|years?|hours?|minutes?|tablets?|times"
FORMS = tuple(
    (re.compile(pattern, re.MULTILINE), message)
    for pattern, message in (
        # clinics have given a thousandfold dose for it
        (
            rf"(?<![\d.,])\d{{1,3}}\.\d{{3}}(?= ?{UNIT}\b| ?%)(?![\d.])",
            "a point before three figures: thousands, or decimals?",
        ),
        (
            rf"(?<![\d.,])(?:\d{{1,3}},\d{{1,2}}(?= ?{UNIT}(?![a-zA-Z])| ?%)|0,\d+(?![\d,]))",
            "a comma in a figure: decimals, or a list?",
        ),
        (
            r"(?<=\d) ?(?:UI|U\.I\.|IE|I\.E\.|ME|МЕ|ЕД|UE)(?![a-zA-ZА-я])",
            "a unit of another language: international units?",
        ),
        (r"(?<=\d) ?(?:мг|мл|кг|г|см|мм|мкг|л)(?![а-я])", "a unit in another script"),
        # "2 slices of bread" is food; "2 slices each time" was tablets
        (
            rf"\b(?:\d+|half an?|one|{COUNT}) ?(?:{DOSE_WORD})(?=[ ,.;/]|$)(?! of\b)",
            "a word for a dose: tablets, or vials?",
        ),
        (
            r"(?<=\d) ?(?:mg|g|ml|tablets?|capsules?|units?|IU|drops)/times?\b",
            "a dose “per time”: how much, and how often?",
        ),
        (r"(?<![\d./-])\d(?:-\d){2,3}(?![\d./-])(?! ?(?:mg|years))", "a dosing scheme: morning, noon, evening?"),
        (rf"\bevery (?:{COUNT}|\d+) (?:out )?of (?:{COUNT}|\d+)\b", "a fraction with “every” out of place"),
        # hardly ever true of a symptom
        (
            r"\b(?:9[5-9]|100) ?%(?= of (?:all |the )?(?:cases|patients|people|women|men)\b)",
            "nearly all: what is the source?",
        ),
    )
)
RANGE = re.compile(rf"(?<![\d.,/:-])(\d+(?:\.\d+)?) ?[-–] ?(\d+(?:\.\d+)?)(?= ?(?:{UNIT}|{PERIOD})(?![a-zA-Z])| ?%)")


def find_doubtful_figures(text: str) -> Iterator[Notice]:
    """Separators, units, ranges and fractions that a person must read before anyone translates them.

    >>> text = "3.000 mg, 0,2 IU, 10-5 mg, 2-3 weeks, 1,200 mg"
    >>> [text[n.start : n.end] for n in find_doubtful_figures(text)]
    ['3.000', '0,2', '10-5']
    """
    for pattern, message in FORMS:
        for match in pattern.finditer(text):
            yield Notice(match.start(), match.end(), message, severity=Severity.CRITICAL)
    for match in RANGE.finditer(text):
        if float(match.group(1)) > float(match.group(2)):
            yield Notice(
                match.start(), match.end(), "a range that goes down: check both figures", severity=Severity.CRITICAL
            )


PLUGIN = TextRule(
    name="figure-form",
    summary="A figure or its unit can be read in two ways, or cannot be right.",
    strength=Strength.HOLD,
    find=find_doubtful_figures,
    in_shadow=True,
)
