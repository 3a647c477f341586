"""A sentence that starts with a small letter where the source starts with a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.checks.text import END_MARKS, ends_sentence
from polyleaf.model import Certainty, Finding, Severity

_FEWEST_WORDS = 3
_FIRST = re.compile(r"[\s\"'“”«»„‘’¿¡(\[*_•–—-]{0,6}([^\W\d_]+)")


def find_small_starts(pair: Pair) -> Iterator[Finding]:
    """Sentences only: a heading or a name may start small, and so may mRNA.

    >>> [item.suggestion for item in find_small_starts(Pair("Rest at home.", "descanse en casa.", "es"))]
    ['Descanse']
    """
    match = _FIRST.match(pair.target)
    if match is None or not match[1][0].islower() or match[1] != match[1].lower():
        return
    origin = _FIRST.match(pair.source)
    if origin is None or not origin[1][0].isupper() or (origin[1].isupper() and len(origin[1]) > 1):
        return
    if not ends_sentence(pair.source) or not ends_sentence(pair.target) or match[1] in pair.source.lower():
        return
    if len(pair.target.split()) < _FEWEST_WORDS:
        return
    yield make_finding(
        "start-case",
        Severity.MINOR,
        f'the sentence starts with a small letter: "{match[1]}"',
        certainty=Certainty.LIKELY,
        span=match.span(1),
        suggestion=match[1][0].upper() + match[1][1:],
    )


PLUGIN = Check(
    name="start-case",
    summary="A sentence starts with a small letter.",
    advice="Something may be cut off before it. Write the first letter as the language does.",
    find=find_small_starts,
    guard=Guard(source=END_MARKS, target=END_MARKS),
)
