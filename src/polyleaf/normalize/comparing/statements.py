"""What sentences claim, for comparing them: percentages with what they are said of, and which way something goes."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from polyleaf.normalize.phrases.word_lists import load_opposites

QUALIFIERS = "up to|at least|more than|over|less than|under|about|approximately|around|only|almost|nearly|no more than"
PERCENTAGE = re.compile(rf"(?:\b({QUALIFIERS}) )?(\d+(?:\.\d+)?)(?: ?[-–] ?(\d+(?:\.\d+)?))? ?%")
SAME = {"approximately": "about", "around": "about", "nearly": "almost", "over": "more than", "under": "less than"}
NEGATIONS = frozenset(("not", "no", "never", "without", "cannot", "nor"))
NEGATION = re.compile(rf"\b(?:{'|'.join(sorted(NEGATIONS))})\b|n['’]t\b")
WORD = re.compile(r"[a-z]+")
# around a word
MARKS = ".,;:()!?"
ShareValue = tuple[float, float, str]


@dataclass(frozen=True, slots=True)
class Percentage:
    """A share, as "up to 80%": values are the ends of a range, equal for a single figure."""

    qualifier: str
    low: float
    high: float
    start: int
    end: int

    @property
    def value(self) -> ShareValue:
        """What it says: the ends of the range and the qualifier."""
        return self.low, self.high, self.qualifier


def read_percentages(lowered: str) -> tuple[Percentage, ...]:
    """Every percentage of a lower-case text.

    >>> [(p.qualifier, p.low, p.high) for p in read_percentages("up to 80% and approximately 30-40 %")]
    [('up to', 80.0, 80.0), ('about', 30.0, 40.0)]
    """
    if "%" not in lowered:
        return ()
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
    here, there = _find_sides(words), _find_sides(others)
    one_way = here.ones & there.others & ~(here.others | there.ones)
    other_way = here.others & there.ones & ~(here.ones | there.others)
    apart = one_way | other_way
    if apart:
        first = apart & -apart
        pair = load_opposites()[first.bit_length() - 1]
        this, that = pair if first & one_way else pair[::-1]
        return f"{min(words & this)} / {min(others & that)}"
    negations, other_negations = NEGATION.findall(one), NEGATION.findall(other)
    if bool(negations) != bool(other_negations):
        return f"{(negations or other_negations)[0]} / –"
    return None


class Direction(NamedTuple):
    """Which way a sentence goes: all that decides whether ``find_opposition`` finds something."""

    ones: int
    others: int
    # a bit for each pair of opposites of which the sentence has a word of the one, or of the other side
    negated: bool


NOWHERE = Direction(0, 0, negated=False)


def read_direction(lowered: str) -> Direction:
    """The direction of a lower-case sentence.

    >>> read_direction("the level does not rise")
    Direction(ones=1, others=0, negated=True)
    """
    sides = _find_sides(frozenset(WORD.findall(lowered)))
    return sides._replace(negated=NEGATION.search(lowered) is not None)


def _find_sides(words: frozenset[str]) -> Direction:
    """The direction of a sentence of these words, negations aside."""
    sides = _number_opposites()
    ones = others = 0
    for word in sides.keys() & words:
        one, other = sides[word]
        ones |= one
        others |= other
    return Direction(ones, others, negated=False)


@lru_cache(maxsize=1 << 16)
def _read_chunk(chunk: str) -> Direction | None:
    """The direction of what stands between two spaces, nearly always one word; None for nowhere."""
    word = chunk.strip(MARKS)
    if not (word.isascii() and word.isalpha()):
        direction = read_direction(chunk)
        return None if direction == NOWHERE else direction
    ones, others = _number_opposites().get(word, (0, 0))
    return Direction(ones, others, negated=word in NEGATIONS) if ones or others or word in NEGATIONS else None


class DirectionReader:
    """Reads the directions of many sentences, looking at each word once however often it stands in them."""

    def __init__(self) -> None:
        self._nowhere: set[str] = set()
        # what stood between two spaces and goes nowhere, as nearly all does

    def read(self, lowered: str) -> Direction:
        """The direction of a lower-case sentence, as ``read_direction`` tells it.

        >>> DirectionReader().read("the level does not rise") == read_direction("the level does not rise")
        True
        """
        chunks = set(lowered.split()) - self._nowhere
        return self._join(chunks) if chunks else NOWHERE

    def _join(self, chunks: Iterable[str]) -> Direction:
        """The direction of a sentence of these."""
        ones = others = 0
        negated = False
        for chunk in chunks:
            direction = _read_chunk(chunk)
            if direction is None:
                self._nowhere.add(chunk)
                continue
            ones |= direction.ones
            others |= direction.others
            negated |= direction.negated
        return Direction(ones, others, negated)


@cache
def _number_opposites() -> dict[str, tuple[int, int]]:
    """The bits of every word that has an opposite: those of its pairs in which it is one, or the other."""
    numbered = [(1 << number, *pair) for number, pair in enumerate(load_opposites())]
    return {
        word: (sum(bit for bit, one, _ in numbered if word in one), sum(bit for bit, _, it in numbered if word in it))
        for word in frozenset().union(*itertools.chain.from_iterable(load_opposites()))
    }


def are_opposed(one: Direction, other: Direction) -> bool:
    """Whether ``find_opposition`` finds something in two sentences of these directions."""
    if one.negated != other.negated:
        return True
    apart = one.ones & other.others & ~one.others & ~other.ones
    return bool(apart or other.ones & one.others & ~other.others & ~one.ones)
