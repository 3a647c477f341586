"""A sentence that has lost its subject or its order: `Used for diagnostics different methods research`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import BlockKind
from polyleaf.normalize.manuscript import Passage
from polyleaf.normalize.rule import ITEMS, Notice, PassageRule, Strength

PARTICIPLE = re.compile(
    r"(?:Used|Accompanied|Characterized|Manifested|Observed|Prescribed|Carried out|Performed|Determines|Works|Affects"
    r"|Occurs|Develops|Appears|Happens|Helps|Allows) (?!to\b)"
)
MAIN_VERB = re.compile(r",.*\b(?:is|are|was|were|can|may|must|should|will|has|have|does|do)\b")
KINDS = frozenset({BlockKind.PARAGRAPH, *ITEMS})


def find_missing_subjects(passage: Passage) -> Iterator[Notice]:
    """Sentences that start with a verb or participle and have no clause after a comma that could hold the subject."""
    for start, end in passage.sentences:
        sentence = passage.raw[start:end]
        if PARTICIPLE.match(sentence) and not MAIN_VERB.search(sentence):
            yield Notice(start, end, "the subject is missing, or words are out of order")


PLUGIN = PassageRule(
    name="missing-subject",
    summary="A sentence has lost its subject or its order.",
    strength=Strength.SUGGESTED,
    find=find_missing_subjects,
    kinds=KINDS,
)
