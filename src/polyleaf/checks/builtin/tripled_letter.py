"""A letter three times in a row, a key held too long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.checks.text import may_run_on, script_of
from polyleaf.model import Certainty, Finding, Severity

_TRIPLED = re.compile(r"([^\W\d_])\1{2,}")
_NUMERAL = frozenset("ivxlcmIVXLCM")
# German joins Schritt and Tempo; Estonian and Greenlandic have such words too
_TRIPLES = frozenset({"de", "nds", "lb", "nb", "nn", "sv", "da", "et", "kl", "fi", "eo"})
_SCRIPTS = frozenset({"latin", "cyrillic", "greek", "armenian", "georgian"})


def find_tripled_letters(pair: Pair) -> Iterator[Finding]:
    """In languages that have no such words; numerals (III), addresses (www) and what the source has may stay.

    >>> [item.message for item in find_tripled_letters(Pair("Rest", "Descannnse", "es"))]
    ['"nnn" holds a letter three times']
    """
    if not _has_no_triples(pair.language):
        return
    for match in _TRIPLED.finditer(pair.target):
        # III, www, YYYY
        if match[0].isupper() or match[1] in _NUMERAL or match[1] in "wW" or match[0].lower() in pair.source.lower():
            continue
        yield make_finding(
            "tripled-letter",
            Severity.MINOR,
            f'"{match[0]}" holds a letter three times',
            certainty=Certainty.LIKELY,
            span=match.span(),
        )


def _has_no_triples(language: str) -> bool:
    return language.partition("_")[0] not in _TRIPLES and script_of(language) in _SCRIPTS


def _may_hold_three(token: str, _language: str) -> bool:
    return may_run_on(token) or _TRIPLED.search(token) is not None


PLUGIN = Check(
    name="tripled-letter",
    summary="A letter stands three times in a row.",
    advice="A key was held too long. Take the extra letter out.",
    find=find_tripled_letters,
    guard=Guard(language=_has_no_triples, word=_may_hold_three),
)
