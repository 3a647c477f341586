"""The last mark of a sentence: lost, it is often the sign of a text cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import OWN_WORDS, Guard
from polyleaf.checks.text import END_MARKS, PAUSES, measure_ratio, strip_end
from polyleaf.model import Certainty, Finding, Severity

_CUT_OFF = 0.65
# "at 3 p.m." is no sentence, and other languages have no stop there
_ABBREVIATED = re.compile(r"\b(?:[ap]\.m|e\.g|i\.e|etc|approx|dr|vs)\.$", re.IGNORECASE)


def find_end_marks(pair: Pair) -> Iterator[Finding]:
    """No mark at all where the source ends a sentence or opens a list; which mark it is, is left to the translator.

    >>> [item.severity.value for item in find_end_marks(Pair("Rest at home.", "Descanse en casa", "es"))]
    ['minor']
    """
    source, target = strip_end(pair.source), strip_end(pair.target)
    if not source or not target or source[-1] not in ".!?…:" or target[-1] in END_MARKS + PAUSES or len(source) < 4:
        return
    # an Indic word may end in a vowel sign, which is a mark to Unicode
    if not (target[-1].isalnum() or category(target[-1])[0] == "M") or pair.is_copy or _ABBREVIATED.search(source):
        return
    is_cut = measure_ratio(pair.source, pair.target, pair.language) < _CUT_OFF and len(source) > 30
    yield make_finding(
        "end-mark",
        Severity.CRITICAL if is_cut else Severity.MINOR,
        "ends without a mark and is short: it may be cut off"
        if is_cut
        else f'ends without a mark; the source ends with "{source[-1]}"',
        certainty=Certainty.LIKELY,
        span=(max(0, len(target) - 1), len(target)),
    )


PLUGIN = Check(
    name="end-mark",
    summary="The mark at the end of the sentence is missing.",
    advice="If the text is cut off, the missing half may hold the warning. Otherwise add the mark.",
    find=find_end_marks,
    guard=Guard(kinds=OWN_WORDS, source=".!?…:"),
)
