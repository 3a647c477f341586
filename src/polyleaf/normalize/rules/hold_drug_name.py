"""A word that is nearly the name of a medicine: `Ibandrotan`, `Tidronate`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from polyleaf.literals import Literals
from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.phrases.drug_names import find_near_name
from polyleaf.normalize.rule import PROSE, ManuscriptRule, Notice, Strength

KINDS = PROSE | {BlockKind.TABLE_ROW}
BESIDE = frozenset("@/_-.")
# beside one of these a word is part of an address or of a longer name
find_near = lru_cache(maxsize=1 << 16)(find_near_name)


def find_drug_slips(manuscript: Manuscript) -> Iterator[Notice]:
    """Words one or two slips away from an international nonproprietary name."""
    near = {word: name for word in manuscript.words if (name := find_near(word.lower()))}
    if not near:
        return
    literals = Literals(sorted(near))
    for number, start, end in literals.find(manuscript.shadow):
        if _stands_alone(manuscript, start, end):
            message = f"is nearly “{near[literals.strings[number]]}”: a person must check the name"
            yield Notice(start, end, message, severity=Severity.CRITICAL)


def _stands_alone(manuscript: Manuscript, start: int, end: int) -> bool:
    """Whether the letters are a word of their own, in prose or a table."""
    before, after = manuscript.shadow[start - 1 : start], manuscript.shadow[end : end + 1]
    if before.isalnum() or before in BESIDE or after.isalnum() or after in {"@", "/", "_"}:
        return False
    passage = manuscript.get_passage(manuscript.locate(start)[0])
    return passage is not None and passage.kind in KINDS


PLUGIN = ManuscriptRule(
    name="drug-name",
    summary="A word is nearly the name of a medicine.",
    strength=Strength.HOLD,
    find=find_drug_slips,
)
