"""Figures that what is measured cannot have, and units it is not measured in: `glucose 126 g/dl`, `HbA1c of 70%`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from polyleaf.literals import Literals
from polyleaf.normalize.claims.figures import read_number

REACH = 70
# characters from what is measured to its figure
NEAR = 45
# and to a figure whose unit is not one of its own
NUMBER = r"\d[\d.,]*(?<=\d)"
CONCENTRATION = (
    r"(?:m|µ|μ|mc|u|n|p)?(?:g|mol|eq|iu|ui|u) ?/ ?(?:dl|ml|l|mol)|ml ?/ ?min|l ?/ ?min|mg ?/ ?g|l ?/ ?l"
    r"|kg ?/ ?m[2²]"
)
OTHERS = (
    r"g ?%|%|percent|per cent|mm ?hg|mm of mercury|cm|mm|km|m|kg|g|grams?|mg|db|decibels?|points?|bpm|beats|breaths"
    r"|(?:°|º|degrees) ?(?:c|celsius|f|fahrenheit)?|℃|years old|years of age|years?|months?|weeks?|days?|hours?"
    r"|minutes?|seconds?|lit(?:er|re)s?|times (?:a|per|every|each) (?:day|minute|hour)"
    r"|(?:per|/) ?(?:l|lit(?:er|re)|µl|μl|mm3)"
)
MEASURED = re.compile(
    rf"(?P<before>\b(?:every|in) )?(?<![\w.,/])(?P<low>{NUMBER})(?: ?(?:-|–|to|and|or) ?(?P<high>{NUMBER}))?"
    rf"(?: ?(?P<concentration>{CONCENTRATION})(?!\w)| ?(?P<other>{OTHERS})(?![\w/])|(?=[.,;)]?(?:\s|$)|[.;)]))"
)
BARE_AFTER = re.compile(r"\s*(?:[.;,)(]|$|\n|or |is |are |and |means|in |indicates|for |the )")
CHANGE = re.compile(r"\b(?:by|within|after|before|each|last|first|previous)\s*$")
CHANGING = re.compile(
    r"\b(?:increas|ris[ei]|rose|decreas|drop|fall|fell|differ|chang|variation|var[iy]|reduc|fluctuat|lower)"
)
BACK = 60
# characters before what is measured in which a change may be named, of which the least says nothing
AGES = re.compile(r"\b(?:age|ages|aged)\b")
YEAR = re.compile(r"\d{4}")
SENTENCE_END = re.compile(r"[.;:?!] |\n|\t")
SAME = {
    "percent": "%", "per cent": "%", "mmhg": "mm hg", "mm of mercury": "mm hg", "bpm": "beats", "℃": "°c",
    "degrees c": "°c", "degrees celsius": "°c", "°celsius": "°c", "gram": "g", "grams": "g",
    "decibel": "db", "decibels": "db", "point": "points", "per l": "/l", "per liter": "/l", "per litre": "/l",
    "per µl": "/µl", "/mm3": "/µl", "per mm3": "/µl", "liter": "liters", "litre": "liters", "litres": "liters",
    "°f": "°f", "degrees f": "°f", "degrees fahrenheit": "°f", "°fahrenheit": "°f",
}  # fmt: skip
SINGULAR = re.compile(r"(?:year|month|week|day|hour|minute|second)\Z")
EVERYTHING_GOES = "%"
# all shares up to the end of the sentence are of the same thing: "in stage I 90%, in stage II 75%"
Limits = Mapping[str, list[float]]


def find_outside_values(lowered: str) -> Iterator[tuple[int, int]]:
    """Figures right behind what is measured that are outside what the data says, or in another unit.

    >>> text = "the glucose in fasting is above 126 g/dl, and hba1c below 70%; glucose 126 mg/dl"
    >>> [text[start:end] for start, end in find_outside_values(text)]
    ['126 g/dl', '70%']
    """
    literals, limits = _load()
    names = list(_find_names(lowered, literals))
    for position, (number, end) in enumerate(names):
        below = names[position + 1][1] if position + 1 < len(names) else len(lowered)
        stop = SENTENCE_END.search(lowered, end, min(len(lowered), end + 2 * REACH))
        last = min(below, stop.start() + 1 if stop else end + 2 * REACH, len(lowered))
        yield from _judge(lowered, end, last, limits[number])


def _find_names(lowered: str, literals: Literals) -> Iterator[tuple[int, int]]:
    """The number and the end of each name that stands as a word, the longest where several end or begin."""
    done = -1
    for number, start, end in sorted(literals.find(lowered), key=lambda found: (found[1], -found[2])):
        alone = not (lowered[start - 1 : start].isalnum() or lowered[end : end + 1].isalnum())
        if alone and start >= done:
            done = end
            yield number, end


def _judge(lowered: str, start: int, stop: int, limits: Limits) -> Iterator[tuple[int, int]]:
    for match in MEASURED.finditer(lowered, start, stop):
        if match.start() > start + REACH and EVERYTHING_GOES not in limits:
            return
        unit = _name_unit(match)
        low, high = read_number(match["low"]), read_number(match["high"] or match["low"])
        if low is None or high is None or CHANGE.search(lowered, start, match.start()):
            continue
        is_bare = (
            "" in limits and BARE_AFTER.match(lowered, match.end()) and not AGES.search(lowered, start, match.start())
        )
        if unit == "" and not is_bare:
            continue
        if unit in limits:
            least, most = limits[unit]
            first = max(start - BACK, *(lowered.rfind(mark, 0, start) for mark in ".;\n"))
            changing = CHANGING.search(lowered, max(0, first), match.start())
            if max(low, high) > most or (min(low, high) < least and not changing):
                yield match.start("low"), match.end()
            if unit == EVERYTHING_GOES:
                continue
        elif match["concentration"] and _are_concentrations(limits) and match.start() < start + NEAR:
            yield match.start("low"), match.end()
        return


def _is_value(lowered: str, start: int, match: re.Match[str]) -> bool:
    """Whether a figure without a unit is no count of what follows it, and no age."""
    return bool(BARE_AFTER.match(lowered, match.end())) and not AGES.search(lowered, start, match.start())


def _name_unit(match: re.Match[str]) -> str:
    unit = (match["concentration"] or match["other"] or "").replace("μ", "µ").replace("mcg", "µg")
    unit = re.sub(r" ?/ ?", "/", unit).replace("° ", "°").replace("º", "°")
    unit = f"{unit}s" if SINGULAR.fullmatch(unit) else SAME.get(unit, unit)
    if match["before"] == "in " and YEAR.fullmatch(match["low"]) and not (unit or match["high"]):
        return "in"
    unit = re.sub(r"times (?:a|per|every|each) ", "times a ", unit).replace("a hour", "an hour")
    return f"every {unit.removesuffix('s')}" if match["before"] == "every " else unit


def _are_concentrations(limits: Limits) -> bool:
    return any("/" in unit for unit in limits) or limits.keys() == {"%"}


@cache
def _load() -> tuple[Literals, tuple[Limits, ...]]:
    """The names of what is measured, and the limits of each by unit."""
    data = tomllib.loads((files("polyleaf.normalize") / "data" / "measured.toml").read_text(encoding="utf-8"))
    limits: dict[str, dict[str, list[float]]] = {}
    for row in data["rows"]:
        for name in row["of"]:
            limits.setdefault(name, {}).update(row["units"])
    return Literals(tuple(limits)), tuple(limits.values())
