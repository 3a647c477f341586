"""Two words that lost the space between them: `alcoholabuse`, `vesselscostal`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from polyleaf.model import Severity
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.phrases.word_frequencies import count_word, find_obstacle
from polyleaf.normalize.phrases.word_lists import load_words
from polyleaf.normalize.rule import PROSE, ManuscriptRule, Notice, Strength

SHORTEST = 9
SHORTEST_PART = 4
USUAL = 1500
# times in the list from which a part is a word of its own, whatever it stands in
LONG_PART = 6
KNOWN = 100
# the same for a part of so many letters


def find_run_together(manuscript: Manuscript) -> Iterator[Notice]:
    """Words that no list has and that are two words, in a rough text; a hyphen may have stood there as well."""
    if not manuscript.is_rough or find_obstacle():
        return
    splits = dict(_split_words(manuscript.words))
    if not splits:
        return
    for match in re.finditer(rf"(?:{'|'.join(sorted(splits))})(?![\w@/-])", manuscript.shadow):
        before = manuscript.shadow[match.start() - 1 : match.start()]
        passage = manuscript.get_passage(manuscript.locate(match.start())[0])
        if passage and passage.kind in PROSE and not (before.isalnum() or before in {"@", "/", "-", ".", "_"}):
            yield Notice(match.start(), match.end(), "two words?", splits[match.group()], severity=Severity.MINOR)


def _split_words(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    for word in words:
        if len(word) >= SHORTEST and word.islower() and word.isascii() and not count_word(word):
            parts = _find_parts(word, words)
            if parts:
                yield word, " ".join(parts)


def _find_parts(word: str, words: Iterable[str]) -> tuple[str, str] | None:
    """The likeliest two words, by the rarer of them; word parts that build other words are none."""
    found = [
        (min(count_word(first), count_word(last)), first, last)
        for place in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        if _is_word(first := word[:place], words)
        and _is_word(last := word[place:], words)
        and first not in load_words("word_starts")
        and last not in load_words("word_ends")
    ]
    return max(found)[1:] if found else None


def _is_word(part: str, words: Iterable[str]) -> bool:
    count = count_word(part)
    return count >= USUAL or (count >= KNOWN and (len(part) >= LONG_PART or part in words))


PLUGIN = ManuscriptRule(
    name="run-together",
    summary="Two words lost the space between them.",
    strength=Strength.SUGGESTED,
    find=find_run_together,
    look_for_obstacle=find_obstacle,
)
