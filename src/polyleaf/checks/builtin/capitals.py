"""Capitals gone wrong: a second one in a word (TOme), or a whole text that shouts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import OWN_WORDS, Guard
from polyleaf.facts import is_known_word
from polyleaf.model import Certainty, Finding, Severity

# the shift key released late; "PETs" and "IRMs" are plurals of acronyms
_LATE_SHIFT = re.compile(r"(?<![^\W_-])[^\W\d_]{2}[^\W\d_]{2,}(?![^\W_-])")
_FEWEST_LETTERS = 8
# most texts have none
_HINT = re.compile("[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁҐЄІЇ]{2}")


def find_capitals(pair: Pair) -> Iterator[Finding]:
    """Two capitals before small letters where the word with one is known, and texts all in capitals.

    >>> [item.suggestion for item in find_capitals(Pair("tablets", "TAbletas", "es"))]
    ['Tabletas']
    """
    if not _HINT.search(pair.target) or pair.is_copy:
        return
    for match in _LATE_SHIFT.finditer(pair.target):
        word = match[0]
        if not (word[:2].isupper() and word[2:].islower()) or word in pair.source:
            continue
        if is_known_word(word.lower(), pair.language):
            yield _make(f'"{word}" has two capitals', match.span(), word[0] + word[1:].lower())
    if _shouts(pair.target) and not _is_mostly_capital(pair.source):
        yield _make("is all in capitals, and the source is not", (0, len(pair.target)), None)


def _shouts(text: str) -> bool:
    """Whether a text is in capitals throughout; one of Han or Arabic letters with an acronym is not."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= _FEWEST_LETTERS and all(map(str.isupper, letters)) and " " in text.strip()


def _is_mostly_capital(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return sum(map(str.isupper, letters)) * 2 >= len(letters)


def _make(message: str, span: tuple[int, int], suggestion: str | None) -> Finding:
    return make_finding(
        "capitals", Severity.MINOR, message, certainty=Certainty.LIKELY, span=span, suggestion=suggestion
    )


def _has_two(token: str, _language: str) -> bool:
    return _HINT.search(token) is not None


PLUGIN = Check(
    name="capitals",
    summary="A word has a capital too many, or the whole text is in capitals.",
    advice="Capitals are hard to read, and in a leaflet they shout. Write small letters; use bold for a warning.",
    find=find_capitals,
    guard=Guard(kinds=OWN_WORDS, word=_has_two),
)
