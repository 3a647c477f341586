"""Which texts may say the same: alike in their words, in how they begin, or labels that name the same thing.

What only meaning can tell, as that "lethargy" is a part of "intoxication", is not found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from polyleaf.facts import FactKind, read_facts
from polyleaf.normalize.comparing.likeness import ALIKE, CROWD, HALF_ALIKE, Likeness, TextIndex, find_pairs, index_texts

OPENING = 5
# first words that two longer texts share
LONGEST_LABEL = 3
# words of a text that only names something
NAME_AXES = frozenset({"disease", "test", "treatment", "substance", "symptom"})


def find_resembling(texts: Sequence[str]) -> tuple[Likeness, ...]:
    """Every pair of texts to show side by side, in order of position.

    >>> [(pair.first, pair.second) for pair in find_resembling(["pain syndrome;", "Rest well.", "Pain."])]
    [(0, 2)]
    """
    index = index_texts(texts)
    scores = {
        (pair.first, pair.second): pair.score
        for pair in find_pairs(index, HALF_ALIKE)
        if index.is_enough(pair.first, pair.second, pair.score)
    }
    for first, second in (*_find_same_openings(index), *_find_same_labels(texts)):
        scores.setdefault((first, second), max(ALIKE, index.compare(first, second)))
    return tuple(Likeness(first, second, round(score, 2)) for (first, second), score in sorted(scores.items()))


def _find_same_openings(index: TextIndex) -> Iterator[tuple[int, int]]:
    """Texts that begin with the same words and go on; a beginning of very many texts says nothing."""
    openings: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for text, sequence in enumerate(index.sequences):
        if len(sequence) > OPENING:
            openings[sequence[:OPENING]].append(text)
    return _pair_up(openings.values())


def _find_same_labels(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Labels, a word or three, that name exactly the same diseases, tests, treatments, substances and symptoms."""
    labels: defaultdict[frozenset[str], list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        if text.count(" ") < LONGEST_LABEL:
            named = frozenset(fact.value for fact in read_facts(text, "en") if fact.kind is FactKind.CONCEPT)
            if named and all(value.partition(".")[0] in NAME_AXES for value in named):
                labels[named].append(number)
    return _pair_up(labels.values())


def _pair_up(groups: Iterable[list[int]]) -> Iterator[tuple[int, int]]:
    for members in groups:
        if len(members) <= CROWD:
            yield from combinations(members, 2)
