"""A dash glued to one side, where bold markup ended or began, gets its space back: `osteolytic– there`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.phrases.scanning import find_starting
from polyleaf.normalize.rule import PROSE, Edit, Strength, TextRule

# not "pre– and postoperative", where the dash stands for the rest of the word
GLUED = re.compile(r"[–—](?<=[^\W\d_].|[)”].)(?= (?!(?:and|or|to|nor|as well as)\b)[^\W\d_])")
GLUED_RIGHT = re.compile(r"[–—](?<=[^\W\d_] .)(?=[^\W\d_])")


def find_glued_dashes(text: str) -> Iterator[Edit]:
    """A dash with a letter on one side and a space on the other.

    >>> list(find_glued_dashes("osteolytic– there are"))
    [Edit(start=10, end=11, after=' –')]
    >>> list(find_glued_dashes("pre– and postoperative"))
    []
    """
    for match in find_starting(GLUED, text, "–—"):
        yield Edit(match.start(), match.end(), f" {match.group()}")
    for match in find_starting(GLUED_RIGHT, text, "–—"):
        yield Edit(match.start(), match.end(), f"{match.group()} ")


PLUGIN = TextRule(
    name="dash-glued",
    summary="A dash glued to the word on one side gets a space there too.",
    strength=Strength.SAFE,
    find=find_glued_dashes,
    hints=("– ", " –", "— ", " —"),
    kinds=PROSE,
)
