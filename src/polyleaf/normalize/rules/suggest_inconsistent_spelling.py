"""A word that the text spells in two ways: `tumour` and `tumor`, or one letter beside a word it uses more often."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from polyleaf.model import Severity
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.phrases.word_frequencies import count_word, find_obstacle
from polyleaf.normalize.rule import PROSE, ManuscriptRule, Notice, Strength

WORD = re.compile(r"[a-z]{5,}")
SHORTEST = 8
# letters of a word that may be a slip of another: shorter ones are too easily two words
SPELLINGS = (
    (re.compile(r"our(?=s?$|ed$|ing$|al$)"), "or"),
    (re.compile(r"is(?=e[sd]?$|ing$|ations?$)"), "iz"),
    (re.compile(r"[ao]e(?=[dmnst])"), "e"),
    (re.compile(r"(?<=[lnt])yse(?=[sd]?$)"), "yze"),
    (re.compile(r"(?<=[bt])re$"), "er"),
    (re.compile(r"ll(?=ed$|ing$)"), "l"),
)


def find_inconsistent_spellings(manuscript: Manuscript) -> Iterator[Notice]:
    """The rarer spelling of a word, in a rough text, with the usual one proposed."""
    if not manuscript.is_rough or find_obstacle():
        return
    counts = Counter(WORD.findall(manuscript.shadow))
    usual = dict(_find_slips(counts)) | dict(_find_variants(counts))
    if not usual:
        return
    for match in re.finditer(rf"(?:{'|'.join(sorted(usual))})(?![\w@/-])", manuscript.shadow):
        before = manuscript.shadow[match.start() - 1 : match.start()]
        passage = manuscript.get_passage(manuscript.locate(match.start())[0])
        if passage and passage.kind in PROSE and not (before.isalnum() or before in {"@", "/", "-", ".", "_"}):
            word = usual[match.group()]
            message = f"elsewhere the text writes “{word}”"
            yield Notice(match.start(), match.end(), message, word, Severity.MINOR)


def _find_variants(counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """British and American spellings of one word: the rarer, and the one used more often."""
    families: defaultdict[str, list[str]] = defaultdict(list)
    for word in counts:
        families[_respell(word)].append(word)
    for words in families.values():
        if len(words) > 1:
            first, *others = sorted(words, key=lambda word: (-counts[word], word))
            # "analyses" and "analyzes" are two words, and so are two that are written alike by chance
            yield from ((other, first) for other in others if counts[other] < counts[first])


def _respell(word: str) -> str:
    for pattern, american in SPELLINGS:
        word = pattern.sub(american, word)
    return word


def _find_slips(counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Words that no list has, one letter away from a word that the text uses and a list has."""
    strange = [word for word in counts if len(word) >= SHORTEST and counts[word] < 3 and not count_word(word)]
    holes: defaultdict[str, list[str]] = defaultdict(list)
    for word in counts if strange else ():
        if len(word) >= SHORTEST - 1:
            for hole in _cut_holes(word):
                holes[hole].append(word)
    for word in strange:
        near = {other for hole in _cut_holes(word) for other in holes[hole] if other != word}
        used = [other for other in near if counts[other] > counts[word] and _is_one_apart(word, other)]
        known = [other for other in used if count_word(other)]
        if len(known) == 1:
            yield word, known[0]


def _cut_holes(word: str) -> Iterator[str]:
    """The word, and the word without any one of its letters."""
    yield word
    yield from (word[:place] + word[place + 1 :] for place in range(len(word)))


def _is_one_apart(word: str, other: str) -> bool:
    """Whether the words differ in one letter that is no ending: "metastasic", but not "metastatics"."""
    if abs(len(word) - len(other)) > 1:
        return False
    place = next((index for index, (one, two) in enumerate(zip(word, other, strict=False)) if one != two), None)
    return place is not None and place < min(len(word), len(other)) - 2


PLUGIN = ManuscriptRule(
    name="inconsistent-spelling",
    summary="A word is spelled in two ways.",
    strength=Strength.SUGGESTED,
    find=find_inconsistent_spellings,
    look_for_obstacle=find_obstacle,
)
