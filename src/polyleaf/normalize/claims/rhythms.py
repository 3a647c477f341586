"""How often a day against every how many hours: `4 times a day, every 12 hours`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.claims.figures import NUMBERS

COUNT = r"\d{1,2}|two|three|four|five|six"
OFTEN = re.compile(rf"\b(?:(once|twice)|({COUNT}) times?)(?: (?:a|per|each|every|in a)| in the)? ?(?:day|daily)\b")
EVERY = re.compile(rf"\bevery (?:({COUNT}|eight|twelve)(?: ?(?:-|–|to|or) ?\d{{1,2}})?) ?(?:hours?|hrs?|h)\b")
BETWEEN = re.compile(r"[\s,:()–-]*(?:(?:that is|i\.e\.|one|a|each|tablet|capsule|dose|which means|or)[\s,:()–-]*){0,3}")
LIMITED = re.compile(
    r"\b(?:up to|at most|no more than|not more than|maximum|max|not exceed|if|when needed|as needed)\b"
)
MOST, LEAST = 30, 10
# hours that so many times so many make: a day, or one without its night


def find_unequal_rhythms(lowered: str) -> Iterator[tuple[str, str]]:
    """Two rhythms that stand side by side in a lower-case sentence and are not the same.

    >>> list(find_unequal_rhythms("4 times per day, every 12 hours"))
    [('4 times per day', 'every 12 hours')]
    >>> list(find_unequal_rhythms("three times a day (every 8 hours); four times a day, every 4 hours"))
    []
    """
    if "every" not in lowered or LIMITED.search(lowered):
        return
    for often in OFTEN.finditer(lowered):
        for every in EVERY.finditer(lowered):
            first, second = sorted((often, every), key=lambda match: match.start())
            if BETWEEN.fullmatch(lowered, first.end(), second.start()):
                hours = _read_times(often) * _read(every[1])
                if hours > MOST or hours < LEAST:
                    yield first.group(), second.group()


def _read_times(often: re.Match[str]) -> float:
    return {"once": 1.0, "twice": 2.0}[often[1]] if often[1] else _read(often[2])


def _read(text: str) -> float:
    return NUMBERS[text] if text in NUMBERS else float(text)
