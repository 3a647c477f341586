"""Phrases as data: a small notation, and one index that finds the phrases of all rules in a single pass.

The notation, which anybody can add a line of: words between spaces; ``a|b`` for one word or another; ``onco*`` for any
ending; ``(the)`` for a word that may be missing; ``~`` for up to three words of any kind; ``#`` for a figure.
"""

from __future__ import annotations

import gc
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

from polyleaf.literals import Literals
from polyleaf.normalize.phrases.squeezing import squeeze
from polyleaf.normalize.phrases.word_lists import load_words

Payload = TypeVar("Payload")
LETTERS = r"[\w’'-]*"
GAP = r"(?:[\w’'%.,-]+\s+){0,3}?"
GAP_AFTER = r"(?:\s+[\w’'%.,-]+){0,3}?"
FIGURE = r"\d[\d.,]*"
IN_WORD = re.compile(r"[\w-]")
MOST_SPELLINGS = 32
# of a run of words that a phrase is looked up by
LONG_WORD = 24
# letters a word of any kind, or one with any ending, is looked for in


class Found(NamedTuple, Generic[Payload]):
    """A phrase in a text, and what it stands for."""

    start: int
    end: int
    payload: Payload


@dataclass(frozen=True, slots=True)
class _Word:
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
        return f"(?:{'|'.join(map(_spell_choice, self.choices))})"


def _spell_choice(choice: str) -> str:
    return FIGURE if choice == "#" else re.escape(choice).replace("'", "['’]").replace(r"\*", LETTERS)


def _parse(phrase: str) -> tuple[_Word, ...]:
    return tuple(map(_parse_word, phrase.split()))


@cache
def _parse_word(word: str) -> _Word:
    return _Word(tuple(word.removeprefix("(").removesuffix(")").split("|")), optional=word.startswith("("))


def _spell(words: Iterable[_Word], *, space_first: bool) -> str:
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
    spelled = _spell(_parse(phrase), space_first=False).removesuffix(r"\s+")
    return re.compile(rf"(?<![\w-]){spelled}(?![\w-])")


def choose_anchor(phrase: str, usage: Mapping[str, int] | None = None) -> int:
    """Which word of a phrase to look it up by: no small one, one that few phrases use, a long one: such are rare.

    >>> choose_anchor("against the background of")
    2
    """
    return _choose_anchor(phrase, _parse(phrase), usage or {})


def _choose_anchor(phrase: str, words: Sequence[_Word], usage: Mapping[str, int]) -> int:
    candidates = [index for index, word in enumerate(words) if word.is_anchor]
    if not candidates:
        raise ValueError(f"a phrase needs a word to look it up by: {phrase!r}")
    if len(candidates) == 1:
        return candidates[0]
    return max(candidates, key=lambda index: (*_rate_rarity(words[index], usage), -index))


def _rate_rarity(word: _Word, usage: Mapping[str, int]) -> tuple[int, int, int]:
    choices = word.choices
    return _load_small_words().isdisjoint(choices), -max(usage.get(it, 0) for it in choices), min(map(len, choices))


@cache
def _load_small_words() -> frozenset[str]:
    return load_words("joining") | load_words("stop")


class _Entry(NamedTuple, Generic[Payload]):
    """A phrase by the run of words that it is looked up by."""

    place: int
    # of the phrase among those of the index
    before: str
    # the pattern of what comes before the run and ends where that starts; "" for a run the phrase starts with
    reach: int
    # characters that can take
    tails: tuple[str, ...]
    # strings with one of which it ends; () where any can
    after: _Lazy | None
    # the run and what comes after it; None where the run ends the phrase
    is_closed: bool
    # whether the run ends in a whole word
    payload: Payload

    def find_first(self, lowered: str, start: int) -> int | None:
        """Where a phrase starts whose run starts at ``start``."""
        if not self.before:
            return None if start and IN_WORD.match(lowered, start - 1) else start
        # after a single space the words in front are told at a glance
        alone = start > 1 and lowered[start - 1] == " " and not lowered[start - 2].isspace()
        if alone and self.tails and not lowered.endswith(self.tails, 0, start):
            return None
        matched = _compile(self.before).search(lowered, max(0, start - self.reach), start)
        return matched.start() if matched else None


def _list_tails(words: Sequence[_Word]) -> tuple[str, ...]:
    """How words end in a squeezed text; () if that is no matter of a few strings."""
    if not words or not words[-1].is_anchor or words[-1].is_open:
        return ()
    return tuple(f"{spelling} " for choice in words[-1].choices for spelling in {choice, choice.replace("'", "’")})


class _Lazy:
    """A run with what follows it, which becomes a pattern when it is first needed: most phrases are in no text."""

    __slots__ = ("_after", "_compiled", "_run")

    def __init__(self, run: tuple[str, ...], after: str) -> None:
        self._run = run
        self._after = after
        self._compiled: re.Pattern[str] | None = None

    def match(self, text: str, start: int) -> re.Match[str] | None:
        """What matches at a place."""
        if self._compiled is None:
            spelled = r"\s+".join(map(_spell_choice, self._run))
            self._compiled = re.compile(rf"{spelled}{self._after}(?![\w-])")
        return self._compiled.match(text, start)


