"""How alike two texts are, and every alike pair among many texts without comparing all with all.

Likeness is the cosine of the texts' words, a word weighing more the fewer texts have it: "metastases" in every second
sentence says little, "fluid" in two of them says much. Figures do not count: "5 mg" and "50 mg" are exactly what must
be seen to stand in texts that are otherwise alike. No list of small words is needed, so it works in any language that
writes spaces.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

WORD = re.compile(r"[^\W\d_]+")
ENDINGS = ("ations", "ation", "ically", "ings", "ing", "ions", "ion", "ies", "es", "ed", "ly", "al", "s", "is", "ic")
SHORTEST_STEM = 4
VERY_ALIKE = 0.8
# from here on nothing else is asked for
ALIKE = 0.5
HALF_ALIKE = 0.35
# from here on, where much is shared
EVIDENCE = 0.6
# what the shared words must weigh together, in words that one text has: "Pain." and "Pain syndrome" share too little
MUCH_EVIDENCE = 2.0
CROWD = 16
# a word in more texts than this leads to too many; then only neighbours in alphabetical order are looked at
NEIGHBOURS = 4
USUAL = 100
# texts of a document: in fewer, a word that two of them have is not common for that


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    """Two of the texts given, by position (first < second), and how alike they are: 1 for the same words."""

    first: int
    second: int
    score: float


def split_stems(text: str) -> tuple[str, ...]:
    """The words of a text without figures and common English endings, in order.

    >>> split_stems("Compressed nerves: 5 of 10")
    ('compress', 'nerv', 'of')
    """
    return tuple(map(_find_stem, WORD.findall(text.lower())))


@lru_cache(maxsize=1 << 16)
def _find_stem(word: str) -> str:
    if not word.endswith(ENDINGS):
        return word
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


@lru_cache(maxsize=1 << 16)
def _split_chunk(chunk: str) -> tuple[str, ...]:
    """The stems of what stands between two spaces."""
    return (_find_stem(chunk.lower()),) if chunk.isalpha() else split_stems(chunk)


def find_pairs(index: TextIndex, at_least: float) -> Iterator[Likeness]:
    """The pairs of texts of at least this likeness, each once and in no order.

    Two texts that are alike share one of their rarer words; those words' texts, and no others, are compared. The work
    grows with the number of texts, because a word of very many texts leads only to neighbours.

    >>> index = index_texts(["Pain rises at night", "Call a nurse", "Pain rises at night!"])
    >>> [(pair.first, pair.second) for pair in find_pairs(index, 0.5)]
    [(0, 2)]
    """
    for text, candidates in _find_candidates(index, at_least):
        for other in candidates:
            score = index.compare(text, other)
            if score >= at_least:
                yield Likeness(min(text, other), max(text, other), score)


@dataclass(frozen=True, slots=True)
class TextIndex:
    """Texts as sets of stems by number, with the weight of each stem."""

    sequences: list[tuple[int, ...]]
    stems: list[frozenset[int]]
    counts: list[int]
    # in how many texts a stem is
    weights: list[float]
    norms: list[float]
    # of each text: the root of its stems' weights
    unit: float
    # the weight of a stem that is in one text only
    numbers: Mapping[str, int]
    # of each stem
    ranks: list[int]
    # of each stem, the commonest first

    def find_number(self, stem: str) -> int | None:
        """The number of a stem, None if no text has it."""
        return self.numbers.get(stem)

    def share(self, first: int, second: int) -> float:
        """What the stems of both texts weigh."""
        return sum(map(self.weights.__getitem__, self.stems[first] & self.stems[second]))

    def compare(self, first: int, second: int) -> float:
        """The likeness of two texts, 0 to 1."""
        norm = self.norms[first] * self.norms[second]
        return self.share(first, second) / norm if norm else 0.0

    def is_enough(self, first: int, second: int, score: float) -> bool:
        """Whether what two texts share says something, given how alike they are."""
        if score >= VERY_ALIKE:
            return True
        return self.share(first, second) / self.unit >= (EVIDENCE if score >= ALIKE else MUCH_EVIDENCE)


class _Chunks(dict[str, tuple[int, ...]]):
    """What stands between two spaces, with the numbers of its stems; each is taken apart when it is first met."""

    def __init__(self, numbers: dict[str, int]) -> None:
        super().__init__()
        self._numbers = numbers

    def __missing__(self, chunk: str) -> tuple[int, ...]:
        numbers = self._numbers
        stems = self[chunk] = tuple([numbers.setdefault(stem, len(numbers)) for stem in _split_chunk(chunk)])
        return stems


def index_texts(texts: Sequence[str]) -> TextIndex:
    """The stems of some texts, weighed: the fewer texts have a stem, the more it says."""
    numbers: dict[str, int] = {}
    chunks = _Chunks(numbers)
    sequences = [tuple(chain.from_iterable(map(chunks.__getitem__, text.split()))) for text in texts]
    stems = [frozenset(sequence) for sequence in sequences]
    counted = Counter(chain.from_iterable(stems))
    counts = [counted[number] for number in range(len(numbers))]
    size = max(len(texts), USUAL)
    weights = [math.log((size + 1) / count) ** 2 for count in counts]
    norms = [math.sqrt(sum(map(weights.__getitem__, found))) for found in stems]
    ranks = [0] * len(counts)
    for rank, stem in enumerate(sorted(range(len(counts)), key=lambda number: (-counts[number], number))):
        ranks[stem] = rank
    return TextIndex(sequences, stems, counts, weights, norms, math.log(size + 1) ** 2, numbers, ranks)


def _find_candidates(index: TextIndex, at_least: float) -> Iterator[tuple[int, set[int]]]:
    """Each text with the earlier ones that may be alike."""
    postings: defaultdict[int, list[int]] = defaultdict(list)
    for text in range(len(index.stems)):
        for clue in _list_clues(index, text, at_least):
            postings[clue].append(text)
    candidates: list[set[int]] = [set() for _ in index.stems]
    alphabetical = sorted(range(len(index.stems)), key=index.sequences.__getitem__)
    ranks = {text: rank for rank, text in enumerate(alphabetical)}
    for members in postings.values():
        if len(members) > CROWD:
            members.sort(key=ranks.__getitem__)
            for place, text in enumerate(members):
                candidates[text].update(members[max(0, place - NEIGHBOURS) : place])
        else:
            for place, text in enumerate(members):
                candidates[text].update(members[:place])
    yield from ((text, found) for text, found in enumerate(candidates) if found)


def _list_clues(index: TextIndex, text: int, at_least: float) -> list[int]:
    """The stems of which an alike text must have one; where a stem is in too many texts, also pairs of neighbours."""
    found = _list_rare_stems(index, text, at_least)
    if any(index.counts[stem] > CROWD for stem in found):
        vocabulary = len(index.counts)
        found += {first * vocabulary + second + vocabulary for first, second in pairwise(index.sequences[text])}
    return found


def _list_rare_stems(index: TextIndex, text: int, at_least: float) -> list[int]:
    """All stems of a text but the commonest, which together weigh too little to make another text alike.

    An alike text shares at least the square of the likeness of this one's weight.
    """
    left = index.norms[text] ** 2 * at_least**2
    found = []
    for stem in sorted(index.stems[text], key=index.ranks.__getitem__):
        if left > 0:
            left -= index.weights[stem]
        if left <= 0 and index.counts[stem] > 1:
            found.append(stem)
    return found
