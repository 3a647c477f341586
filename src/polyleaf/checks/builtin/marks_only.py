"""A text of signs alone that became another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import TEXT, Guard
from polyleaf.model import Certainty, Finding, Severity

# how languages write the same sign, quotes and dashes all alike
_FOLDED = str.maketrans(
    dict.fromkeys("“”„«»‹›‘’‚「」『』＂\"'", '"')
    | dict.fromkeys("–—−‒―ー-", "-")
    | {
        "،": ",",
        "，": ",",
        "、": ",",
        "؛": ";",
        "；": ";",
        "؟": "?",
        "？": "?",
        "！": "!",
        "：": ":",
        "。": ".",
        "।": ".",
    }
    | {"（": "(", "）": ")", "…": ".", "％": "%", "٪": "%", "・": "•", "·": "•"}
)


def find_changed_marks(pair: Pair) -> Iterator[Finding]:
    """Signs without a letter or digit, with other signs for a translation.

    >>> [item.message for item in find_changed_marks(Pair("≥", "≤", "es"))]
    ['"≥" became "≤"']
    """
    if any(map(str.isalnum, pair.source)) or not pair.source.strip() or not pair.target.strip():
        return
    if _fold(pair.source) != _fold(pair.target):
        severity = Severity.CRITICAL if set(pair.source + pair.target) & set("<>≤≥=≠±+") else Severity.MINOR
        message = f'"{pair.source.strip()}" became "{pair.target.strip()}"'
        yield make_finding("marks-only", severity, message, certainty=Certainty.LIKELY)


def _fold(text: str) -> str:
    return re.sub(r"(.)\1+", r"\1", "".join(text.split()).translate(_FOLDED))


PLUGIN = Check(
    name="marks-only",
    summary="A text of signs alone became another.",
    advice="Signs mean the same in every language: a ≥ that became ≤ is the contrary. Copy them.",
    find=find_changed_marks,
    guard=Guard(kinds=TEXT, source_without=str.isalnum),
)
