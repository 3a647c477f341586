"""Figures that no body and no dose can have: `15 g/kg`, `levothyroxine 25 mg`, a fever of 45.5 °C, `12/80 mm Hg`."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from polyleaf.literals import Literals
from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.phrases.drug_names import load_drug_names
from polyleaf.normalize.phrases.scanning import find_all, match_at
from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule
from polyleaf.normalize.shadow import lower_shadow

KINDS = PROSE | {BlockKind.TABLE_ROW}
NUMBER = r"\d[\d.,]*"
FIGURE = re.compile(NUMBER)
# what a figure is of, from its end on
FOLLOWING = re.compile(
    r"(?P<share>(?: ?%| percent| per cent) (?:of )?(?:all |the |these |those |our |adult |elderly )?"
    r"(?:patients|people|cases|women|men|children|adults|population|pregnancies|newborns|babies|deaths|tumou?rs|infections)\b)"
    r"|(?P<period> (hours|days|months|minutes) (?:a|per|in a|every|each) (day|week|year|hour)\b)"
    r"|(?P<age>[- ]years?[- ]old\b)|(?P<limit> years of age\b)"
    r"|(?P<rate> ?(?:g|grams?) ?(?:/|per) ?(?:kg|kilogram)\b)"
)
BEFORE_AGE = ("age ", "aged ", "at the age of ", "older than ", "over ", "up to ", "until ")
MOST_GRAMS = 5
# per kilogram; diets reach three
PRESSURE = re.compile(
    r"(\d{1,3}) ?/ ?(\d{1,3})(?= ?mm ?Hg| ?mm of mercury)"
    r"|(?:[Bb]lood pressure|BP)\b[^.\n]{0,40}?(?<!\d)(\d{1,3}) ?/ ?(\d{1,3})\b"
)
PRESSURE_STARTS = ("Blood pressure", "blood pressure", "BP")
FEVER = re.compile(
    r"(?:fever|febrile|body temperature|temperature (?:rises|rose|above|over|of the body"
    r"|reaches|up to|increases|goes up))"
    rf"[^.\n]{{0,40}}?(?<![\d.,])({NUMBER})(?: ?[-–] ?({NUMBER}))? ?(?:°|º|degrees|℃)(?! ?F)",
    re.IGNORECASE,
)
FEVER_STARTS = ("fever", "febrile", "body temperature", "temperature ")
A_DAY = re.compile(
    rf"({NUMBER}) ?(mg|g|milligrams?|grams?) (?:a day|per day|daily|each day|every day|in 24 hours|a 24)"
)
HEAVY = re.compile(
    r"(?:tablet|capsule|pill|spray|puff|drop)s?\b[^.\n]{0,40}?(?:contain\w*|of|has|each)"
    rf"[^.\n\d]{{0,20}}({NUMBER})(?: ?(?:-|–|to) ?({NUMBER}))? ?(?:g|grams?)\b"
)
HEAVY_STARTS = ("tablet", "capsule", "pill", "spray", "puff", "drop")
HEAVIEST = 10
# grams
CENTIMETRES = re.compile(r"\d[\d.,]* ?cm ?Hg\b")
FRIDGE = re.compile(
    rf"(refrigerator|fridge|freezer)\b[^.\n]{{0,40}}?(?<![\d.,])((?:[-–−] ?)?{NUMBER})(?: ?(?:-|–|to|and) ?({NUMBER}))?"
    r" ?(?:°|º|degrees|℃)(?! ?F)"
)
COOL = {"refrigerator": 15.0, "fridge": 15.0, "freezer": 0.0}
# the warmest, in °C
HOTTEST, COLDEST = 43.0, 25.0
EVERY = 100
PARTS = re.compile(rf"(?:[^\W\d]\)?[ (]*\(({NUMBER}) ?%\)[^.;\n(]{{0,40}}){{3,}}")
PART = re.compile(rf"\(({NUMBER}) ?%\)")
FEWEST_PARTS = 3
WHOLE = re.compile(
    r"\b(?:composition|consists?|composed|divided|distributed|share|structure|according to|types?|forms?|causes?)\b"
)
# "oxalate (70%), phosphate (20%), uric acid (15%)": parts of a whole
LONGEST = {
    ("hours", "day"): 24, ("days", "week"): 7, ("months", "year"): 12, ("minutes", "hour"): 60, ("hours", "week"): 168,
}  # fmt: skip
OLDEST = 122
MILLIGRAMS = re.compile(
    rf"({NUMBER})(?: ?(?:-|–|to|or) ?({NUMBER}))? ?(mg|g|milligrams?|grams?)\b"
    r"(?! ?/ ?(?:d?[lL]|m?L|kg|100)| per (?:lit|d|kg|100))"
)
MICRO, FAR = 1, 320
# milligrams below which all doses of a medicine are, so that its unit is taken for another; characters for those
REACH = 160
# characters between a medicine and its dose
WORD = re.compile(r"[a-z]{4,}")
MESSAGE = "an impossible figure: a wrong unit, or a lost decimal point?"


@cache
def _load_limits() -> dict[str, float]:
    text = (files("polyleaf.normalize") / "data" / "dose_limits.toml").read_text(encoding="utf-8")
    return {name.replace("_", " "): float(most) for name, most in tomllib.loads(text)["milligrams"].items()}


@cache
def _index_names() -> Literals:
    return Literals(tuple(_load_limits()))


def find_impossible_figures(text: str) -> Iterator[Notice]:
    """Doses, temperatures, blood pressures, shares, ages and spans of time beyond all that can be.

    >>> text = "Take levothyroxine 50 mg. Ethambutol 15 g/kg. Blood pressure above 80/120. Fever of 45.5 degrees."
    >>> [text[n.start : n.end] for n in find_impossible_figures(text)]
    ['50 mg', '80/120', '45.5', '15 g/kg']
    >>> list(find_impossible_figures("Levothyroxine 50 mcg, protein 1.2 g/kg, 120/80 mm Hg, fever of 39.5 °C."))
    []
    """
    lowered = lower_shadow(text)
    for start, end in (
        *_find_doses(text, lowered),
        *_find_pressures(text),
        *_find_fevers(text, lowered),
        *_find_fridges(lowered),
        *_find_daily_doses(text, lowered),
        *_find_heavy_forms(text),
        *_find_rest(text),
        *_find_parts(text),
    ):
        yield Notice(start, end, MESSAGE, severity=Severity.CRITICAL)


def _find_doses(text: str, lowered: str) -> Iterator[tuple[int, int]]:
    """A dose on the line of a medicine, after it and before the next one, of ten times what is ever given."""
    limits = _load_limits()
    names = list(_find_names(lowered)) if " mg" in text or "mg " in text or " g" in text else []
    for (start, name), (below, _) in zip(names, [*names[1:], (len(text), 0)], strict=False):
        line = text.find("\n", name)
        reach = FAR if limits[lowered[start:name]] <= MICRO else REACH
        end = min(len(text) if line < 0 else line, name + reach, below)
        for match in MILLIGRAMS.finditer(text, name, end):
            figure = _read(match.group(2) or match.group(1)) * (1000 if match.group(3).startswith("g") else 1)
            if figure >= limits[lowered[start:name]] and not _names_another(lowered[name : match.start()]):
                yield match.span()


def _find_names(lowered: str) -> Iterator[tuple[int, int]]:
    """Where the names of medicines stand, the first and the longest first, none inside another."""
    done = 0
    places = ((start, -end) for _, start, end in _index_names().find(lowered))
    for start, end in sorted(places):
        if start >= done:
            done = -end
            yield start, done


def _names_another(between: str) -> bool:
    return any(word in load_drug_names() for word in WORD.findall(between))


def _find_pressures(text: str) -> Iterator[tuple[int, int]]:
    for match in match_at(PRESSURE, text, _list_pressure_starts(text)) if "/" in text else ():
        first = 1 if match.group(1) else 3
        upper, lower = int(match.group(first)), int(match.group(first + 1))
        if _is_in_centimetres(upper, lower) or (
            lower > 20 and (upper <= lower or upper < 40 or upper > 320 or lower > 220)
        ):
            yield match.start(first), match.end(first + 1)


def _is_in_centimetres(upper: int, lower: int) -> bool:
    """Whether a pressure is in centimetres of mercury, as doctors of some countries say it: "12/8 mmHg"."""
    return 7 <= upper <= 30 and 4 <= lower < upper and lower <= 20


def _list_pressure_starts(text: str) -> list[int]:
    """Where a pressure can start: at its name, or at one of three figures before a stroke."""
    starts = find_all(text, PRESSURE_STARTS)
    for stroke in find_all(text, ("/",)):
        end = stroke - (text[stroke - 1 : stroke] == " ")
        starts += [place for place in range(max(0, end - 3), end) if text[place:end].isdecimal()]
    return starts


def _find_fevers(text: str, lowered: str) -> Iterator[tuple[int, int]]:
    for match in match_at(FEVER, text, find_all(lowered, FEVER_STARTS)):
        hottest = _read(match.group(2) or match.group(1))
        if not COLDEST <= hottest <= HOTTEST and hottest < 95:
            yield match.span(2 if match.group(2) else 1)


def _find_daily_doses(text: str, lowered: str) -> Iterator[tuple[int, int]]:
    """More of a medicine a day than is ever given: the first figure a day on its line, after its name."""
    limits = _load_daily_limits()
    for _, start, end in _index_daily_names().find(lowered):
        line = text.find("\n", end)
        match = A_DAY.search(text, end, min(len(text) if line < 0 else line, end + REACH))
        if match and not _names_another(lowered[end : match.start()]):
            figure = _read(match.group(1)) * (1000 if match.group(2).startswith("g") else 1)
            # of a figure beyond any single dose `_find_doses` speaks
            if limits[lowered[start:end]] <= figure < _load_limits().get(lowered[start:end], math.inf):
                yield match.span()


@cache
def _load_daily_limits() -> dict[str, float]:
    text = (files("polyleaf.normalize") / "data" / "dose_limits.toml").read_text(encoding="utf-8")
    return {name: float(most) for name, most in tomllib.loads(text)["daily"].items()}


@cache
def _index_daily_names() -> Literals:
    return Literals(tuple(_load_daily_limits()))


def _find_heavy_forms(text: str) -> Iterator[tuple[int, int]]:
    """A tablet, spray or drop of ten grams and more, and pressures in centimetres of mercury."""
    for match in match_at(HEAVY, text, find_all(text, HEAVY_STARTS)):
        if _read(match.group(2) or match.group(1)) >= HEAVIEST:
            yield match.span(1)
    for match in CENTIMETRES.finditer(text) if "cm" in text else ():
        yield match.span()


def _find_fridges(lowered: str) -> Iterator[tuple[int, int]]:
    for match in match_at(FRIDGE, lowered, find_all(lowered, COOL)):
        is_cold = match.group(2)[0] in "-–−"
        if not is_cold and _read(match.group(3) or match.group(2)) > COOL[match.group(1)]:
            yield match.span(3 if match.group(3) else 2)


def _find_rest(text: str) -> Iterator[tuple[int, int]]:
    """What stands right before what it is of: doses for each kilogram, shares, spans of time, ages."""
    follow = FOLLOWING.match
    for figure in FIGURE.finditer(text):
        following = follow(text, figure.end())
        if following and _is_beyond(_read(figure.group()), following, text, figure.start()):
            yield figure.start(), figure.end() if following.lastgroup in {"age", "limit"} else following.end()


def _is_beyond(figure: float, following: re.Match[str], text: str, start: int) -> bool:
    """Whether a figure that starts there is more than what follows it can have."""
    match following.lastgroup:
        case "share":
            return figure > EVERY
        case "rate":
            return figure >= MOST_GRAMS
        case "period":
            return figure > LONGEST.get((following.group(3), following.group(4)), figure)
        case "limit":
            return figure > OLDEST and text.endswith(BEFORE_AGE, 0, start)
    return figure > OLDEST


def _find_parts(text: str) -> Iterator[tuple[int, int]]:
    """The shares of a whole in one sentence that add up to more than all of it."""
    for match in _find_rows_of_parts(text):
        start = max(text.rfind(mark, 0, match.start()) for mark in ".\n")
        parts = list(PART.finditer(text, match.start(), match.end()))
        total = sum(_read(part.group(1)) for part in parts)
        if EVERY < total <= 2 * EVERY and WHOLE.search(text, start + 1, match.start() + 1):
            yield parts[0].start(), parts[-1].end()


def _find_rows_of_parts(text: str) -> Iterator[re.Match[str]]:
    """Three shares in brackets or more, in a line."""
    place = text.find("%)")
    while place >= 0:
        start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
        end = len(text) if end < 0 else end
        if text.count("%)", place, end) >= FEWEST_PARTS:
            yield from PARTS.finditer(text, start, end)
        place = text.find("%)", end)


def _read(figure: str) -> float:
    """A figure as a number, with a comma before three figures for thousands and before others for decimals."""
    figure = figure.rstrip(".,")
    figure = re.sub(r",(?=\d{3}\b)", "", figure).replace(",", ".")
    return float(figure) if figure.count(".") < 2 else 0.0


PLUGIN = TextRule(
    name="impossible-figure",
    summary="A dose, temperature, pressure, share or age that cannot be.",
    strength=Strength.HOLD,
    find=find_impossible_figures,
    kinds=KINDS,
    in_shadow=True,
)
