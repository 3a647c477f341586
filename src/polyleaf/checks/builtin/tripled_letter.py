"""A letter three times in a row, a key held too long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.text import script_of
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
    if pair.language.partition("_")[0] in _TRIPLES or script_of(pair.language) not in _SCRIPTS:
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


PLUGIN = Check(
    name="tripled-letter",
    summary="A letter stands three times in a row.",
    advice="A key was held too long. Take the extra letter out.",
    find=find_tripled_letters,
)
