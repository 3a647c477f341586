"""Phrases as data: a small notation, and one index that finds the phrases of all rules in a single pass.

The notation, which anybody can add a line of: words between spaces; ``a|b`` for one word or another; ``onco*`` for any
ending; ``(the)`` for a word that may be missing; ``~`` for up to three words of any kind; ``#`` for a figure.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Payload = TypeVar("Payload")
LETTERS = r"[\w’'-]*"
INNER = str.maketrans("", "", "-'/")
GAP = r"(?:[\w’'%.,-]+\s+){0,3}?"
FIGURE = r"\d[\d.,]*"


def compile_phrase(phrase: str) -> re.Pattern[str]:
    """A phrase in the notation as a pattern for lower-case text.

    >>> compile_phrase("loss of (the) interest ~ in life").search("a complete loss of interest in life").group()
    'loss of interest in life'
    >>> compile_phrase("onco*").search("in oncological practice").group()
    'oncological'
    """
    parts = []
    for word in phrase.split():
        optional = word.startswith("(") and word.endswith(")")
        body = _compile_word(word[1:-1] if optional else word)
        parts.append(f"(?:{body}\\s+)?" if optional else GAP if word == "~" else f"{body}\\s+")
    pattern = "".join(parts).removesuffix("\\s+")
    return re.compile(rf"(?<![\w-]){pattern}(?![\w-])")


def _compile_word(word: str) -> str:
    if word == "#":
        return FIGURE
    choices = [re.escape(choice).replace("'", "['’]").replace(r"\*", LETTERS) for choice in word.split("|")]
    return f"(?:{'|'.join(choices)})"


def find_anchors(phrase: str) -> tuple[str, ...]:
    """The words a phrase can start with, "*" for any ending; raises ValueError if it does not start with a word.

    >>> find_anchors("(the) most|very terrible")
    ('the', 'most', 'very')
    """
    anchors: list[str] = []
    for word in phrase.split():
        optional = word.startswith("(") and word.endswith(")")
        anchors += word.strip("()").split("|")
        if not optional:
            break
    if any(not anchor.rstrip("*").translate(INNER).isalpha() for anchor in anchors):
        raise ValueError(f"a phrase starts with a word: {phrase!r}")
    return tuple(anchors)


@dataclass(frozen=True, slots=True)
class PhraseIndex(Generic[Payload]):
    """Finds many phrases in one pass: a pattern of all first words, then the phrases that start with the word found."""

    first_words: re.Pattern[str]
    phrases: dict[str, tuple[tuple[re.Pattern[str], Payload], ...]] = field(repr=False)
    # by first word as it stands in the text, or by the stem before a "*"
    stems: tuple[int, ...]
    # lengths of the stems, longest first

    def find(self, lowered: str) -> Iterator[tuple[int, int, Payload]]:
        """Start, end and payload of every phrase in a lower-case text."""
        for match in self.first_words.finditer(lowered):
            word = match.group()
            for key in (word, *(f"{word[:length]}*" for length in self.stems)):
                for pattern, payload in self.phrases.get(key, ()):
                    found = pattern.match(lowered, match.start())
                    if found:
                        yield found.start(), found.end(), payload


def build_index(entries: Iterable[tuple[str, Payload]]) -> PhraseIndex[Payload]:
    """An index of phrases, each with what it stands for.

    >>> index = build_index([("mammary gland*", "breast"), ("onco*", "cancer")])
    >>> list(index.find("of the mammary glands, oncology"))
    [(7, 21, 'breast'), (23, 31, 'cancer')]
    """
    phrases: defaultdict[str, list[tuple[re.Pattern[str], Payload]]] = defaultdict(list)
    for phrase, payload in entries:
        pattern = compile_phrase(phrase)
        for anchor in find_anchors(phrase):
            phrases[anchor.replace("'", "’")].append((pattern, payload))
            if "'" in anchor:
                phrases[anchor].append((pattern, payload))
    stems = sorted({len(anchor) - 1 for anchor in phrases if anchor.endswith("*")}, reverse=True)
    return PhraseIndex(
        _compile_first_words(phrases), {key: tuple(value) for key, value in phrases.items()}, tuple(stems)
    )


def _compile_first_words(anchors: Iterable[str]) -> re.Pattern[str]:
    """All first words as one pattern in which common beginnings are shared, so that a text is read once."""
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
