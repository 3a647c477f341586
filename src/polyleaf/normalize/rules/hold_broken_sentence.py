"""A sentence starts with a small letter, or goes on after a stop: `the bloodstream. vascular`, `oncologist. resort`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.layout.sentences import is_abbreviation
from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule

BREAK = re.compile(r"\.(?<=[a-z]{4}\.) +([a-z]{2,}\w*)")


def find_broken_sentences(text: str) -> Iterator[Notice]:
    """A full stop after a whole word, and a small letter after it: a word is missing there, or the stop is wrong.

    >>> text = "pressure on the bloodstream. vascular system"
    >>> [text[n.start : n.end] for n in find_broken_sentences(text)]
    ['bloodstream. vascular']
    >>> list(find_broken_sentences("approx. two days, resp. three"))
    []
    """
    for match in BREAK.finditer(text):
        start = max(text.rfind(" ", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
        if not is_abbreviation(text[start : match.start()]):
            message = "a small letter after a full stop: words are missing, or the stop is wrong"
            yield Notice(start, match.end(), message)


PLUGIN = TextRule(
    name="broken-sentence",
    summary="A small letter follows a full stop.",
    strength=Strength.HOLD,
    find=find_broken_sentences,
    hints=(". ",),
    kinds=PROSE,
    in_shadow=True,
)
