"""How many degrees an illness has, and one beyond: `distinguish three degrees`, `the fourth degree`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf

from polyleaf.normalize.claims.claim import Claim
from polyleaf.normalize.claims.figures import NUMBERS, ORDINALS

ROMAN = {"i": 1.0, "ii": 2.0, "iii": 3.0, "iv": 4.0, "v": 5.0}
KINDS = {"degree": "degree", "grade": "degree", "stage": "stage", "phase": "phase", "trimester": "trimester"}
NAMES = "|".join(KINDS)
TOTAL = re.compile(
    r"\b(?:distinguish\w*|(?:sub)?divid\w*|classif\w*|there (?:are|exist)|differentiat\w*|isolate\w*|allocate\w*)\b"
    rf"[^.;]{{0,40}}?\b(two|three|four|five|six|[2-6]) (?:[a-z-]+ )?({NAMES})s\b"
)
NUMBERED = re.compile(
    rf"\b(?:(second|third|fourth|fifth|sixth|[2-6](?:nd|rd|th))|(ii|iii|iv|v)) ({NAMES})s?\b"
    rf"|\b({NAMES}) (?:(ii|iii|iv|v)|([2-6]))\b(?! ?[-–%/.,]?\d)"
)


def find_total_claims(lowered: str) -> Iterator[Claim]:
    """How many there are, as a span from the first to the last, and each that is named by its number, as that or more.

    >>> [(claim.subject, claim.high) for claim in find_total_claims("it is customary to distinguish three degrees")]
    [(('number', 'degree'), 3.0)]
    >>> [(claim.low, claim.quote) for claim in find_total_claims("at the fourth degree the joint is replaced")]
    [(4.0, 'fourth degree')]
    """
    total = TOTAL.search(lowered)
    if total:
        count = NUMBERS.get(total[1]) or float(total[1])
        yield Claim(("number", KINDS[total[2]]), 1.0, count, total.group())
        return
    for match in NUMBERED.finditer(lowered):
        word, roman, kind = match[1], match[2] or match[5], match[3] or match[4]
        number = ROMAN[roman] if roman else ORDINALS.get(word or "") or float((word or match[6])[0])
        yield Claim(("number", KINDS[kind]), number, inf, match.group())
