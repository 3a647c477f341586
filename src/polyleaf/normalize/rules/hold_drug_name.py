"""A word that is nearly the name of a medicine, or ends or stands like one: `Ibandrotan`, `Chloropyrigrel 75 mg`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from polyleaf.literals import Literals
from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.phrases.drug_names import (
    find_near_name,
    is_chinese_name,
    is_unknown_name,
    load_drug_names,
)
from polyleaf.normalize.phrases.word_frequencies import count_word, find_obstacle
from polyleaf.normalize.rule import PROSE, ManuscriptRule, Notice, Strength

KINDS = PROSE | {BlockKind.TABLE_ROW}
BESIDE = frozenset("@/_-.")
# beside one of these a word is part of an address or of a longer name
DOSE = re.compile(r"(?<=[ (])\d[\d.,]* ?(?:mg|mcg|µg|μg|IU)\b")
DOSED = re.compile(r"(?<![\w/@.-])([A-Za-z][a-z]{5,}) (?:(?:forte|retard|in a dose of|at a dose of|by|-|–) )?\(?\Z")
BEFORE_DOSE = 50
# characters before a dose in which its medicine stands
find_near = lru_cache(maxsize=1 << 16)(find_near_name)


def find_drug_slips(manuscript: Manuscript) -> Iterator[Notice]:
    """Words one or two slips away from an international nonproprietary name, and others that end or stand like one."""
    yield from _find_dosed_strangers(manuscript)
    doubts = {word: doubt for word in manuscript.words if (doubt := _doubt(word.lower()))}
    if not doubts:
        return
    literals = Literals(sorted(doubts))
    for number, start, end in literals.find(manuscript.shadow):
        if _stands_alone(manuscript, start, end):
            yield Notice(start, end, doubts[literals.strings[number]], severity=Severity.CRITICAL)


def _find_dosed_strangers(manuscript: Manuscript) -> Iterator[Notice]:
    """Words before a dose that are neither English nor the name of a medicine: `Chloropyrigrel 75 mg`."""
    if not manuscript.is_rough or find_obstacle():
        return
    text = manuscript.shadow
    for dose in DOSE.finditer(text):
        match = DOSED.search(text, max(0, dose.start() - BEFORE_DOSE), dose.start())
        if match is None or not _stands_alone(manuscript, match.start(1), match.end(1)):
            continue
        word = match[1].lower()
        if word not in load_drug_names() and not count_word(word) and not count_word(word.removesuffix("s")):
            message = "stands like the name of a medicine, but is none that is known: a person must check it"
            yield Notice(match.start(1), match.end(1), message, severity=Severity.CRITICAL)


def _doubt(word: str) -> str | None:
    near = find_near(word)
    if near:
        return f"is nearly “{near}”: a person must check the name"
    if is_chinese_name(word):
        return "the Chinese name of a medicine: a person must find the international one"
    return "ends like the name of a medicine, but is none that is known" if is_unknown_name(word) else None


def _stands_alone(manuscript: Manuscript, start: int, end: int) -> bool:
    """Whether the letters are a word of their own, in prose or a table."""
    before, after = manuscript.shadow[start - 1 : start], manuscript.shadow[end : end + 1]
    if before.isalnum() or before in BESIDE or after.isalnum() or after in {"@", "/", "_"}:
        return False
    passage = manuscript.get_passage(manuscript.locate(start)[0])
    return passage is not None and passage.kind in KINDS


PLUGIN = ManuscriptRule(
    name="drug-name",
    summary="A word is nearly the name of a medicine, or ends like one and is none.",
    strength=Strength.HOLD,
    find=find_drug_slips,
)
