"""Phrases as data: a small notation.

Anybody can add a line of it: words between spaces; ``a|b`` for one word or another; ``onco*`` for any ending; ``(the)``
for a word that may be missing; ``~`` for up to three words of any kind; ``#`` for a figure.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from polyleaf.normalize.phrases.word_lists import load_words

LETTERS = r"[\w’'-]*"
GAP = r"(?:[\w’'%.,-]+\s+){0,3}?"
GAP_AFTER = r"(?:\s+[\w’'%.,-]+){0,3}?"
FIGURE = r"\d[\d.,]*"
MOST_SPELLINGS = 32
# of a run of words that a phrase is looked up by
LONG_WORD = 24
# letters a word of any kind, or one with any ending, is looked for in


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a phrase: its choices, or a gap, or a figure."""

    choices: tuple[str, ...]
    # ("~",) for a gap, ("#",) for a figure
    optional: bool = False

    @property
    def is_anchor(self) -> bool:
        """Whether a phrase can be looked up by this word."""
        return not self.optional and not {"~", "#"} & set(self.choices)

    @property
    def longest(self) -> int:
        """How many characters the word can take, with the space beside it."""
        if self.choices == ("~",):
            return 3 * LONG_WORD
        return (
            max(len(choice) + (LONG_WORD if choice.endswith("*") or choice == "#" else 0) for choice in self.choices)
            + 2
        )

    @property
    def is_open(self) -> bool:
        """Whether a choice has any ending."""
        return any("*" in choice for choice in self.choices)

    def count_spellings(self) -> int:
        """In how many ways the word can be written, its absence among them; a great many for a gap or figure."""
        return MOST_SPELLINGS + 1 if {"~", "#"} & set(self.choices) else len(self.choices) + self.optional

    def spell(self) -> str:
        """The word as a pattern, without the space beside it."""
        return f"(?:{'|'.join(map(spell_choice, self.choices))})"


def spell_choice(choice: str) -> str:
    """One choice of a word as a pattern."""
    return FIGURE if choice == "#" else re.escape(choice).replace("'", "['’]").replace(r"\*", LETTERS)


def parse_phrase(phrase: str) -> tuple[Word, ...]:
    """The words of a phrase."""
    return tuple(map(_parse_word, phrase.split()))


@cache
def _parse_word(word: str) -> Word:
    return Word(tuple(word.removeprefix("(").removesuffix(")").split("|")), optional=word.startswith("("))


def spell_words(words: Iterable[Word], *, space_first: bool) -> str:
    """Words as a pattern, each with its space before or after it."""
    parts = []
    for word in words:
        if word.choices == ("~",):
            parts.append(GAP_AFTER if space_first else GAP)
            continue
        body = rf"\s+{word.spell()}" if space_first else rf"{word.spell()}\s+"
        parts.append(f"(?:{body})?" if word.optional else body)
    return "".join(parts)


def compile_phrase(phrase: str) -> re.Pattern[str]:
    """A phrase in the notation as a pattern for lower-case text.

    >>> compile_phrase("loss of (the) interest ~ in life").search("a complete loss of interest in life").group()
    'loss of interest in life'
    >>> compile_phrase("onco*").search("in oncological practice").group()
    'oncological'
    """
    spelled = spell_words(parse_phrase(phrase), space_first=False).removesuffix(r"\s+")
    return re.compile(rf"(?<![\w-]){spelled}(?![\w-])")


def choose_anchor(phrase: str, words: Sequence[Word], usage: Mapping[str, int]) -> int:
    """Which word of a phrase to look it up by: no small one, one that few phrases use, a long one: such are rare.

    ``usage`` is how many phrases have each word. Raises ValueError for a phrase without such a word.

    >>> choose_anchor("against the background of", parse_phrase("against the background of"), {})
    2
    """
    candidates = [index for index, word in enumerate(words) if word.is_anchor]
    if not candidates:
        raise ValueError(f"a phrase needs a word to look it up by: {phrase!r}")
    if len(candidates) == 1:
        return candidates[0]
    return max(candidates, key=lambda index: (*_rate_rarity(words[index], usage), -index))


def _rate_rarity(word: Word, usage: Mapping[str, int]) -> tuple[int, int, int]:
    choices = word.choices
    return _load_small_words().isdisjoint(choices), -max(usage.get(it, 0) for it in choices), min(map(len, choices))


@cache
def _load_small_words() -> frozenset[str]:
    return load_words("joining") | load_words("stop")


def choose_run(words: Sequence[Word], anchor: int) -> tuple[int, int]:
    """The words around an anchor that can be looked for as they are, in few spellings; the last may have any ending."""
    spellings = words[anchor].count_spellings()
    start, stop = anchor, anchor + 1
    for end in range(anchor + 2, len(words) + 1):
        spellings *= words[end - 1].count_spellings()
        if spellings > MOST_SPELLINGS or any(word.is_open for word in words[stop - 1 : end - 1]):
            break
        if words[end - 1].is_anchor:
            stop = end
    spellings = math.prod(word.count_spellings() for word in words[start:stop])
    for first in reversed(range(anchor)):
        spellings *= words[first].count_spellings()
        if spellings > MOST_SPELLINGS or words[first].is_open:
            break
        if words[first].is_anchor:
            start = first
    return start, stop
