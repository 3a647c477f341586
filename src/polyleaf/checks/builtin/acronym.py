"""An acronym with one letter wrong: PSA became PCA."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import OWN_WORDS, Guard
from polyleaf.checks.language_data import read_language_data
from polyleaf.facts import is_known_word
from polyleaf.model import Certainty, Finding, Severity

_HINT = re.compile("[A-Z]{3}")
_MOST = 3
# more are words that shout
_ACRONYM = re.compile(r"(?<![\w-])[A-Z]{3,6}(?![\w-])")


def find_changed_acronyms(pair: Pair) -> Iterator[Finding]:
    """An acronym of the source is gone, and one of other letters in one place has come.

    Languages make acronyms of their own (AIDS, SIDA); those differ in order or in several letters, or are known.

    >>> [item.message for item in find_changed_acronyms(Pair("Your PSA is low.", "Su PCA es bajo.", "es"))]
    ['"PSA" became "PCA"']
    """
    if not _HINT.search(pair.source) or pair.is_copy:
        return
    here = set(_ACRONYM.findall(pair.source))
    if not here or len(here) > _MOST:
        return
    matches = list(_ACRONYM.finditer(pair.target))
    there = {match[0] for match in matches}
    forms = read_language_data(pair.language).get("acronyms", {})
    for match in matches:
        if match[0] in here or is_known_word(match[0], pair.language):
            continue
        for name in sorted(here - there):
            if _differ_by_one(name, match[0]) and forms.get(name) != match[0]:
                yield make_finding(
                    "acronym",
                    Severity.MAJOR,
                    f'"{name}" became "{match[0]}"',
                    certainty=Certainty.LIKELY,
                    span=match.span(),
                    suggestion=name,
                )


def _differ_by_one(first: str, second: str) -> bool:
    if len(first) != len(second) or sorted(first) == sorted(second):
        return False
    return sum(one != other for one, other in zip(first, second, strict=True)) == 1


def _has_three_capitals(token: str, _language: str) -> bool:
    return _HINT.search(token) is not None


PLUGIN = Check(
    name="acronym",
    summary="An acronym has a wrong letter.",
    advice=(
        "Another test or disease has that name. Copy the acronym, or use the one your language has; if it differs by "
        "a letter, dismiss the finding."
    ),
    find=find_changed_acronyms,
    guard=Guard(kinds=OWN_WORDS, source=str.isupper, word=_has_three_capitals),
)
