"""A person or thing that English names with an article: `is put by neurologist`, `call ambulance`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.rule import PROSE, ManuscriptRule, Notice, Strength

BEFORE = "by|from|with|to|see|consult|need|needs|call|visit|contact|ask|tell|inform|of|outside of"
NOUN = (
    r"doctor|physician|nurse|surgeon|specialist|pharmacist|ambulance|midwife|dentist|therapist|patient"
    r"|[a-z]{4,}ologist|[a-z]{4,}therapist|[a-z]{3,}iatrist|[a-z]{3,}iatrician"
)
AFTER = (
    "and|or|if|when|who|which|that|is|was|has|may|can|should|must|on|in|at|for|to|with|as|before|after|immediately|urgently"
    "|about"
)
LACKING = re.compile(rf" (?:{BEFORE}) ({NOUN})(?=[.,;:)!?]|$| (?:{AFTER})\b)", re.MULTILINE)
VOWELS = frozenset("aeiou")


def find_missing_articles(manuscript: Manuscript) -> Iterator[Notice]:
    """A singular noun right after a preposition or verb, in a rough text; compounds, "of patient safety", are left."""
    if not manuscript.is_rough:
        return
    for match in LACKING.finditer(manuscript.shadow):
        passage = manuscript.get_passage(manuscript.locate(match.start())[0])
        if passage and passage.kind in PROSE:
            noun = manuscript.text[match.start(1) : match.end(1)]
            article = "an" if noun[0] in VOWELS else "a"
            yield Notice(match.start(1), match.end(1), "an article is missing", f"{article} {noun}", Severity.MINOR)


PLUGIN = ManuscriptRule(
    name="missing-article",
    summary="A noun lacks its article.",
    strength=Strength.SUGGESTED,
    find=find_missing_articles,
)
