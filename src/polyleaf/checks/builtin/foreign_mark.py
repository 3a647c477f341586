"""A comma, stop or question mark of another script: Arabic writes ، and ؟, Chinese ， and 。, Hindi ।."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.checks.language_data import read_language_data
from polyleaf.model import Certainty, Finding, Severity


def find_foreign_marks(pair: Pair) -> Iterator[Finding]:
    """The first mark of another script right after a letter of the language's own.

    >>> [item.suggestion for item in find_foreign_marks(Pair("Does it hurt?", "هل يؤلمك?", "ar"))]
    ['؟']
    """
    if pair.target.isascii():
        return
    marks, pattern = _load(pair.language)
    if pattern is None:
        return
    match = pattern.search(pair.target)
    if match:
        right = marks[match[1]]
        yield make_finding(
            "foreign-mark",
            Severity.MINOR,
            f'"{match[1]}" is written "{right}" in this language',
            certainty=Certainty.LIKELY,
            span=match.span(1),
            suggestion=right,
        )


@cache
def _load(language: str) -> tuple[dict[str, str], re.Pattern[str] | None]:
    marks: dict[str, str] = read_language_data(language).get("foreign_marks", {})
    if not marks:
        return {}, None
    listed = "".join(map(re.escape, marks))
    return marks, re.compile(rf"(?<=[\u0600-\u06ff\u0900-\u097f\u3040-\u30ff\u4e00-\u9fff])([{listed}])(?=\s|$)")


def _has_marks(language: str) -> bool:
    return bool(_load(language)[0])


def _is_beyond_ascii(char: str) -> bool:
    return char > "\x7f"


PLUGIN = Check(
    name="foreign-mark",
    summary="A mark of punctuation is another script's.",
    advice="In right-to-left text it can jump to the wrong side of the sentence. Use the language's own.",
    find=find_foreign_marks,
    guard=Guard(target=_is_beyond_ascii, language=_has_marks),
)
