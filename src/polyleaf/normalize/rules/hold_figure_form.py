"""Figures that can be read in two ways, or that cannot be right: `3.000 mg`, `0,2 UI/kg`, `10-5 mg`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.phrases.scanning import find_all, find_starting, match_at
from polyleaf.normalize.rule import Notice, Strength, TextRule
from polyleaf.normalize.shadow import lower_shadow

# "390 to 400C": the sign of degrees has become a nought
NOUGHT = re.compile(r"\d\d[0oO](?<![\d.,]\d{3})(?: ?(?:to|and|-|–) ?\d\d[0oO]?)?[°oO]?C\b")
BETWEEN = re.compile(
    r"[Bb]etween (\d[\d.,]*) and (\d[\d.,]*) ?"
    r"(?=(?:lit(?:er|re)s?|tablets?|hours?|minutes?|days?|weeks?|months?|times|mg|g|ml|l)\b)"
)
THINGS = re.compile(
    r" ?/ ?(?:mm|µl|μl|ml|l\b)| (?:cells|platelets|leu[ck]ocytes|people|patients|cases|deaths|children|women|men)\b"
)
UNIT = r"(?:mg|mcg|µg|μg|g|kg|ml|mL|l|L|dl|dL|mmol|nmol|IU|UI|IE|U|units?|mm ?Hg|cm|mm|°C|℃|%|kcal|mSv|Gy)"
COUNT = "two|three|four|five|six|seven|eight|nine|ten"
PERIOD = "days?|weeks?|months?|years?|hours?|minutes?|tablets?|times"
FIGURE = re.compile(r"\d(?<![\w.,/-]\d)[\d.,]*(?: ?[-–] ?\d[\d.,]*)*")
MEASURED = re.compile(rf" ?{UNIT}(?![a-zA-Z])| ?%")
COUNTED = re.compile(rf" ?(?:{UNIT}|{PERIOD})(?![a-zA-Z])| ?%")
THOUSANDS = re.compile(r"\d{1,3}\.\d{3}\Z")
COMMA = re.compile(r"\d{1,3},\d{1,2}\Z")
ZERO_COMMA = re.compile(r"0,\d+\Z")
SCHEME = re.compile(r"(?!9-1-1\Z)\d(?:-\d){2,7}\Z")
RANGE = re.compile(r"(\d+(?:\.\d+)?) ?[-–] ?(\d+(?:\.\d+)?)\Z")
AFTER = tuple(
    (re.compile(pattern), message)
    for pattern, message in (
        (r" ?(?:UI|U\.I\.|IE|I\.E\.|ME|МЕ|ЕД|UE)(?![a-zA-ZА-я])", "a unit of another language: international units?"),
        (r" ?(?:мг|мл|кг|г|см|мм|мкг|л)(?![а-я])", "a unit in another script"),
        (r" ?(?:mg|g|ml|tablets?|capsules?|units?|IU|drops)/times?\b", "a dose “per time”: how much, and how often?"),
    )
)
# hardly ever true of a symptom
NEARLY_ALL = re.compile(r" ?%(?= of (?:all |the )?(?:cases|patients|people|women|men)\b)")
# each with all that it can start with
WHOLE_TEXT = (
    (
        re.compile(r"[Bb]etween \d[\d.,]* ?(?:%|(?!and\b)[a-z]+\b)(?![^.;\n]{0,60}\b(?:and|to)\b)"),
        ("Between ", "between "),
        "a range without its other end",
    ),
    (
        re.compile(r"%(?<![\w)%]%)(?<! %)\d[\d.,]*|%(?<= %)(?<!\d %)\d[\d.,]*"),
        ("%",),
        "a percent sign before its figure",
    ),
    (
        re.compile(
            r"(?:[Ff]ever|[Tt]emperature)"
            r"(?: of| above| over| below| more| higher| than| up| to| rises| is| at| reaches)*"
            r" (?:3[4-9]|4[0-3])(?:[.,]\d)?(?![\d°º℃/%]|[.,]\d| ?(?:°|º|℃|degrees|C\b|[-–]|to \d|%)"
            r"| (?:days?|weeks?|hours?|months?|years?|minutes?))"
        ),
        ("Fever", "fever", "Temperature", "temperature"),
        "a temperature without its unit",
    ),
    (
        re.compile(r"O(?<=\dO)(?=[.,]?\d|%| ?(?:mg|ml|mm|mmol|days|weeks|hours|years)\b)"),
        ("O",),
        "a letter among figures: a nought?",
    ),
)
OUT_OF = re.compile(rf"every (?:{COUNT}|\d+) (?:out )?of (?:{COUNT}|\d+)\b", re.IGNORECASE)


def find_doubtful_figures(text: str) -> Iterator[Notice]:
    """Separators, units, ranges and fractions that a person must read before anyone translates them.

    >>> text = "3.000 mg, 0,2 IU, 10-5 mg, 2-3 weeks, 1,200 mg"
    >>> [text[n.start : n.end] for n in find_doubtful_figures(text)]
    ['3.000', '0,2', '10-5']
    """
    for match in FIGURE.finditer(text):
        figure = match.group().rstrip(".,")
        start, end = match.start(), match.start() + len(figure)
        message = _judge(figure, text, end)
        if message:
            yield Notice(start, end, message, severity=Severity.CRITICAL)
        following = text[end : end + 1]
        if not (following in {" ", "%"} or following.isalpha()):
            continue
        for pattern, doubt in AFTER:
            unit = pattern.match(text, end)
            if unit:
                yield Notice(end, unit.end(), doubt, severity=Severity.CRITICAL)
        share = NEARLY_ALL.match(text, end)
        if share and 95 <= _read(figure) <= 100:
            yield Notice(start, share.end(), "nearly all: what is the source?", severity=Severity.CRITICAL)
    for match in NOUGHT.finditer(text) if "C" in text else ():
        yield Notice(match.start(), match.end(), "degrees with a nought too many", severity=Severity.CRITICAL)
    for match in find_starting(BETWEEN, text, ("Between ", "between ")):
        if _read(match.group(1)) > _read(match.group(2)):
            yield Notice(match.start(), match.end(), "a range that goes down", severity=Severity.CRITICAL)
    for whole, starts, doubt in WHOLE_TEXT:
        for match in find_starting(whole, text, starts):
            yield Notice(match.start(), match.end(), doubt, severity=Severity.CRITICAL)
    for match in match_at(OUT_OF, text, find_all(lower_shadow(text), ("every ",))):
        yield Notice(match.start(), match.end(), "a fraction with “every” out of place", severity=Severity.CRITICAL)


def _judge(figure: str, text: str, end: int) -> str | None:
    """What is doubtful in a figure itself; ``end`` is where it ends in the text."""
    if figure.isdecimal():
        return None
    if ZERO_COMMA.match(figure) or (COMMA.match(figure) and MEASURED.match(text, end)):
        return "a comma in a figure: decimals, or a list?"
    if THOUSANDS.match(figure) and (MEASURED.match(text, end) or THINGS.match(text, end)):
        return "a point before three figures: thousands, or decimals?"
    if SCHEME.match(figure):
        return "a dosing scheme: morning, noon, evening?"
    ends = RANGE.match(figure)
    if ends and float(ends.group(1)) > float(ends.group(2)) and COUNTED.match(text, end):
        return "a range that goes down"
    return None


def _read(figure: str) -> float:
    return float(figure) if figure.replace(".", "", 1).isdecimal() else 0


PLUGIN = TextRule(
    name="figure-form",
    summary="A figure or its unit can be read in two ways, or cannot be right.",
    strength=Strength.HOLD,
    find=find_doubtful_figures,
    in_shadow=True,
)
