"""Space just inside round brackets goes: `( less than 6 g )`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.rule import PROSE, Edit, Strength, TextRule

INSIDE = re.compile(r"(?<=\() +(?=[\w“\"<>≤≥±~])|(?<=[\w.%”\"!?°]) +(?=\))")


def find_spaced_brackets(text: str) -> Iterator[Edit]:
    """Space after an opening bracket and before a closing one, where there is text; `( , )` is a trace of lost words.

    >>> list(find_spaced_brackets("( less )"))
    [Edit(start=1, end=2, after=''), Edit(start=6, end=7, after='')]
    >>> list(find_spaced_brackets("( ) ( , )"))
    []
    """
    for match in INSIDE.finditer(text):
        yield Edit(match.start(), match.end(), "")


PLUGIN = TextRule(
    name="brackets",
    summary="Space just inside round brackets is removed.",
    strength=Strength.SAFE,
    find=find_spaced_brackets,
    hints=("( ", " )"),
    kinds=PROSE,
    in_shadow=True,
)
