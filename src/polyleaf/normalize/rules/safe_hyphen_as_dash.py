"""A hyphen between spaces, between words, is a dash: `discomfort - as a rule`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.rule import PROSE, Edit, Strength, TextRule

SPACED = re.compile(r"-(?<= -)-?(?= [^\W\d_“])")


def find_spaced_hyphens(text: str) -> Iterator[Edit]:
    """A hyphen with a word and a space on both sides; never before a figure, where it may be a minus or a range.

    >>> list(find_spaced_hyphens("no discomfort - as a rule"))
    [Edit(start=14, end=15, after='–')]
    >>> list(find_spaced_hyphens("5 - 10 mg"))
    []
    """
    for match in SPACED.finditer(text):
        before = text[max(0, match.start() - 2) : match.start() - 1]
        if before.isalnum() or before in {")", "”", "’", "%", ".", "!", "?"}:
            yield Edit(match.start(), match.end(), "–")


PLUGIN = TextRule(
    name="hyphen-as-dash",
    summary="A hyphen between spaces, between words, becomes an en dash.",
    strength=Strength.SAFE,
    find=find_spaced_hyphens,
    hints=(" - ", " -- "),
    kinds=PROSE,
    in_shadow=True,
    shows_damage=False,
)
