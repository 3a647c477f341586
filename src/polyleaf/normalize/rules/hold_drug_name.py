"""A word that is nearly the name of a medicine, or ends or stands like one: `Ibandrotan`, `Chloropyrigrel 75 mg`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from polyleaf.literals import Literals
from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.phrases.brand_names import find_heard_name, is_known_name
from polyleaf.normalize.phrases.broken_names import find_cut_name, find_glued_name, load_tails
from polyleaf.normalize.phrases.drug_names import find_near_name, is_unknown_name
from polyleaf.normalize.phrases.pinyin import find_spaced_name, is_chinese_name
from polyleaf.normalize.phrases.word_frequencies import count_word, find_obstacle
from polyleaf.normalize.rule import PROSE, ManuscriptRule, Notice, Strength

KINDS = PROSE | {BlockKind.TABLE_ROW}
BESIDE = frozenset("@/_-.")
# beside one of these a word is part of an address or of a longer name
DOSE = re.compile(r"(?<=[ (])\d[\d.,]* ?(?:mg|mcg|µg|μg|IU)\b")
DOSED = re.compile(r"(?<![\w/@.-])([A-Za-z][a-z]{5,}) (?:(?:forte|retard|in a dose of|at a dose of|by|-|–) )?\(?\Z")
BEFORE_DOSE = 50
# characters before a dose in which its medicine stands
LAST_WORD = re.compile(r"(?<![\w/@.-])([A-Za-z][a-z]+) \Z")
BEFORE_TAIL = 24
# characters before a second piece in which the first stands
ACID = re.compile(r"(?<![\w/@.-])([A-Za-z]{4,}) acid\b")
find_near = lru_cache(maxsize=1 << 16)(find_near_name)
find_heard = lru_cache(maxsize=1 << 16)(find_heard_name)
is_chinese = lru_cache(maxsize=1 << 16)(is_chinese_name)


def find_drug_slips(manuscript: Manuscript) -> Iterator[Notice]:
    """Words one or two slips away from an international nonproprietary name, and others that end or stand like one."""
    if manuscript.is_rough and not find_obstacle():
        yield from _find_dosed_strangers(manuscript)
        yield from _find_strange_acids(manuscript)
    yield from _find_cut_names(manuscript)
    doubts = {word: doubt for word in manuscript.words if (doubt := _doubt(word.lower(), rough=manuscript.is_rough))}
    if not doubts:
        return
    literals = Literals(sorted(doubts))
    for number, start, end in literals.find(manuscript.shadow):
        if _stands_alone(manuscript, start, end):
            yield Notice(start, end, doubts[literals.strings[number]], severity=Severity.CRITICAL)


def _find_dosed_strangers(manuscript: Manuscript) -> Iterator[Notice]:
    """Words before a dose that are neither English nor the name of a medicine: `Chloropyrigrel 75 mg`."""
    text = manuscript.shadow
    for dose in DOSE.finditer(text):
        match = DOSED.search(text, max(0, dose.start() - BEFORE_DOSE), dose.start())
        if match is None or not _stands_alone(manuscript, match.start(1), match.end(1)):
            continue
        word = match[1].lower()
        if _doubt(word, rough=True) is not None:
            continue
        if not is_known_name(word) and not count_word(word) and not count_word(word.removesuffix("s")):
            message = "stands like the name of a medicine, but is none that is known: a person must check it"
            yield Notice(match.start(1), match.end(1), message, severity=Severity.CRITICAL)


def _find_strange_acids(manuscript: Manuscript) -> Iterator[Notice]:
    """What is no word of English before "acid" and lacks its "-ic": `tranexam acid`, `ascorbin acid`."""
    for match in ACID.finditer(manuscript.shadow):
        word = match[1].lower()
        if word.endswith(("ic", "ous")) or is_known_name(word) or count_word(word) or _doubt(word, rough=True):
            continue
        if _stands_alone(manuscript, match.start(1), match.end(1)):
            yield Notice(match.start(1), match.end(), "no acid is called so", severity=Severity.CRITICAL)


def _find_cut_names(manuscript: Manuscript) -> Iterator[Notice]:
    """Names in two pieces: `amoxi cillin`, and Chinese ones: `Shule Anding`."""
    tails = [word for word in manuscript.words if word.lower() in load_tails() or _is_chinese_tail(manuscript, word)]
    literals = Literals(sorted(tails)) if tails else None
    for _, start, end in literals.find(manuscript.shadow) if literals else ():
        match = LAST_WORD.search(manuscript.shadow, max(0, start - BEFORE_TAIL), start)
        if match is None or not _stands_alone(manuscript, start, end):
            continue
        head, tail = match[1].lower(), manuscript.shadow[start:end].lower()
        name = find_cut_name(head, tail)
        if name:
            yield Notice(match.start(1), end, f"“{name}”, cut in two", severity=Severity.CRITICAL)
        elif find_spaced_name(head, tail):
            yield Notice(match.start(1), end, "the Chinese name of a medicine", severity=Severity.CRITICAL)


def _is_chinese_tail(manuscript: Manuscript, word: str) -> bool:
    return "zh" in manuscript.origins and not word.islower() and is_chinese(word.lower())


def _doubt(word: str, *, rough: bool) -> str | None:
    if is_known_name(word):
        return None
    near = find_near(word) or (find_heard(word) if rough else None)
    if near:
        return f"is nearly “{near}”: a person must check the name"
    if is_chinese(word):
        return "the Chinese name of a medicine: a person must find the international one"
    glued = find_glued_name(word)
    if glued:
        return f"begins with “{glued}”, with another word stuck to it"
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
