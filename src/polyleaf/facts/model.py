"""What a fact is, and what a difference between two texts' facts is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class FactKind(StrEnum):
    """What a fact is about."""

    QUANTITY = "quantity"
    # a number with or without a unit: dose, count, percent, duration, age
    DATE = "date"
    TIME = "time"
    PHONE = "phone"
    STAGE = "stage"
    # of a cancer, "4" or "2B"; also grade and type
    DRUG = "drug"
    # an international nonproprietary name
    CONCEPT = "concept"
    # a word with a contrary or a rival: "side.left", "polarity.not", "route.mouth", "body.kidney"
    PLACEHOLDER = "placeholder"
    MARKUP = "markup"
    # a tag by its element's name: "<b>", "</b>"
    URL = "url"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a text, by value, with its place."""

    kind: FactKind
    value: str
    # language-independent: "side.left", "ibuprofen", "2026-09-04", "5 mg"; of a quantity for people only
    start: int
    end: int
    text: str
    # == source[start:end]
    number: Decimal | None = None
    # of a quantity
    others: tuple[Decimal, ...] = ()
    # how else a reader of the language could read it, as 1.5 for "1.500"
    unit: str = ""
    # of a quantity: "mg", "%", "h", "tablet", "time"; "" if none was recognised
    starts_range: bool = False
    # the next quantity is its other end: "2" in "2 to 3 weeks"
    optional: bool = False
    # may be left out or put in by a good translator: the article one, an emphatic "not"


class DifferenceKind(StrEnum):
    """How the facts of two texts differ."""

    MISSING = "missing"
    ADDED = "added"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact of the source without its equal in the target, or the reverse."""

    kind: DifferenceKind
    source: Fact | None
    # None when ADDED
    target: Fact | None
    # None when MISSING
    suggestion: str | None = None
    # what should stand in place of target.text, where that is sure
    sure: bool = True
    # False where the language's words may simply not be known
    doubtful: bool = False
    # True where the texts are too long or too free for the difference to be more than possible

    @property
    def fact(self) -> Fact:
        """The fact the difference is about: the source's, or the added one."""
        fact = self.source or self.target
        if fact is None:
            raise ValueError("a difference has a source or a target")
        return fact
