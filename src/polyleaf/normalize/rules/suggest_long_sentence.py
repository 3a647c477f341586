"""A sentence of more words than a patient reads at once."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.manuscript import Passage
from polyleaf.normalize.rule import ITEMS, Notice, PassageRule, Strength

MOST_WORDS = 30


def find_long_sentences(passage: Passage) -> Iterator[Notice]:
    """Sentences of more than 30 words; how to shorten one is for a person to say."""
    for start, end in passage.sentences:
        words = passage.raw.count(" ", start, end) + 1
        if words > MOST_WORDS:
            yield Notice(start, end, f"{words} words: say it in two sentences", severity=Severity.MINOR)


PLUGIN = PassageRule(
    name="long-sentence",
    summary="A sentence is too long to be read at once.",
    strength=Strength.SUGGESTED,
    find=find_long_sentences,
    kinds=frozenset({BlockKind.PARAGRAPH, *ITEMS}),
)
