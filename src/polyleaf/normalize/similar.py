"""Sentences that say nearly the same, found without comparing each with each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from polyleaf.normalize.word_lists import load_words

WORD = re.compile(r"[a-z][a-z’'-]+|\d+(?:[.,]\d+)*")
ENDINGS = re.compile(r"(?:es|s|ed|ing|ly|al)\Z")
SHORT = 5
# a word of so few letters keeps its ending
MOST_COMMON = 400
# a word in more sentences than this finds no candidates: it would make the search quadratic


def stem_words(lowered: str) -> frozenset[str]:
    """The content words of a sentence without their endings, and its figures.

    >>> sorted(stem_words("it occurs in 40% of the patients"))
    ['40', 'occur', 'patient']
    """
    stop = load_words("stop")
    return frozenset(
        ENDINGS.sub("", word) if len(word) > SHORT else word for word in WORD.findall(lowered) if word not in stop
    )


@dataclass(frozen=True, slots=True)
class SimilarPair:
    """Two sentences by their position in the sequence, and how much they share (Jaccard)."""

    first: int
    second: int
    likeness: float


def find_similar_pairs(sentences: Sequence[frozenset[str]], least: float) -> Iterator[SimilarPair]:
    """Pairs of word sets of at least this likeness, by prefix filtering: their rarest words must meet.

    >>> [pair.likeness for pair in find_similar_pairs([frozenset("abcd"), frozenset("abce"), frozenset("xy")], 0.6)]
    [0.6]
    """
    counts = Counter(word for words in sentences for word in words)
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for index, words in enumerate(sentences):
        rarest = sorted(words, key=lambda word: (counts[word], word))
        prefix = rarest[: len(rarest) - ceil(least * len(rarest)) + 1]
        candidates = {other for word in prefix if counts[word] <= MOST_COMMON for other in by_word[word]}
        for other in sorted(candidates):
            likeness = _compare(words, sentences[other], least)
            if likeness is not None:
                yield SimilarPair(other, index, likeness)
        for word in prefix:
            by_word[word].append(index)


def _compare(one: frozenset[str], other: frozenset[str], least: float) -> float | None:
    if min(len(one), len(other)) < least * max(len(one), len(other)):
        return None
    shared = len(one & other)
    likeness = shared / (len(one) + len(other) - shared)
    return likeness if likeness >= least else None
