"""Figures that can be read in two ways, or that cannot be right: `3.000 mg`, `0,2 UI/kg`, `10-5 mg`, `every three out of four`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.rule import Notice, Strength, TextRule

UNIT = r"(?:mg|mcg|µg|μg|g|kg|ml|mL|l|L|dl|dL|mmol|nmol|IU|UI|IE|U|units?|mm ?Hg|cm|mm|°C|℃|%|kcal|mSv|Gy)"
FORMS = (
    # a thousand or a decimal: clinics have given a thousandfold dose for it
    (
        re.compile(rf"(?<![\d.,])\d{{1,3}}\.\d{{3}}(?= ?{UNIT}\b| ?%)(?![\d.])"),
        "a point before three figures: thousands, or decimals?",
    ),
    (
        re.compile(rf"(?<![\d.,])\d{{1,3}},\d{{1,2}}(?= ?{UNIT}(?![a-zA-Z])| ?%)|(?<![\d.,])0,\d+(?![\d,])"),
        "a comma in a figure: decimals, or a list?",
    ),
    # units of another language
    (
        re.compile(r"(?<=\d) ?(?:UI|U\.I\.|IE|I\.E\.|ME|МЕ|ЕД|UE)(?![a-zA-ZА-я])"),
        "a unit of another language: international units?",
    ),
    (re.compile(r"(?<=\d) ?(?:мг|мл|кг|г|см|мм|мкг|л)(?![а-я])"), "a unit in another script"),
    (
        re.compile(
            r"\b(?:\d+|half an?|one|two|three|a) ?(?:-?\d+ )?(?:slices?|grains?|pieces?|branch(?:es)?|granules?|bags?)(?=[ ,.;/]|$)",
            re.IGNORECASE | re.MULTILINE,
        ),
        "a word for a dose: tablets, sachets or vials?",
    ),
    (
        re.compile(r"(?<=\d) ?(?:mg|g|ml|tablets?|capsules?|units?|IU|drops)/(?:time|times|once)\b"),
        "a dose “per time”: check the dose and how often",
    ),
    (
        re.compile(r"(?<![\d./-])\d(?:-\d){2,3}(?![\d./-])(?! ?(?:mg|years))"),
        "a dosing scheme of figures: morning, noon, evening?",
    ),
    # fractions the wrong way round
    (
        re.compile(
            r"\bevery (?:two|three|four|five|six|seven|eight|nine|\d+) (?:out )?of (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b"
        ),
        "a fraction with “every” out of place",
    ),
    # nearly everybody has it: hardly ever true of a symptom
    (
        re.compile(r"\b(?:9[5-9]|100) ?%(?= of (?:all |the )?(?:cases|patients|people|women|men)\b)"),
        "nearly all: check the source of the figure",
    ),
)
RANGE = re.compile(
    rf"(?<![\d.,/:-])(\d+(?:\.\d+)?) ?[-–] ?(\d+(?:\.\d+)?)(?= ?(?:{UNIT}|days?|weeks?|months?|years?|hours?|minutes?|tablets?|times)(?![a-zA-Z])| ?%)"
)


def find_doubtful_figures(text: str) -> Iterator[Notice]:
    """Separators, units, ranges and fractions that a person must read before anyone translates them.

    >>> [text[n.start:n.end] for text in ["3.000 mg, 0,2 IU, 10-5 mg, 2-3 weeks, 1,200 mg"] for n in find_doubtful_figures(text)]
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
