"""Figures that no body and no dose can have: `15 g/kg`, `levothyroxine 25 mg`, a fever of 45.5 °C, `12/80 mm Hg`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.drug_names import load_drug_names
from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule

KINDS = PROSE | {BlockKind.TABLE_ROW}
NUMBER = r"\d[\d.,]*"
PER_KILOGRAM = re.compile(rf"({NUMBER}) ?(?:g|grams?) ?(?:/|per) ?(?:kg|kilogram)\b")
MOST_GRAMS = 5
# per kilogram; diets reach three
PRESSURE = re.compile(
    r"(\d{1,3}) ?/ ?(\d{1,3})(?= ?mm ?Hg| ?mm of mercury)"
    r"|(?:[Bb]lood pressure|BP)\b[^.\n]{0,40}?(?<!\d)(\d{1,3}) ?/ ?(\d{1,3})\b"
)
FEVER = re.compile(
    r"(?:fever|febrile|body temperature|temperature (?:rises|rose|above|over|of the body"
    r"|reaches|up to|increases|goes up))"
    rf"[^.\n]{{0,40}}?(?<![\d.,])({NUMBER})(?: ?[-–] ?({NUMBER}))? ?(?:°|º|degrees|℃)(?! ?F)",
    re.IGNORECASE,
)
HOTTEST, COLDEST = 43.0, 25.0
SHARE = re.compile(
    rf"({NUMBER})(?: ?%| percent| per cent) (?:of )?(?:all |the |these |those |our |adult |elderly )?"
    r"(?:patients|people|cases|women|men|children|adults|population|pregnancies|newborns|babies|deaths|tumou?rs|infections)\b"
)
EVERY = 100
PARTS = re.compile(rf"(?:[^\W\d]\)?[ (]*\(({NUMBER}) ?%\)[^.;\n(]{{0,40}}){{3,}}")
PART = re.compile(rf"\(({NUMBER}) ?%\)")
WHOLE = re.compile(
    r"\b(?:composition|consists?|composed|divided|distributed|share|structure|according to|types?|forms?|causes?)\b"
)
# "oxalate (70%), phosphate (20%), uric acid (15%)": parts of a whole
PERIODS = re.compile(rf"({NUMBER}) (hours|days|months|minutes) (?:a|per|in a|every|each) (day|week|year|hour)\b")
LONGEST = {
    ("hours", "day"): 24, ("days", "week"): 7, ("months", "year"): 12, ("minutes", "hour"): 60, ("hours", "week"): 168,
}  # fmt: skip
AGE = re.compile(
    rf"(?:aged?|at the age of|older than|over|up to|until) ({NUMBER}) (?:years old|years of age)\b"
    rf"|({NUMBER})[- ]years?[- ]old\b"
)
OLDEST = 122
MILLIGRAMS = re.compile(
    rf"({NUMBER})(?: ?(?:-|–|to|or) ?({NUMBER}))? ?(mg|g|milligrams?|grams?)\b"
    r"(?! ?/ ?(?:d?l|m?L|kg|100)| per (?:lit|d|kg|100))"
)
REACH = 160
# characters between a medicine and its dose
WORD = re.compile(r"[a-z]{4,}")
MESSAGE = "an impossible figure: a wrong unit, or a lost decimal point?"


@cache
def _load_limits() -> dict[str, float]:
    text = (files("polyleaf.normalize") / "data" / "dose_limits.toml").read_text(encoding="utf-8")
    return {name.replace("_", " "): float(most) for name, most in tomllib.loads(text)["milligrams"].items()}


@cache
def _compile_names() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _load_limits()), key=len, reverse=True)), re.IGNORECASE)


def find_impossible_figures(text: str) -> Iterator[Notice]:
    """Doses, temperatures, blood pressures, shares, ages and spans of time beyond all that can be.

    >>> text = "Take levothyroxine 50 mg. Ethambutol 15 g/kg. Blood pressure above 80/120. Fever of 45.5 degrees."
    >>> [text[n.start : n.end] for n in find_impossible_figures(text)]
    ['50 mg', '15 g/kg', '80/120', '45.5']
    >>> list(find_impossible_figures("Levothyroxine 50 mcg, protein 1.2 g/kg, 120/80 mm Hg, fever of 39.5 °C."))
    []
    """
    spans = (*_find_doses(text), *_find_rates(text), *_find_pressures(text), *_find_measures(text))
    for start, end in spans:
        yield Notice(start, end, MESSAGE, severity=Severity.CRITICAL)


def _find_doses(text: str) -> Iterator[tuple[int, int]]:
    """A dose on the line of a medicine, after it and before the next one, of ten times what is ever given."""
    limits = _load_limits()
    names = list(_compile_names().finditer(text)) if " mg" in text or "mg " in text or " g" in text else []
    for name, below in zip(names, [*names[1:], None], strict=False):
        line = text.find("\n", name.end())
        end = min(len(text) if line < 0 else line, name.end() + REACH, below.start() if below else len(text))
        for match in MILLIGRAMS.finditer(text, name.end(), end):
            figure = _read(match.group(2) or match.group(1)) * (1000 if match.group(3).startswith("g") else 1)
            between = text[name.end() : match.start()]
            if figure >= limits[name.group().lower()] and not _names_another(between):
                yield match.span()


def _names_another(between: str) -> bool:
    return any(word in load_drug_names() for word in WORD.findall(between.lower()))


def _find_rates(text: str) -> Iterator[tuple[int, int]]:
    if "kg" in text or "kilogram" in text:
        for match in PER_KILOGRAM.finditer(text):
            if _read(match.group(1)) >= MOST_GRAMS:
                yield match.span()


def _find_pressures(text: str) -> Iterator[tuple[int, int]]:
    for match in PRESSURE.finditer(text) if "/" in text else ():
        first = 1 if match.group(1) else 3
        upper, lower = int(match.group(first)), int(match.group(first + 1))
        if lower > 20 and (upper <= lower or upper < 40 or upper > 320 or lower > 220):
            yield match.start(first), match.end(first + 1)


def _find_measures(text: str) -> Iterator[tuple[int, int]]:
    for match in FEVER.finditer(text):
        hottest = _read(match.group(2) or match.group(1))
        if not COLDEST <= hottest <= HOTTEST and hottest < 95:
            yield match.span(2 if match.group(2) else 1)
    for match in SHARE.finditer(text):
        if _read(match.group(1)) > EVERY:
            yield match.span()
    yield from _find_parts(text)
    for match in PERIODS.finditer(text):
        most = LONGEST.get((match.group(2), match.group(3)))
        if most and _read(match.group(1)) > most:
            yield match.span()
    for match in AGE.finditer(text):
        group = 1 if match.group(1) else 2
        if _read(match.group(group)) > OLDEST:
            yield match.span(group)


def _find_parts(text: str) -> Iterator[tuple[int, int]]:
    """The shares of a whole in one sentence that add up to more than all of it."""
    for match in PARTS.finditer(text) if "%)" in text else ():
        start = max(text.rfind(mark, 0, match.start()) for mark in ".\n")
        parts = list(PART.finditer(text, match.start(), match.end()))
        total = sum(_read(part.group(1)) for part in parts)
        if EVERY < total <= 2 * EVERY and WHOLE.search(text, start + 1, match.start() + 1):
            yield parts[0].start(), parts[-1].end()


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
