"""A word said twice by mistake; languages that double words on purpose are known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from operator import eq

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.checks.language_data import read_language_data
from polyleaf.facts import split_tokens
from polyleaf.model import Certainty, Finding, Severity

_LONGEST_HAN = 4
_TWICE = re.compile(rf"([\u4e00-\u9fff]{{1,{_LONGEST_HAN}}})\1")


def find_doubled_words(pair: Pair) -> Iterator[Finding]:
    """The same word twice with a space between, unless the source or the language does so too.

    >>> [item.suggestion for item in find_doubled_words(Pair("Sit on it.", "Сядьте на на стілець.", "uk"))]
    ['на']
    >>> list(find_doubled_words(Pair("We help.", "Nous nous aidons.", "fr")))
    []
    """
    lower = pair.target_words
    if any(map(eq, lower, lower[1:])):
        yield from _find_words(pair)
    if pair.language.startswith("zh"):
        yield from _find_han(pair)


def _find_words(pair: Pair) -> Iterator[Finding]:
    words = [token for token in split_tokens(pair.target) if token.kind == "word"]
    source = pair.source.lower()
    allowed = _list_allowed(pair.language)
    only = _list_only(pair.language)
    for first, second in pairwise(words):
        word = first.text.lower()
        between = pair.target[first.end : second.start]
        if word != second.text.lower() or not between.isspace() or word in allowed or (only and word not in only):
            continue
        if first.start and pair.target[first.start - 1] == "-":
            # "prenez-le le matin": the first one belongs to the verb
            continue
        if first.text != second.text and first.text[:1].isupper() == second.text[:1].isupper():
            continue
        if f"{word} {word}" in source or (len(word) == 1 and word.isascii()):
            continue
        yield _make(first.text, (first.start, second.end))


def _make(word: str, span: tuple[int, int]) -> Finding:
    message = f'"{word}" stands twice'
    return make_finding("doubled-word", Severity.MINOR, message, certainty=Certainty.LIKELY, span=span, suggestion=word)


def _find_han(pair: Pair) -> Iterator[Finding]:
    """Chinese doubles verbs and adverbs (慢慢, 休息休息) but neither particles nor nouns."""
    if not _TWICE.search(pair.target):
        return
    text, allowed, single = pair.target, _list_allowed("zh_Hans"), _list_only("zh_Hans")
    position = 0
    while position < len(text):
        for length in range(_LONGEST_HAN, 0, -1):
            word = text[position : position + length]
            if len(word) < length or not all("\u4e00" <= char <= "\u9fff" for char in word):
                continue
            if word != text[position + length : position + 2 * length] or len(set(word)) < min(length, 2):
                continue
            if (length == 1 and word in single) or (length > 1 and word not in allowed):
                yield _make(word, (position, position + 2 * length))
                position += 2 * length - 1
                break
        position += 1


@cache
def _list_allowed(language: str) -> frozenset[str]:
    """Words that a language doubles on purpose."""
    return frozenset(read_language_data(language).get("doubled_allowed", ()))


@cache
def _list_only(language: str) -> frozenset[str]:
    """Where doubling is common: the words that are never doubled."""
    return frozenset(read_language_data(language).get("doubled_only", ()))


PLUGIN = Check(
    name="doubled-word",
    summary="A word stands twice.",
    advice="Take one of them out, unless the language doubles it on purpose.",
    find=find_doubled_words,
    guard=Guard(repeats=True),
)
