"""A capital inside a sentence, on a word that the text otherwise writes small: `healthy person Bone tissue is`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import BlockKind
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.phrases.drug_names import load_drug_names
from polyleaf.normalize.rule import ITEMS, ManuscriptRule, Notice, Strength

CAPITAL = re.compile(r" ([A-Z][a-z]{3,})(?= [a-z])")
FUNCTION = re.compile(
    r"\b(?:the|a|an|of|in|on|at|to|for|from|by|with|and|or|as|like|is|are|your|his|her|their|our|my|than|called|named"
    r"|this|that|about|per|via|vs|under|into|dr|mr|mrs)\Z"
)
QUESTION = re.compile(r" [a-z]{4,} (How|What|Why|When|Where|Who|Which|Can|Is|Are|Do|Does|Should)(?= [a-z])")
KINDS = frozenset({BlockKind.PARAGRAPH, *ITEMS})


def find_capitals(manuscript: Manuscript) -> Iterator[Notice]:
    """A capitalized word after a small content word, in a rough text that writes the same word small elsewhere.

    There a sentence lost its end, or bold words lost their place. In a title it is a question that starts: two titles
    were joined.
    """
    yield from _find_joined_titles(manuscript)
    if not manuscript.is_rough:
        return
    text, words, drugs = manuscript.shadow, manuscript.words, load_drug_names()
    for match in CAPITAL.finditer(text):
        word = match.group(1).lower()
        if word not in words or word in drugs or not text[match.start() - 1].islower():
            continue
        if FUNCTION.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        passage = manuscript.get_passage(manuscript.locate(match.start())[0])
        if passage and passage.kind in KINDS:
            start = max(text.rfind(" ", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
            yield Notice(start, match.end(1), "a capital inside a sentence: words are missing or out of place")


def _find_joined_titles(manuscript: Manuscript) -> Iterator[Notice]:
    for passage in manuscript.passages:
        if passage.kind is BlockKind.HEADING:
            for match in QUESTION.finditer(passage.raw, passage.start, passage.end):
                if not FUNCTION.search(passage.raw, passage.start, match.start(1) - 1):
                    offset = manuscript.offsets[passage.line - 1]
                    message = "two titles seem to have been joined here"
                    yield Notice(offset + match.start() + 1, offset + match.end(1), message)


PLUGIN = ManuscriptRule(
    name="capital-in-sentence",
    summary="A capital stands inside a sentence on a word that is otherwise written small.",
    strength=Strength.HOLD,
    find=find_capitals,
)
