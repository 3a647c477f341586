"""Figures that what they are of cannot have: `a pregnancy lasts 40 months`, `of every 10 patients, 12`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from polyleaf.literals import Literals
from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.claims.figures import read_number
from polyleaf.normalize.claims.measured import find_outside_values
from polyleaf.normalize.claims.micrograms import find_microgram_slips
from polyleaf.normalize.claims.never import find_never
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.phrases.scanning import find_starting
from polyleaf.normalize.rule import ITEMS, ManuscriptRule, Notice, Strength

KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.TABLE_ROW, *ITEMS})
REACH = 60
# characters between a word and its figure
NUMBER = r"\d[\d.,]*(?<=\d)"
UNITS = "months?|weeks?|hours?|seconds?|liters?|litres?|ml|kg|km|beats"
MEASURE = re.compile(rf"({NUMBER})(?: ?(?:-|–|to|and) ?({NUMBER}))? ?({UNITS})\b(?! ?/)")
SAME_UNIT = {"litre": "liter"}
SENTENCE_END = re.compile(r"[.;] |\n")
PART = re.compile(r"\bof (?:every |each )?(\d+) [^.;,\n]{0,60}?, (\d+)\b(?! ?(?:%|years|mg|percent|days|hours|weeks))")
PARTS_OF = ("of every ", "of each ", *(f"of {digit}" for digit in range(1, 10)))
DOSE = re.compile(
    r"\b(?:dose|doses|tablets?|capsules?|pills?|mg|ml|medicine|ibuprofen|paracetamol|antibiotics?|syrup)\b[^.;\n]{0,50}$"
)
TOO_SOON = re.compile(r"\bevery (\d+)(?: ?(?:-|–|to) ?(\d+))? (seconds|minutes)\b")
BEFORE_EVERY = 65
# characters before "every" with what is dosed
SOONEST = 20
# minutes between two doses of what is swallowed
RANGE = re.compile(r"\d[\d.,]*(?: ?[-–] ?| (?:to|and) )\d")
# nothing stands before the figure in it, so that looking for it is quick
DOWN = re.compile(
    rf"({NUMBER})(?: ?(?:-|–) ?| (?:to|(and)) )({NUMBER}) (?:days|weeks|months|years|hours|minutes|mg|tablets|times)\b"
)
FROM, BETWEEN = "from ", "between "
SINKING = re.compile(
    r"\b(?:reduc|decreas|lower|drop|fall|fell|declin|taper|down|less|shorten|cut|sink|slow|count|back|ago)"
)
CHAIN = re.compile(
    r"(?<![\d.,-])\d(?:[.,]\d+)? ?[-–] ?\d+(?:[.,]\d+)? ?[-–] ?\d+(?:[.,]\d+)? (?:mg|g|ml|mmol|miu|iu|µg|%|kg)(?!\w)"
)
MESSAGE = "a figure this cannot have: a wrong unit, or a lost decimal point?"


class _Row(NamedTuple):
    unit: str
    least: float
    most: float


def find_implausible_figures(manuscript: Manuscript) -> Iterator[Notice]:
    """Figures outside what the data says, parts of less than they are, ranges that go down; in a rough text."""
    if not manuscript.is_rough:
        return
    text = manuscript.lowered
    found = (
        *_find_outside(text),
        *find_outside_values(text),
        *find_microgram_slips(text),
        *find_never(text),
        *_find_others(text),
    )
    for start, end in _merge(found):
        passage = manuscript.get_passage(manuscript.locate(start)[0])
        if passage and passage.kind in KINDS:
            yield Notice(start, end, MESSAGE, severity=Severity.CRITICAL)


def _merge(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans in order, without those that begin inside an earlier one.

    >>> list(_merge([(5, 9), (0, 3), (1, 2), (5, 7)]))
    [(0, 3), (5, 9)]
    """
    done = -1
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if start >= done:
            done = end
            yield start, end


def _find_outside(lowered: str) -> Iterator[tuple[int, int]]:
    """Measures behind a word of the data that are beyond its limits.

    >>> text = "pregnancy lasts around 40 months, a pregnancy lasts 40 weeks"
    >>> [text[start:end] for start, end in _find_outside(text)]
    ['40 months']
    """
    literals, rows = _load()
    for number, _, end in literals.find(lowered):
        match = MEASURE.search(lowered, end, end + REACH)
        if match is None or SENTENCE_END.search(lowered, end, match.start()):
            continue
        unit = match[3].removesuffix("s")
        low, high = read_number(match[1]), read_number(match[2] or match[1])
        if low is None or high is None:
            continue
        if any(
            row.unit == SAME_UNIT.get(unit, unit) and (max(low, high) > row.most or min(low, high) < row.least)
            for row in rows[number]
        ):
            yield match.span()


def _find_others(lowered: str) -> Iterator[tuple[int, int]]:
    """Parts of less than they are, doses every few minutes, and ranges that go down or on.

    >>> text = "of every 10 patients with migraine, 12 are women; 10 mg every 6-8 minutes; from 5 to 1 days"
    >>> [text[start:end] for start, end in _find_others(text)]
    ['of every 10 patients with migraine, 12', 'mg every 6-8 minutes', 'from 5 to 1 days']
    """
    for match in find_starting(PART, lowered, PARTS_OF):
        if int(match[2]) > int(match[1]):
            yield match.span()
    for match in find_starting(TOO_SOON, lowered, ("every ",)):
        dose = DOSE.search(lowered[max(0, match.start() - BEFORE_EVERY) : match.start()])
        if dose and (match[3] == "seconds" or int(match[2] or match[1]) < SOONEST):
            yield match.start() - len(dose.group()), match.end()
    for match in RANGE.finditer(lowered):
        if match.start() and (lowered[match.start() - 1].isalnum() or lowered[match.start() - 1] == "_"):
            continue
        yield from _find_down(lowered, match.start())
        chain = CHAIN.match(lowered, match.start())
        if chain:
            yield chain.span()


def _find_down(lowered: str, start: int) -> Iterator[tuple[int, int]]:
    """The range of figures at a place, if it goes down and nothing before it in its sentence sinks."""
    match = DOWN.match(lowered, start)
    if match is None or (match[2] and not lowered.endswith(BETWEEN, 0, start)):
        return
    low, high = read_number(match[1]), read_number(match[3])
    if low is None or high is None or low <= high:
        return
    for word in (BETWEEN, FROM):
        if lowered.endswith(word, 0, start):
            start -= len(word)
    line = max(lowered.rfind(mark, 0, start) for mark in "\n.;")
    if not SINKING.search(lowered, line + 1, start):
        yield start, match.end()


@cache
def _load() -> tuple[Literals, tuple[tuple[_Row, ...], ...]]:
    """The words, and the limits of each."""
    data = tomllib.loads((files("polyleaf.normalize") / "data" / "plausible.toml").read_text(encoding="utf-8"))
    limits: dict[str, list[_Row]] = {}
    for row in data["rows"]:
        for word in row["of"]:
            limits.setdefault(word, []).append(_Row(row["unit"], row["least"], row["most"]))
    return Literals(tuple(limits)), tuple(map(tuple, limits.values()))


PLUGIN = ManuscriptRule(
    name="implausible-figure",
    summary="A figure that what it is of cannot have.",
    strength=Strength.HOLD,
    find=find_implausible_figures,
)
