"""Who has something more often: `women three times as often as men`, `more often than women men are affected`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.claims.claim import Claim
from polyleaf.normalize.claims.vocabulary import find_name, load_conditions

FIRST, SECOND = 1.0, 2.0
PAIRS = (
    (
        "women and men",
        r"women|woman|females?|girls?|fair sex|weaker sex",
        r"men|man|males?|boys?|stronger sex|strong sex",
    ),
    (
        "children and adults",
        r"children|child|kids|infants?|babies|the young|young people",
        r"adults?|grown-ups|the elderly|elderly people|old people|older people",
    ),
)
GROUPS = tuple((name, re.compile(rf"\b(?:({one})|({other}))\b")) for name, one, other in PAIRS)
MORE = (
    r"more (?:often|frequent(?:ly)?|common(?:ly)?|prone|likely|susceptible|usual)|oftener|commoner"
    r"|times (?:as often|more)|(?:incidence|prevalence|frequency|rate|share) .{0,40}\bhigher"
)
LESS = (
    r"less (?:often|frequent(?:ly)?|common(?:ly)?|prone|likely|susceptible|usual)|rarer|times less"
    r"|more (?:rare|rarely|seldom)|(?:incidence|prevalence|frequency|rate|share) .{0,40}\blower"
)
EARLIER, LATER = r"earlier|younger age|earlier age", r"later|older age|later age"
TIME = re.compile(rf"\b(?:({EARLIER})|({LATER}))\b")
DEGREE = re.compile(rf"\b(?:({MORE})|({LESS}))\b")
COMPARED = re.compile(r"\b(?:than|as often as|as frequently as|compared (?:with|to)|in comparison with)\b")
REACH = 40
# characters between "than" and the group it names


def find_frequency_claims(lowered: str) -> Iterator[Claim]:
    """Which of two groups has it more often than the other.

    >>> [claim.low for claim in find_frequency_claims("women are affected three times as often as men")]
    [1.0]
    >>> [claim.low for claim in find_frequency_claims("more often than women men are affected")]
    [2.0]
    >>> list(find_frequency_claims("in men it is more severe than in women"))
    []
    """
    often = DEGREE.search(lowered)
    degree = often or TIME.search(lowered)
    compared = COMPARED.search(lowered) if degree else None
    if degree is None or compared is None or len(COMPARED.findall(lowered)) > 1:
        return
    limited = lowered[: compared.start()] + lowered[compared.end() :]
    if load_conditions().search(limited):
        return
    for name, groups in GROUPS:
        after = groups.search(lowered, compared.end(), compared.end() + REACH)
        sides = {match.lastindex for match in groups.finditer(lowered)}
        if after and len(sides) == len(GROUPS):
            behind = SECOND if after.lastindex == FIRST else FIRST
            greater = behind if degree[1] else FIRST + SECOND - behind
            yield Claim(
                ("more often" if often else "earlier", name, find_name("deeds", lowered) or "affect"),
                greater,
                greater,
                degree.group(),
            )
