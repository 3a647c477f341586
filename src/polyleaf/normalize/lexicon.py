"""Phrases as data: a small notation, and one index that finds the phrases of all rules in a single pass.

The notation, which anybody can add a line of: words between spaces; ``a|b`` for one word or another; ``onco*`` for any
ending; ``(the)`` for a word that may be missing; ``~`` for up to three words of any kind; ``#`` for a figure.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from polyleaf.normalize.word_lists import load_words

Payload = TypeVar("Payload")
LETTERS = r"[\w’'-]*"
GAP = r"(?:[\w’'%.,-]+\s+){0,3}?"
GAP_AFTER = r"(?:\s+[\w’'%.,-]+){0,3}?"
FIGURE = r"\d[\d.,]*"
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

    def spell(self) -> str:
        """The word as a pattern, without the space beside it."""
        return f"(?:{'|'.join(map(_spell_choice, self.choices))})"


def _spell_choice(choice: str) -> str:
    return FIGURE if choice == "#" else re.escape(choice).replace("'", "['’]").replace(r"\*", LETTERS)


def _parse(phrase: str) -> tuple[_Word, ...]:
    return tuple(
        _Word(tuple(word.removeprefix("(").removesuffix(")").split("|")), optional=word.startswith("("))
        for word in phrase.split()
    )


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
    words = _parse(phrase)
    candidates = [index for index, word in enumerate(words) if word.is_anchor]
    if not candidates:
        raise ValueError(f"a phrase needs a word to look it up by: {phrase!r}")
    return max(candidates, key=lambda index: (*_rate_rarity(words[index], usage or {}), -index))


def _rate_rarity(word: _Word, usage: Mapping[str, int]) -> tuple[int, int, int]:
    small = load_words("joining") | load_words("stop")
    is_content = not any(choice in small for choice in word.choices)
    return is_content, -max(usage.get(choice, 0) for choice in word.choices), min(map(len, word.choices))


def _count_usage(phrases: Iterable[str]) -> Counter[str]:
    return Counter(choice for phrase in phrases for word in _parse(phrase) for choice in word.choices)


class _Entry(NamedTuple):
    before: re.Pattern[str] | None
    # the words before the anchor, ending where it starts
    reach: int
    # characters they can take
    after: re.Pattern[str] | None
    # the anchor and the words after it; None for the anchor alone
    payload: object


@dataclass(frozen=True, slots=True)
class PhraseIndex(Generic[Payload]):
    """Finds many phrases in one pass: a pattern of all anchors, then the phrases of the anchor found."""

    anchors: re.Pattern[str]
    entries: dict[str, tuple[_Entry, ...]] = field(repr=False)
    # by anchor, or by the stem before a "*"
    known: dict[str, tuple[_Entry, ...]] = field(default_factory=dict, repr=False)
    # by word as it stood in a text; grows with what was read

    def find(self, lowered: str) -> Iterator[Found[Payload]]:
        """Every phrase of a lower-case text."""
        known = self.known
        for match in self.anchors.finditer(lowered):
            word = match.group()
            entries = known.get(word)
            if entries is None:
                entries = known[word] = self._look_up(word)
            for before, reach, after, payload in entries:
                start, end = match.span()
                if after is not None:
                    matched = after.match(lowered, start)
                    if matched is None:
                        continue
                    end = matched.end()
                if before is not None:
                    matched = before.search(lowered, max(0, start - reach), start)
                    if matched is None:
                        continue
                    start = matched.start()
                yield Found(start, end, payload)  # type: ignore[arg-type]  # what was put in comes out

    def _look_up(self, word: str) -> tuple[_Entry, ...]:
        stems = (f"{word[:length]}*" for length in range(len(word), 0, -1))
        return tuple(entry for key in (word, *stems) for entry in self.entries.get(key, ()))


def build_index(entries: Iterable[tuple[str, Payload]]) -> PhraseIndex[Payload]:
    """An index of phrases, each with what it stands for.

    >>> index = build_index([("mammary gland*", "breast"), ("onco*", "cancer"), ("in the form of", "as")])
    >>> [(found.start, found.end, found.payload) for found in index.find("in the form of mammary glands, oncology")]
    [(0, 14, 'as'), (15, 29, 'breast'), (31, 39, 'cancer')]
    """
    listed = list(entries)
    usage = _count_usage(phrase for phrase, _ in listed)
    collected: defaultdict[str, list[_Entry]] = defaultdict(list)
    for phrase, payload in listed:
        words, position = _parse(phrase), choose_anchor(phrase, usage)
        before = _spell(words[:position], space_first=False)
        after = _spell(words[position + 1 :], space_first=True)
        for choice in words[position].choices:
            entry = _Entry(
                re.compile(rf"(?<![\w-]){before}\Z") if before else None,
                sum(word.longest for word in words[:position]),
                re.compile(rf"{_Word((choice,)).spell()}{after}(?![\w-])") if after else None,
                payload,
            )
            for spelling in {choice, choice.replace("'", "’")}:
                collected[spelling].append(entry)
    return PhraseIndex(_compile_anchors(collected), {key: tuple(found) for key, found in collected.items()})


def _compile_anchors(anchors: Iterable[str]) -> re.Pattern[str]:
    """All anchors as one pattern in which common beginnings are shared, so that a text is read once."""
    trie: dict[str, dict] = {}  # type: ignore[type-arg]  # a trie holds tries
    for anchor in anchors:
        node = trie
        for character in anchor:
            node = node.setdefault(character, {})
        node[""] = {}
    return re.compile(rf"(?<![\w-])(?:{_spell_trie(trie)})(?![\w-])") if trie else re.compile(r"(?!)")


def _spell_trie(node: dict[str, dict]) -> str:  # type: ignore[type-arg]  # a trie holds tries
    if "*" in node:
        return LETTERS
    branches = [re.escape(character) + _spell_trie(below) for character, below in sorted(node.items()) if character]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{body})?" if "" in node else body
