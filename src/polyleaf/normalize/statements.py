"""What sentences claim, for comparing them: percentages with what they are said of, and which way something goes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from polyleaf.normalize.word_lists import load_opposites

QUALIFIERS = "up to|at least|more than|over|less than|under|about|approximately|around|only|almost|nearly|no more than"
PERCENTAGE = re.compile(rf"(?:\b({QUALIFIERS}) )?(\d+(?:\.\d+)?)(?: ?[-–] ?(\d+(?:\.\d+)?))? ?%")
SAME = {"approximately": "about", "around": "about", "nearly": "almost", "over": "more than", "under": "less than"}
NEGATION = re.compile(r"\b(?:not|no|never|without|cannot|nor)\b|n['’]t\b")
WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Percentage:
    """A share, as "up to 80%": values are the ends of a range, equal for a single figure."""

    qualifier: str
    low: float
    high: float
    start: int
    end: int


def read_percentages(lowered: str) -> tuple[Percentage, ...]:
    """Every percentage of a lower-case text.

    >>> [(p.qualifier, p.low, p.high) for p in read_percentages("up to 80% and approximately 30-40 %")]
    [('up to', 80.0, 80.0), ('about', 30.0, 40.0)]
    """
    return tuple(
        Percentage(
            SAME.get(match.group(1), match.group(1) or ""),
            float(match.group(2)),
            float(match.group(3) or match.group(2)),
            match.start(),
            match.end(),
        )
        for match in PERCENTAGE.finditer(lowered)
    )


def find_opposition(one: str, other: str) -> str | None:
    """How two lower-case sentences go opposite ways: the two words, or that one is negated; None if they do not.

    >>> find_opposition("the level rises", "the level falls")
    'rises / falls'
    >>> find_opposition("it is painful", "it is not painful")
    'not / –'
    """
    words, others = frozenset(WORD.findall(one)), frozenset(WORD.findall(other))
    for left, right in load_opposites():
        for this, that in ((left, right), (right, left)):
            if words & this and others & that and not (words & that or others & this):
                return f"{min(words & this)} / {min(others & that)}"
    negations, other_negations = NEGATION.findall(one), NEGATION.findall(other)
    if bool(negations) != bool(other_negations):
        return f"{(negations or other_negations)[0]} / –"
    return None