class PhraseIndex(Generic[Payload]):
    """Finds many phrases in one pass: where the words of a phrase stand that have but one spelling, then the rest."""

    def __init__(self, entries: Mapping[str, list[_Entry[Payload]]]) -> None:
        clues: defaultdict[str, defaultdict[int, list[_Entry[Payload]]]] = defaultdict(lambda: defaultdict(list))
        for run, found in entries.items():
            for entry in found:
                for tail in _drop_longer(entry.tails) or ("",):
                    clues[tail + run][len(tail)].append(entry)
        self._literals = Literals(tuple(clues))
        self._clues = tuple(_Clue(tuple(found), all(map(_is_closed, found.values()))) for found in clues.values())
        # of each literal
        self._entries = {
            (number, skipped): tuple(kept)
            for number, found in enumerate(clues.values())
            for skipped, kept in found.items()
        }

    def find(self, lowered: str) -> list[Found[Payload]]:
        """Every phrase of a lower-case text, in order of their starts, the longer ones first."""
        squeezed = squeeze(lowered)
        found = []
        for key, start, end in squeezed.locate(self._list_places(squeezed.text)):
            for entry in self._entries[key]:
                after, stop = entry.after, end
                if after is not None:
                    matched = after.match(lowered, start)
                    if matched is None:
                        continue
                    stop = matched.end()
                elif IN_WORD.match(lowered, end):
                    continue
                first = entry.find_first(lowered, start)
                if first is not None:
                    found.append((first, -stop, entry.place, entry.payload))
        found.sort(key=itemgetter(0, 1, 2))
        return [Found(start, -end, payload) for start, end, _, payload in found]

    def _list_places(self, squeezed: str) -> Iterator[tuple[tuple[int, int], int, int]]:
        """The runs in a squeezed text that start a word and end one, which most literals do not."""
        clues, size = self._clues, len(squeezed)
        for number, start, end in self._literals.iterate(squeezed):
            if start and squeezed[start - 1].isalnum():
                continue
            skips, is_closed = clues[number]
            if is_closed and end < size and squeezed[end].isalnum():
                continue
            for skipped in skips:
                yield (number, skipped), start + skipped, end


class _Clue(NamedTuple):
    """What is known of a literal."""

    skips: tuple[int, ...]
    # characters of it that stand before the run of an entry
    is_closed: bool
    # whether a letter right behind it shows that it is another word


def _is_closed(entries: Iterable[_Entry[Payload]]) -> bool:
    return all(entry.is_closed for entry in entries)


@cache
def _drop_longer(tails: tuple[str, ...]) -> list[str]:
    """Tails without those that end in another as a whole word: "pick-up " beside "up "."""
    return [
        tail
        for tail in tails
        if not any(tail != end and tail.endswith(end) and not tail[-len(end) - 1].isalnum() for end in tails)
    ]


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def build_index(entries: Iterable[tuple[str, Payload]]) -> PhraseIndex[Payload]:
    """An index of phrases, each with what it stands for.

    >>> index = build_index([("mammary gland*", "breast"), ("onco*", "cancer"), ("in the form of", "as")])
    >>> [(found.start, found.end, found.payload) for found in index.find("in the form of mammary glands, oncology")]
    [(0, 14, 'as'), (15, 29, 'breast'), (31, 39, 'cancer')]
    """
    was_enabled = gc.isenabled()
    # tens of thousands of objects that all stay: looking for garbage among them takes a third of the time
    gc.disable()
    try:
        return PhraseIndex(_collect_entries(entries))
    finally:
        if was_enabled:
            gc.enable()


def _collect_entries(entries: Iterable[tuple[str, Payload]]) -> dict[str, list[_Entry[Payload]]]:
    """The entries by the literal that they are looked up by."""
    listed = [(phrase, _parse(phrase), payload) for phrase, payload in entries]
    usage = Counter(choice for _, words, _ in listed for word in words for choice in word.choices)
    collected: defaultdict[str, list[_Entry[Payload]]] = defaultdict(list)
    for place, (phrase, words, payload) in enumerate(listed):
        start, stop = _choose_run(words, _choose_anchor(phrase, words, usage))
        before = rf"(?<![\w-]){_spell(words[:start], space_first=False)}\Z" if start else ""
        reach, tails = sum(word.longest for word in words[:start]), _list_tails(words[:start])
        after = _spell(words[stop:], space_first=True)
        choices = [(*word.choices, "") if word.optional else word.choices for word in words[start:stop]]
        for run in (tuple(filter(None, spelling)) for spelling in product(*choices)):
            is_open = run[-1].endswith("*")
            rest = _Lazy(run, after) if after or is_open else None
            entry = _Entry(place, before, reach, tails, rest, not is_open, payload)
            literal = " ".join(run).partition("*")[0]
            collected[literal].append(entry)
            if "'" in literal:
                collected[literal.replace("'", "’")].append(entry)
    return collected


def _choose_run(words: Sequence[_Word], anchor: int) -> tuple[int, int]:
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
