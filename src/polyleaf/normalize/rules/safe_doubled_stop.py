"""Two full stops where one belongs: `15 g of sugar..`, `etc..`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.rule import PROSE, Edit, Strength, TextRule

DOUBLED = re.compile(r"\.\.(?<=[\w)%”]\.\.)(?=\s|$)", re.MULTILINE)


def find_doubled_stops(text: str) -> Iterator[Edit]:
    """Exactly two full stops at the end of a sentence; three are an ellipsis, and `,.` may be a trace of lost words.

    >>> list(find_doubled_stops("of sugar.."))
    [Edit(start=8, end=10, after='.')]
    >>> list(find_doubled_stops("of sugar..."))
    []
    """
    for match in DOUBLED.finditer(text):
        yield Edit(match.start(), match.end(), ".")


PLUGIN = TextRule(
    name="doubled-stop",
    summary="Two full stops become one.",
    strength=Strength.SAFE,
    find=find_doubled_stops,
    hints=("..",),
    kinds=PROSE,
)
