"""A capital inside a sentence, on a word that the text otherwise writes small: `healthy person Bone tissue is`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import BlockKind
from polyleaf.normalize.drug_names import load_drug_names
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.rule import ITEMS, ManuscriptRule, Notice, Strength

CAPITAL = re.compile(r"(?<=[a-z])[ ]([A-Z][a-z]{3,})(?= [a-z])")
FUNCTION = re.compile(
    r"\b(?:the|a|an|of|in|on|at|to|for|from|by|with|and|or|as|like|is|are|your|his|her|their|our|my|than|called|named|this|that|per|via|vs|under|into|dr|mr|mrs)\Z"
)
KINDS = frozenset({BlockKind.PARAGRAPH, *ITEMS})
SEEN_SMALL = 2


def find_capitals(manuscript: Manuscript) -> Iterator[Notice]:
    """A capitalized word after a small content word, if the text has the same word small at least twice.

    There a sentence lost its end, or bold words lost their place.
    """
    if not manuscript.is_rough:
        return
    text = manuscript.shadow
    for match in CAPITAL.finditer(text):
        word = match.group(1)
        before = text[max(0, match.start() - 12) : match.start()]
        if FUNCTION.search(before) or word.lower() in load_drug_names() or _counts_small(text, word) < SEEN_SMALL:
            continue
        passage = manuscript.get_passage(manuscript.locate(match.start())[0])
        if passage and passage.kind in KINDS:
            start = text.rfind(" ", 0, match.start()) + 1
            message = "a capital inside a sentence: words are missing or out of place"
            yield Notice(max(start, text.rfind("\n", 0, match.start()) + 1), match.end(1), message)


def _counts_small(text: str, word: str) -> int:
    small = re.compile(rf"(?<=[a-z,] ){word.lower()}\b")
    return sum(1 for _, _ in zip(range(SEEN_SMALL), small.finditer(text), strict=False))


PLUGIN = ManuscriptRule(
    name="capital-in-sentence",
    summary="A capital stands inside a sentence on a word that is otherwise written small.",
    strength=Strength.HOLD,
    find=find_capitals,
)
