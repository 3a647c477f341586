"""Texts compared piece by piece, where source and translation have as many sentences or clauses.

A negation dropped in one clause and added in another leaves the sums of the whole text equal; and in a text of many
sentences a word counted in one may belong to another, so that the sums alone prove little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from polyleaf.facts.model import Difference, Fact, FactKind
from polyleaf.facts.negation import can_ask_for_negation, compare_polarity

# a full stop between digits or before a small letter ends nothing
_SENTENCE_END = re.compile(r"(?<![.!?؟])[.!?؟]++[\"'”’»)]*+\s+(?![a-zа-яіїє])|[。！？।॥;；؛\n]")
_CLAUSE_END = re.compile(r"(?<![.!?؟])[.!?؟]++[\"'”’»)]*+\s+(?![a-zа-яіїє])|[。！？।॥;；؛\n]|[,:—–]\s+|[،，：]")
_LETTER = re.compile(r"[^\W\d_]")
_MOST_SENTENCES = 3
_MOST_WORDS = 40
_MOST_HAN = 90
_LONGEST_LABEL = 3
_HAN = re.compile("[\u3400-\u9fff]")


def is_long(text: str) -> bool:
    """Whether a text is longer than what a leaflet has as one segment, so that counting its words proves little.

    >>> is_long("Do not drive."), is_long("One. Two. Three. Four. Five.")
    (False, True)
    """
    if len(text) < 2 * _MOST_WORDS and text.count(".") <= _MOST_SENTENCES:
        return False
    is_wordy = len(text.split()) > _MOST_WORDS or len(_HAN.findall(text)) > _MOST_HAN
    return is_wordy or len(_list_ends(_SENTENCE_END, text)) - 1 > _MOST_SENTENCES


def is_label(text: str) -> bool:
    """Whether a text is a word or three without a full stop, which another language may have to put the other way.

    >>> is_label("Unidentified"), is_label("Do not drive."), is_label("Number of free beds")
    (True, False, False)
    """
    return len(text.split()) <= _LONGEST_LABEL and text.rstrip()[-1:] not in tuple(".!?")


def compare_pieces(
    source: str, target: str, here: tuple[Fact, ...], there: tuple[Fact, ...], found: tuple[Difference, ...]
) -> tuple[Difference, ...]:
    """The differences found in the whole texts, checked against those of their sentences and clauses."""
    is_doubtful = is_long(source) or is_long(target)
    kept = _doubt_long(found) if is_doubtful else found
    if not any(_is_about_negation(fact) for fact in (*here, *there)):
        return kept
    if not any(char.isalpha() for char in target):
        # a dash for "none"
        return tuple(item for item in kept if not _is_negation(item))
    if any(_is_negation(item) for item in kept):
        # as many sentences, none of which differs: the sums were wrong
        is_same = _compare(_SENTENCE_END, source, target, here, there) == ()
        return tuple(_doubt_sum(item, is_same=is_same, is_free=is_label(source)) for item in kept)
    return kept if is_doubtful else (*kept, *_find_in_pieces(source, target, here, there))


def _doubt_sum(difference: Difference, *, is_same: bool, is_free: bool) -> Difference:
    is_doubtful = is_same or (is_free and difference.source is None)
    return replace(difference, doubtful=True) if is_doubtful and _is_negation(difference) else difference


def _find_in_pieces(
    source: str, target: str, here: tuple[Fact, ...], there: tuple[Fact, ...]
) -> tuple[Difference, ...]:
    """The one negation that a sentence or a clause lost or gained."""
    pieces = _compare(_SENTENCE_END, source, target, here, there) or _compare(_CLAUSE_END, source, target, here, there)
    # two pieces that differ, or one while the sums are equal, are a negation that moved
    if pieces is None or len(pieces) != 1 or not _explains(pieces[0], _count(here) - _count(there)):
        return ()
    return () if pieces[0].source is None and can_ask_for_negation(here, there) else pieces


def _explains(difference: Difference, surplus: int) -> bool:
    return surplus > 0 if difference.source is not None else surplus < 0


def _count(facts: tuple[Fact, ...]) -> int:
    return sum(_is_about_negation(fact) for fact in facts)


def _doubt_long(found: tuple[Difference, ...]) -> tuple[Difference, ...]:
    return tuple(replace(item, doubtful=True) if _is_countable(item) else item for item in found)


def _is_countable(difference: Difference) -> bool:
    """Words, and figures and placeholders that have no partner or no unit."""
    kind = difference.fact.kind
    is_alone = difference.source is None or difference.target is None
    is_bare = kind is FactKind.QUANTITY and not difference.fact.unit
    return kind is FactKind.CONCEPT or is_bare or (kind in (FactKind.QUANTITY, FactKind.PLACEHOLDER) and is_alone)


def _is_negation(difference: Difference) -> bool:
    return _is_about_negation(difference.fact)


def _is_about_negation(fact: Fact) -> bool:
    return fact.value.startswith("polarity.")


def _compare(
    ends: re.Pattern[str], source: str, target: str, here: tuple[Fact, ...], there: tuple[Fact, ...]
) -> tuple[Difference, ...] | None:
    """The differences of negation piece by piece; None where the texts have not as many pieces, or only one."""
    left, right = _list_ends(ends, source), _list_ends(ends, target)
    if len(left) != len(right) or len(left) <= 2:
        return None
    pairs = zip(_split(here, left), _split(there, right), strict=True)
    return tuple(difference for one, other in pairs for difference in compare_polarity(one, other))


def _split(facts: tuple[Fact, ...], ends: list[int]) -> Iterator[tuple[Fact, ...]]:
    for start, end in pairwise(ends):
        yield tuple(fact for fact in facts if start <= fact.start < end)


def _list_ends(ends: re.Pattern[str], text: str) -> list[int]:
    """0, where each piece ends, and the length; a piece without letters is none."""
    found = [0]
    letter = _LETTER.search(text)
    for match in ends.finditer(text):
        if letter is not None and letter.start() < match.start():
            found.append(match.end())
            letter = _LETTER.search(text, match.end())
    if any(char.isalpha() for char in text[found[-1] :]):
        return [*found, len(text)]
    return [*found[:-1], len(text)] if len(found) > 1 else [0, len(text)]
