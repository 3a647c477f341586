"""A claim that a sentence makes, and which claims on one subject exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

MOST_CLAIMS = 40
# on one subject that are compared: of more, the subject is too common to tell anything
APART = 1.2
# how many times as much the larger figure must be: "12 %" and "one in eight" are the same


class Claim(NamedTuple):
    """What a sentence says of a subject: a span of figures, or one of several words of which only one can hold."""

    subject: tuple[str, ...]
    low: float
    high: float
    # of the span, equal for one figure; a word that excludes others is a figure too, its number
    quote: str
    # for the message

    def excludes(self, other: Claim) -> bool:
        """Whether both cannot be true: no figure of the one is near one of the other.

        >>> Claim(("die",), 10, 20, "10–20%").excludes(Claim(("die",), 25, 25, "every fourth"))
        True
        >>> Claim(("die",), 12, 12, "12%").excludes(Claim(("die",), 12.5, 12.5, "one in eight"))
        False
        """
        one, two = sorted((self, other), key=lambda claim: (claim.low, claim.high))
        return one.high < two.low and (one.high <= 0 or two.low / one.high >= APART)


class Made(NamedTuple):
    """A claim and which sentence makes it, by position."""

    sentence: int
    claim: Claim


def find_exclusions(claims: Iterable[Made]) -> Iterator[tuple[Made, Made]]:
    """Each pair of claims of two sentences that exclude each other, the earlier sentence first.

    >>> claims = [Made(0, Claim(("die",), 10, 10, "10%")), Made(7, Claim(("die",), 25, 25, "every fourth"))]
    >>> [(one.sentence, other.sentence) for one, other in find_exclusions(claims)]
    [(0, 7)]
    """
    groups: defaultdict[tuple[str, ...], list[Made]] = defaultdict(list)
    for made in claims:
        groups[made.claim.subject].append(made)
    for group in groups.values():
        if 1 < len(group) <= MOST_CLAIMS:
            for one, other in combinations(group, 2):
                if one.sentence != other.sentence and one.claim.excludes(other.claim):
                    yield one, other
