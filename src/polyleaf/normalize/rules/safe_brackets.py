"""Space just inside round brackets and curly quotes goes: `( less than 6 g )`, `“ silent ”`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.phrases.scanning import find_starting
from polyleaf.normalize.rule import PROSE, Edit, Strength, TextRule

AFTER_OPENING = re.compile(r"[(“] +(?=[\w“\"<>≤≥±~])")
CLOSING = re.compile(r"[)”](?<= .)")
BEFORE = frozenset('.%”"!?°')


def find_spaced_brackets(text: str) -> Iterator[Edit]:
    """Space after an opening bracket or quote and before a closing one; `( , )` is a trace of lost words.

    >>> list(find_spaced_brackets("( less )"))
    [Edit(start=1, end=2, after=''), Edit(start=6, end=7, after='')]
    >>> list(find_spaced_brackets("( ) ( , ) „primary“ hypertension"))
    []
    """
    for match in find_starting(AFTER_OPENING, text, ("( ", "“ ")):
        if match.group()[0] == "“" and text[match.start() - 1 : match.start()].isalnum():
            continue  # the mark that closes „German“ quotes
        yield Edit(match.start() + 1, match.end(), "")
    for match in find_starting(CLOSING, text, (" )", " ”"), offset=1):
        start = len(text[max(0, match.start() - 40) : match.start()].rstrip(" ")) + max(0, match.start() - 40)
        if text[start - 1].isalnum() or text[start - 1] in BEFORE:
            yield Edit(start, match.start(), "")


PLUGIN = TextRule(
    name="brackets",
    summary="Space just inside round brackets and curly quotes is removed.",
    strength=Strength.SAFE,
    find=find_spaced_brackets,
    hints=("( ", " )", "“ ", " ”"),
    kinds=PROSE,
    in_shadow=True,
)
