"""Sentences that say nearly the same, but not the same fact: `in 30-40% of patients` and `in 40%`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.rule import ITEMS, ManuscriptRule, Notice, Strength
from polyleaf.normalize.similar import find_similar_pairs, stem_words
from polyleaf.normalize.statements import (
    Percentage,
    ShareValue,
    are_opposed,
    find_opposition,
    read_direction,
    read_percentages,
)

KINDS = frozenset({BlockKind.PARAGRAPH, *ITEMS})
LEAST_FOR_FIGURES = 0.25
LEAST_FOR_EQUAL_FIGURES = 0.15
# likeness from which two sentences with percentages, or with the same percentage, speak of the same thing
LEAST_FOR_WORDS = 0.6
# likeness from which two sentences without are copies of each other
LEAST_WORDS = 5
FIGURE = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    # in the whole text
    text: str
    # in lower case
    line: int
    list_id: int | None
    words: frozenset[str]
    shares: tuple[Percentage, ...]


def find_contradictions(manuscript: Manuscript) -> Iterator[Notice]:
    """Both sentences of each such pair, in a text that shows signs of translation or damage."""
    if not manuscript.is_rough:
        return
    sentences = [sentence for sentence in _read_sentences(manuscript) if len(sentence.words) >= LEAST_WORDS]
    with_shares = [sentence for sentence in sentences if sentence.shares]
    seen: set[tuple[int, str]] = set()
    for one, other, message in (*_compare_shares(with_shares), *_compare_words(sentences)):
        for this, that in ((one, other), (other, one)):
            if (this.start, message) not in seen:
                seen.add((this.start, message))
                yield Notice(
                    this.start, this.start + len(this.text), f"line {that.line}: {message}", severity=Severity.CRITICAL
                )


def _read_sentences(manuscript: Manuscript) -> Iterator[_Sentence]:
    for passage in manuscript.passages:
        if passage.kind in KINDS:
            for start, end in passage.sentences:
                offset = manuscript.offsets[passage.line - 1] + start
                text = manuscript.lowered[offset : offset + end - start]
                yield _Sentence(offset, text, passage.line, passage.list_id, stem_words(text), read_percentages(text))


def _compare_shares(sentences: list[_Sentence]) -> Iterator[tuple[_Sentence, _Sentence, str]]:
    """Sentences of the same words, each with one percentage, that differ in it."""
    topics = [
        (
            frozenset(word for word in sentence.words if word[0] not in FIGURE),
            sentence.shares[0].value if len(sentence.shares) == 1 else None,
        )
        for sentence in sentences
    ]
    for pair in find_similar_pairs(topics, LEAST_FOR_EQUAL_FIGURES, _differ):
        one, other = sentences[pair.first], sentences[pair.second]
        equal = one.shares[0].value[:2] == other.shares[0].value[:2]
        if (equal or pair.likeness >= LEAST_FOR_FIGURES) and not _stand_together(one, other):
            yield one, other, "another figure for what seems the same"


def _stand_together(one: _Sentence, other: _Sentence) -> bool:
    """Whether two sentences are of one line or one list, where each speaks of another case."""
    return one.line == other.line or (one.list_id is not None and one.list_id == other.list_id)


def _differ(one: ShareValue | None, other: ShareValue | None) -> bool:
    """Whether two shares contradict each other: overlapping or equal values, said differently, as in copies."""
    if one is None or other is None or one == other:
        return False
    return one[0] <= other[1] and other[0] <= one[1]


def _compare_words(sentences: list[_Sentence]) -> Iterator[tuple[_Sentence, _Sentence, str]]:
    directed = [(sentence.words, read_direction(sentence.text)) for sentence in sentences]
    for pair in find_similar_pairs(directed, LEAST_FOR_WORDS, are_opposed):
        one, other = sentences[pair.first], sentences[pair.second]
        if not _stand_together(one, other):
            yield one, other, f"nearly the same sentence goes the other way ({find_opposition(one.text, other.text)})"


PLUGIN = ManuscriptRule(
    name="contradiction",
    summary="Two sentences say nearly the same, but not the same fact.",
    strength=Strength.HOLD,
    find=find_contradictions,
)
