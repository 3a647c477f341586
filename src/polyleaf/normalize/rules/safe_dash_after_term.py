"""A dash glued to the term of a list item, where bold markup ended, gets its space back: `osteolytic– there`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.rule import Edit, Strength, TextRule

GLUED = re.compile(r"(?<=[^\W\d_])–(?= (?!(?:and|or|to|nor)\b)[^\W\d_])|(?<=[\)”])–(?= [^\W\d_])")


def find_glued_dashes(text: str) -> Iterator[Edit]:
    """An en dash with a letter on its left and a space on its right, but not `pre– and postoperative`.

    >>> list(find_glued_dashes("osteolytic– there are"))
    [Edit(start=10, end=11, after=' –')]
    >>> list(find_glued_dashes("pre– and postoperative"))
    []
    """
    for match in GLUED.finditer(text):
        yield Edit(match.start(), match.end(), " –")


PLUGIN = TextRule(
    name="dash-glued-left",
    summary="An en dash glued to the word before it gets a space.",
    strength=Strength.SAFE,
    find=find_glued_dashes,
    hints=("– ",),
)
