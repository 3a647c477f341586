"""A translation far shorter or longer than its language needs."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import TEXT, Guard
from polyleaf.checks.text import measure_ratio
from polyleaf.model import Certainty, Finding, Severity

_FEWEST_CHARACTERS = 40
_SHORTEST, _LONGEST = 0.42, 2.6
# 睡前空腹服药 says in six characters what English says in ten words
_SHORTEST_CHINESE = 0.33


def find_lengths(pair: Pair) -> Iterator[Finding]:
    """Only texts long enough to judge; a heading may well be thrice as long.

    >>> long = "If you forget to take a dose, take it as soon as you remember it."
    >>> [item.check for item in find_lengths(Pair(long, "Si olvida.", "es"))]
    ['length']
    """
    if len(pair.source.strip()) < _FEWEST_CHARACTERS or not pair.target.strip():
        return
    ratio = measure_ratio(pair.source, pair.target, pair.language)
    if ratio < (_SHORTEST_CHINESE if pair.language.startswith("zh") else _SHORTEST):
        yield make_finding("length", Severity.MAJOR, "is much shorter than usual", certainty=Certainty.POSSIBLE)
    elif ratio > _LONGEST:
        yield make_finding("length", Severity.MINOR, "is much longer than usual", certainty=Certainty.POSSIBLE)


PLUGIN = Check(
    name="length",
    summary="The translation is much shorter or longer than usual for its language.",
    advice="Something may be left out or put in. Compare with the source, part by part.",
    find=find_lengths,
    guard=Guard(kinds=TEXT, longer=_FEWEST_CHARACTERS - 1),
)
