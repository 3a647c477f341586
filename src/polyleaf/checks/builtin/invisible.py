"""Characters nobody sees: zero-width spaces, overrides of direction, soft hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.checks.text import script_of
from polyleaf.model import Finding, Severity

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\U000e0000-\U000e007f]"
)
_ALWAYS_WRONG = frozenset("\u202d\u202e")
_ISOLATES = {"\u2066", "\u2067", "\u2068", "\u2069"}
_EMBEDDINGS = {"\u202a", "\u202b", "\u202c"}
# Scripts that need joiners, and texts that mix directions.
_JOINERS = {"\u200c", "\u200d"}
_JOINING_SCRIPTS = frozenset({
    "arabic", "devanagari", "bengali", "gujarati", "gurmukhi", "tamil", "telugu", "kannada", "malayalam", "oriya",
})  # fmt: skip
_MARKS = {"\u200e", "\u200f", "\u061c"}
_RTL = frozenset({"arabic", "hebrew"})


def find_invisible(pair: Pair) -> Iterator[Finding]:
    r"""Invisible characters that neither the script needs nor the source has.

    >>> [item.message for item in find_invisible(Pair("Rest.", "Des\u200bcanse.", "es"))]
    ['holds the invisible character U+200B']
    """
    if pair.target.isascii():
        return
    for match in _INVISIBLE.finditer(pair.target):
        char = match[0]
        if char in pair.source or (char not in _ALWAYS_WRONG and _is_wanted(char, pair)):
            continue
        yield make_finding(
            "invisible",
            Severity.MINOR,
            f"holds the invisible character U+{ord(char):04X}",
            span=match.span(),
            suggestion="",
        )


def _is_wanted(char: str, pair: Pair) -> bool:
    script = script_of(pair.language)
    if char in _JOINERS:
        return script in _JOINING_SCRIPTS
    if char in _MARKS:
        return script in _RTL
    if char in _ISOLATES or char in _EMBEDDINGS:
        return _is_balanced(pair.target)
    return False


def _is_balanced(text: str) -> bool:
    """Whether every isolate and embedding is closed."""
    isolates = sum(text.count(char) for char in "\u2066\u2067\u2068") - text.count("\u2069")
    return isolates == 0 and text.count("\u202a") + text.count("\u202b") == text.count("\u202c")


def _is_invisible(char: str) -> bool:
    return _INVISIBLE.match(char) is not None


PLUGIN = Check(
    name="invisible",
    summary="An invisible character stands in the text.",
    advice="It breaks search, spelling and screen readers; an override can turn a number round. Delete it.",
    find=find_invisible,
    guard=Guard(target=_is_invisible),
)
