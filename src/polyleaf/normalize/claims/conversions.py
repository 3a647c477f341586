"""One amount in two units that is not the same: `153 mg/dl (85 mmol/l)`, `38 °C (110 °F)`, `48 hours (3 days)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.claims.figures import read_number
from polyleaf.normalize.phrases.scanning import find_all

FIGURE = r"(\d[\d.,]*(?<=\d))(?: ?(?:-|–|to|and) ?(\d[\d.,]*(?<=\d)))?"
UNIT = (
    r"(mg ?/ ?dl|mmol ?/ ?l|µmol ?/ ?l|g ?/ ?dl|g ?/ ?l"
    r"|mg|g|kg|mcg|µg|ml|liters?|litres?|l|cm|mm|meters?|metres?|m"
    r"|inch(?:es)?|pounds?|lbs?|lb|°? ?c|°? ?f|seconds?|minutes?|hours?|days?|weeks?|months?|years?"
    r"|teaspoons?|tablespoons?)(?![\w/])"
)
LINK = r" ?(?:[(=≈]|,? that is,?|,? i\.e\.,?) ?(?:about|approximately|around|approx\.|that is,?|i\.e\.,?|or|=|≈)? ?"
PAIR = re.compile(rf"{FIGURE} ?{UNIT}{LINK}{FIGURE} ?{UNIT}")
MARKS = ("(", "=", "≈", "that is", "i.e.")
STARTS = re.compile(r"(?<![\w.,/])\d")
SIZES = {
    "mass": {"mcg": 1e-6, "µg": 1e-6, "mg": 1e-3, "g": 1.0, "kg": 1000.0, "pound": 453.6, "lb": 453.6},
    "volume": {"ml": 1.0, "l": 1000.0, "liter": 1000.0, "litre": 1000.0, "teaspoon": 5.0, "tablespoon": 15.0},
    "length": {"mm": 0.1, "cm": 1.0, "m": 100.0, "meter": 100.0, "metre": 100.0, "inch": 2.54},
    "time": {
        "second": 1 / 60, "minute": 1.0, "hour": 60.0, "day": 1440.0, "week": 10080.0, "month": 43800.0,
        "year": 525600.0,
    },
}  # fmt: skip
BY_UNIT = {unit: (kind, size) for kind, units in SIZES.items() for unit, size in units.items()}
RATIOS = {
    ("mg/dl", "mmol/l"): (2.43, 2.8, 3.1, 3.9, 4.0, 6.0, 9.0, 16.8, 18.0, 38.7, 88.5),
    ("mg/dl", "µmol/l"): (0.0113, 0.0168, 0.0585, 5.6),
    ("g/dl", "mmol/l"): (1.61, 6.45),
    ("g/dl", "g/l"): (0.1,),
    ("mg/dl", "g/l"): (100.0,),
}
# what one is divided by the other, for all that is measured so: glucose 18, cholesterol 38.7, creatinine 0.0113, …
SLACK, LOOSE = 1.12, 1.35
# how many times as much one may be, of what is measured, and of times and spoons
DEGREES = 2.5
# Fahrenheit
LONGEST = 70


def find_wrong_conversions(lowered: str) -> Iterator[tuple[int, int, str, str]]:
    """Where an amount stands again in another unit, and both cannot be the same; with both quotes.

    >>> text = "153 mg/dl (85 mmol/l), 180 mg/dl (10 mmol/l), 38 °c (100.4 °f), 48 hours (3 days), 8 weeks (2 months)"
    >>> [found[2:] for found in find_wrong_conversions(text)]
    [('153 mg/dl', '85 mmol/l'), ('48 hours', '3 days')]
    """
    done = 0
    for place in sorted(find_all(lowered, MARKS)):
        for start in STARTS.finditer(lowered, max(done, place - LONGEST), place):
            match = PAIR.match(lowered, start.start(), place + LONGEST)
            if match:
                done = match.end()
                if _differ(match):
                    yield match.start(), done, lowered[match.start() : match.end(3)], lowered[match.start(4) : done]
                break


def _differ(match: re.Match[str]) -> bool:
    one, other = _read_span(match[1], match[2]), _read_span(match[4], match[5])
    units = _name_unit(match[3]), _name_unit(match[6])
    if one is None or other is None or units[0] == units[1]:
        return False
    if units in {("c", "f"), ("f", "c")}:
        celsius, fahrenheit = (one, other) if units[0] == "c" else (other, one)
        return all(abs(1.8 * this + 32 - that) > DEGREES for this, that in zip(celsius, fahrenheit, strict=True))
    ratios = RATIOS.get(units) or tuple(1 / ratio for ratio in RATIOS.get((units[1], units[0]), ()))
    if ratios:
        return not any(_are_near(one, [ratio * figure for figure in other], SLACK) for ratio in ratios)
    first, second = BY_UNIT.get(units[0]), BY_UNIT.get(units[1])
    if first is None or second is None or first[0] != second[0]:
        return False
    slack = LOOSE if first[0] in {"time", "volume"} else SLACK
    return not _are_near([first[1] * figure for figure in one], [second[1] * figure for figure in other], slack)


def _are_near(one: list[float], other: list[float], slack: float) -> bool:
    """Whether two spans touch, with some slack."""
    return one[0] <= other[1] * slack and other[0] <= one[1] * slack


def _read_span(low: str, high: str | None) -> list[float] | None:
    span = [read_number(low), read_number(high or low)]
    figures = [figure for figure in span if figure is not None]
    return sorted(figures) if len(figures) == len(span) else None


def _name_unit(unit: str) -> str:
    plain = unit.replace(" ", "").replace("°", "")
    return plain if len(plain) < len("day") else plain.removesuffix("es" if plain == "inches" else "s")
