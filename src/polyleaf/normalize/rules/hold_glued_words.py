"""Words glued together where a dash or a space was lost: `melanomaa few months`, `ofthe`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.rule import PROSE, ManuscriptRule, Notice, Strength

JOINING = "of|in|to|and|for|is|are|on|with|by|from|that"
GLUED = re.compile(
    rf"[a-z]{{4,}}aa\Z|[a-z]{{3,}}(?:{JOINING})the[a-z]*\Z|(?:{JOINING})the\Z|(?:can|should|must|to)be\Z"
)
# "another", "father", "clothe" and their like are words
REAL = re.compile(r"\w*(?:othe|athe|ithe|withe)(?:r|rs|d|s)?\Z|.*(?:ther|thers|them|theme|theory|theta|thermal)\w*\Z")


def find_glued_words(manuscript: Manuscript) -> Iterator[Notice]:
    """Words that end in a double a, or that hold a joining word and an article in one."""
    glued = sorted(word for word in manuscript.words if GLUED.match(word) and not REAL.match(word))
    if not glued:
        return
    for match in re.finditer(rf"(?:{'|'.join(glued)})(?![\w@/-])", manuscript.shadow):
        before = manuscript.shadow[match.start() - 1 : match.start()]
        passage = manuscript.get_passage(manuscript.locate(match.start())[0])
        if passage and passage.kind in PROSE and not (before.isalnum() or before in {"@", "/", "-", "."}):
            yield Notice(match.start(), match.end(), "words glued together: what stood between them?")


PLUGIN = ManuscriptRule(
    name="glued-words",
    summary="Words are glued together where something was lost.",
    strength=Strength.HOLD,
    find=find_glued_words,
)
