"""A word too long for any language with spaces: the spaces got lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.checks.text import may_run_on, script_of
from polyleaf.model import Certainty, Finding, Severity

_LONGEST = 36
_WORD = re.compile(rf"(?<![^\W_])[^\W\d_]{{{_LONGEST},}}(?![^\W_])")
_SPACED = frozenset({"latin", "cyrillic", "greek", "arabic", "hebrew", "devanagari", "armenian", "georgian"})


def find_long_words(pair: Pair) -> Iterator[Finding]:
    """Words of more letters than compounds have.

    >>> glued = "Tomeloscomprimidosconunvasodeaguadespués"
    >>> [item.check for item in find_long_words(Pair("Take the tablets with water after meals.", glued, "es"))]
    ['long-word']
    """
    if len(pair.target) < _LONGEST or not _has_spaces(pair.language):
        return
    for match in _WORD.finditer(pair.target):
        if match[0] not in pair.source:
            yield make_finding(
                "long-word",
                Severity.MINOR,
                f"a word of {len(match[0])} letters: spaces may be missing",
                certainty=Certainty.LIKELY,
                span=match.span(),
            )


def _has_spaces(language: str) -> bool:
    return script_of(language) in _SPACED


def _may_be_long(token: str, _language: str) -> bool:
    return may_run_on(token) or len(token) >= _LONGEST


PLUGIN = Check(
    name="long-word",
    summary="A word is longer than words are.",
    advice="Spaces were lost on the way, and the line will run over its margin. Write the spaces.",
    find=find_long_words,
    guard=Guard(language=_has_spaces, word=_may_be_long, longer=_LONGEST - 1),
)
