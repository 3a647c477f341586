"""Shares of people: `12% of adults suffer from it`, `every fifth inhabitant suffers from migraine`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from polyleaf.normalize.claims.claim import Claim
from polyleaf.normalize.claims.figures import Figure, read_measures, read_shares
from polyleaf.normalize.claims.vocabulary import find_name, find_part, load_conditions

MOST_SHARES = 2
# in one sentence: more are a list of cases, each with its own
WINDOW = re.compile(
    r"\b(?:first|\d+|one|two|three|four|five|ten)[ -](?:days?|weeks?|months?|years?)\b(?! old)|\bfirst year\b"
)
AGE = re.compile(
    r"\b(under|over|up to|above|below|younger than|older than|after|before)[ -](?:the age of )?(\d+)(?:[ -]years?)?\b"
)
UNDER = frozenset({"under", "up to", "below", "younger than", "before"})
POPULATION = re.compile(
    r"\W+(?:of |in |among )?(?:the |all |our |every |each )?(?:adult |world |entire |whole |general |russian |older )*"
    r"(?:population|people|persons?|adults?|inhabitants?|residents?|children|child|women|woman|men|man|newborns?|humans?)\b"
)
AMONG = re.compile(
    r"(?:prevalence|incidence|frequency|proportion)\b.{0,30}\b(?:among|in|of) (?:the )?(?:\w+ )?"
    r"(?:population|adults|people|children|women|men)\b"
)
SAME = re.compile(
    r"(?: [a-z'’-]+){0,4},? ?(?:\(|that is(?: to say)?,?|i\.e\.,?|or,? in other words,?|what is|which is)"
    r"(?: [a-z]+)?(?: ?about| approximately)? ?"
)
# what stands between two ways of writing one share
COUNTED = re.compile(r"\b(?:people|persons|patients|inhabitants|adults|children|women|men)\b")
PLACE = re.compile(r"\b(?:world|globe|planet|germany|spain|russia|china|turkey|brazil|poland|france|europe|country)")


def find_share_claims(lowered: str) -> Iterator[Claim]:
    """Which share of whom is affected, dies, recovers; only where nothing limits it to some cases.

    >>> list(find_share_claims("12% of adults suffer from it"))
    [Claim(subject=('share', 'affect', '', '', ''), low=12.0, high=12.0, quote='12%')]
    """
    shares = read_shares(lowered)
    if not 0 < len(shares) <= MOST_SHARES or load_conditions().search(lowered):
        return
    for share in shares:
        part = find_part(lowered, share.start, share.end)
        age, whom = AGE.search(part), find_name("people", part) or ""
        deed = find_name("deeds", part)
        if not deed and not age and len(shares) == 1:
            deed = find_name("deeds", lowered)
        quote = lowered[share.start : share.end]
        if age and deed in {None, "affect"}:
            side = "under" if age[1] in UNDER else "over"
            yield Claim(("share", "age", side, age[2]), share.low, share.high, quote)
        elif deed and not age and (deed != "affect" or _is_of_population(lowered, share)):
            window = WINDOW.search(lowered)
            whom = "" if deed in {"protect", "heal"} else whom
            yield Claim(("share", deed, whom, window.group() if window else "", ""), share.low, share.high, quote)


def _is_of_population(lowered: str, share: Figure) -> bool:
    """Whether it is a share of everybody and not of those who have something: "12% of adults", "among adults 12%"."""
    return bool(POPULATION.match(lowered, share.end) or AMONG.search(find_part(lowered, share.start, share.end)))


def find_unequal_shares(lowered: str) -> Iterator[tuple[str, str]]:
    """Two shares that one sentence calls the same and that are not.

    >>> list(find_unequal_shares("it affects one in every 10 pregnant women (5%)"))
    [('one in every 10', '5%')]
    >>> list(find_unequal_shares("12% of adults, that is, one in eight"))
    []
    """
    shares = sorted(read_shares(lowered), key=lambda share: share.start)
    for one, other in pairwise(shares):
        quotes = lowered[one.start : one.end], lowered[other.start : other.end]
        between = lowered[one.end : other.start]
        claims = [Claim((), share.low, share.high, "") for share in (one, other)]
        if SAME.fullmatch(between) and ("%" in quotes[0]) != ("%" in quotes[1]) and claims[0].excludes(claims[1]):
            yield quotes


def find_count_claims(lowered: str) -> Iterator[Claim]:
    """How many millions of people have it.

    >>> [claim.low for claim in find_count_claims("about 6 million people in germany")]
    [6000000.0]
    """
    if " million" not in lowered or not COUNTED.search(lowered):
        return
    place = PLACE.search(lowered)
    for figure in read_measures(lowered):
        if figure.kind == "count":
            subject = ("count", place.group() if place else "")
            yield Claim(subject, figure.low, figure.high, lowered[figure.start : figure.end])
