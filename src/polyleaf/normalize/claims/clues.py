"""Which sentences can make which kind of claim: all that has to stand in them is looked for in one pass.

A reader of claims searches with patterns that take long, and most sentences make no claim at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, product

from polyleaf.literals import Literals
from polyleaf.normalize.claims.figures import NUMBERS, PARTS, UNITS
from polyleaf.normalize.claims.vocabulary import read_data

# what a sentence may have, in bits
KINDS_OF_CLAIMS = 17
(
    SHARE,
    TIME,
    MASS,
    VOLUME,
    COUNT,
    FREQUENCY,
    ORDER,
    PREDICATE,
    PERMISSION,
    CHOICE,
    LIMIT,
    DEGREES,
    THAN,
    TOTAL,
    AGE,
    LEVEL,
    INTAKE,
) = (1 << bit for bit in range(KINDS_OF_CLAIMS))
MEASURE = TIME | MASS | VOLUME | COUNT | FREQUENCY
EVERYTHING = (1 << KINDS_OF_CLAIMS) - 1
KINDS = {"time": TIME, "mass": MASS, "volume": VOLUME, "count": COUNT}
DIGITS = "0123456789"
BEFORE_WHOLE = ("in", "of", "from", "for", "each", "every")
# "one in ten", "2 of each 1,000"
INTAKES = (
    "tablet", "capsule", "pill", "spoonful", "sachet", "puff", "drop", "reception", "single dose", "at a time",
    "each time", "intake", "at one time", "one dose", "second", "interval",
)  # fmt: skip
AGE_SIDES = ("under", "over", "turned", "aged", "after", "before", "than")
AGES = (
    *(f" {side} {figure}" for side in AGE_SIDES for figure in DIGITS),
    *(f"{which} {unit}" for which in (" a", "first", "second", "third", "fourth", "fifth", "sixth")
      for unit in ("day", "week", "month", "year")),
    " daily", "every day", "nually", "forties", "fifties", "thirties", "sixties", "twenties", "almost never",
    "nearly never", "practically never", "almost always", "nearly always", "very rarely", "of life",
)  # fmt: skip
# ages, times and shares in words


def find_clues(sentences: Sequence[str]) -> list[int]:
    """What each of some lower-case sentences has that readers look for, as far as its figures are written 0 to 9.

    >>> find_clues(["every fifth adult", "the bone hurts", "never break a blister"]) == [SHARE, 0, ORDER]
    True
    """
    literals, kinds = _load()
    text = "\n".join(sentences)
    clues = [0] * len(sentences)
    place, stop = 0, len(sentences[0]) if sentences else 0
    for number, start, end in literals.iterate(text):
        while stop < end:
            place += 1
            stop += 1 + len(sentences[place])
        kind = kinds[number]
        # a verb starts a word
        clues[place] |= kind & ~ORDER if kind & ORDER and start and text[start - 1].isalnum() else kind
    return clues


@cache
def _load() -> tuple[Literals, tuple[int, ...]]:
    """What is looked for, and of which kind each is."""
    kinds: defaultdict[str, int] = defaultdict(int)
    for literal, kind in chain(_list_figures(), _list_words()):
        kinds[literal] |= kind
    return Literals(tuple(kinds)), tuple(kinds.values())


def _list_figures() -> Iterator[tuple[str, int]]:
    """What shares, measures and frequencies cannot do without."""
    for sign in ("%", "percent", "per cent", "every ", *(f"{part} of" for part in PARTS)):
        yield sign, SHARE
    for before, figure in product(BEFORE_WHOLE, (*DIGITS, *NUMBERS)):
        yield f" {before} {figure}", SHARE
    for figure, gap, (unit, (kind, _)) in product((*DIGITS, *NUMBERS), ("", " ", "-"), UNITS.items()):
        if gap or figure in DIGITS:
            yield f"{figure}{gap}{unit}", KINDS[kind]
    for unit, figure in product(("week", "month", "year", "day", "age"), DIGITS):
        yield f" {unit} {figure}", LIMIT
    for sign in ("mmhg", "mm hg", "mg/dl", "mg / dl", "mmol/l", "ml/min", "µmol/l", "ng/ml", "g/l", "g/dl"):
        yield sign, LEVEL
    for sign in INTAKES:
        yield sign, INTAKE
    for sign in AGES:
        yield sign, AGE
    for sign in ("°", "º", "℃", "degrees"):
        yield sign, DEGREES
    for comparison in (" than ", "as often as ", "as frequently as ", "compared ", "comparison "):
        yield comparison, THAN
    for ordered in ("degree", "grade", "stage", "phase", "trimester"):
        yield ordered, TOTAL
    for often in ("once ", "twice ", "time ", "times "):
        yield often, FREQUENCY


def _list_words() -> Iterator[tuple[str, int]]:
    """The words of the data that make a claim."""
    data = read_data()
    for verb in chain.from_iterable(data["orders"].values()):
        yield verb.removesuffix("e"), ORDER
    for pair in data["predicates"]:
        yield from ((phrase, PREDICATE) for phrase in (*pair["yes"], *pair["no"]))
    for phrase in chain.from_iterable(data["medicines"].values()):
        yield phrase, PERMISSION
    for choice in data["choices"]:
        yield from ((phrase, CHOICE) for phrase in chain.from_iterable(choice["words"]))
