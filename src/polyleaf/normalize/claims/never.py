"""Figures that nothing can have, whatever they are of: `one out of 0`, `2400 mg per hour`, `40 tablets a day`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from polyleaf.normalize.claims.figures import read_number
from polyleaf.normalize.phrases.scanning import find_all

NUMBER = r"(?<![\w.,/-])(\d[\d.,]*(?<=\d))"
DRIPPING = re.compile(r"infus|drip|pump|intraven|in the vein|into the vein|patch|plaster|releas|perfus|drop counter")
LINE = 160
# characters around a rate in which an infusion may be named


class _Never(NamedTuple):
    pattern: re.Pattern[str]
    # its first group is the figure
    literals: tuple[str, ...]
    back: int
    least: float


TABLETS = "tablet", "pill", "capsule", "dragee", "sachet", "suppositor"
PREGNANCY = r"(?: of)? (?:the )?(?:pregnancy|gestation|gestational)\b"
DAY = r"(?:a|per|every|each|in a) day"
NEVER = tuple(
    _Never(re.compile(pattern), literals, back, least)
    for pattern, literals, back, least in (
        (
            r"(?:out of|in every|of every|of each|in each|1 in|one in) (0)(?![\w%]|[.,]\d)",
            (" of 0", "every 0", " in 0", "each 0"), 8, 0,
        ),
        (NUMBER + rf" ?(?:{'|'.join(TABLETS)})(?:s|y|ies)? ?(?:{DAY}|daily|/ ?day|in 24 hours)\b", TABLETS, 10, 25),
        (NUMBER + rf" ?(?:glasses|cups) (?:of [a-z ]{{3,25}}?)?{DAY}\b", ("glasses", "cups"), 10, 26),
        (NUMBER + rf" times {DAY}\b", (" times ",), 8, 150),
        (NUMBER + rf"(?:st|nd|rd|th)?[- ]weeks?{PREGNANCY}", ("week",), 12, 45),
        (rf"\bweeks? (\d+){PREGNANCY}", ("week",), 0, 45),
        (NUMBER + rf"(?:st|nd|rd|th)?[- ]months?{PREGNANCY}", ("month",), 12, 11),
        (
            r"\bin (\d{4})(?=[.,;)]|\s*\n|$| (?:by|in|at|for the first|and was|it was) )",
            tuple(f"in {digit}" for digit in range(2, 10)), 0, 2100,
        ),
    )
)  # fmt: skip
# each with what stands in it, how far before that it can start, and from which figure on it cannot be
RATE = re.compile(
    NUMBER + r" ?(?:mg|g|tablets?|capsules?|pills?|drops|puffs|sprays|spoons|tablespoons?|teaspoons?)"
    r" (?:per|an|a|each|every|/) ?(?:hour|minute|second)\b"
)
RATES = ("hour", "minute", "second")
LONGEST_RATE = 34


def find_never(lowered: str) -> Iterator[tuple[int, int]]:
    """The spans of such figures.

    >>> text = "one woman out of 0; at most 40 tablets a day; 2400 mg per hour; in the 52nd week of pregnancy; in 2191."
    >>> [text[start:end] for start, end in find_never(text)]
    ['out of 0', '40 tablets a day', '52nd week of pregnancy', 'in 2191', '2400 mg per hour']
    """
    for never in NEVER:
        for place in find_all(lowered, never.literals):
            match = never.pattern.search(lowered, max(0, place - never.back), place + LINE)
            figure = read_number(match[1]) if match and match.start() <= place else None
            if match and figure is not None and figure >= never.least:
                yield match.span()
    for place in find_all(lowered, RATES):
        match = RATE.search(lowered, max(0, place - LONGEST_RATE), place + len("seconds"))
        if match and not DRIPPING.search(lowered, max(0, place - LINE), place + LINE):
            yield match.span()
