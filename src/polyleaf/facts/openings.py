"""Which of several lexicons have a phrase that begins with a word: one look for all of them, and no phrase followed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from polyleaf.facts.lexicon import LONGEST_COMPOUND, LONGEST_WORD, SHORTEST_COMPOUND, Forms, Lexicon

_SHORT = 2
# letters by which the lengths of stems are found; a stem may be shorter


class Openings:
    """The first words of lexicons that fold alike, with the sum of the numbers of those that have it."""

    def __init__(self, lexicons: Mapping[int, Lexicon], forms: Forms) -> None:
        self._forms = forms
        self._exact: dict[str, int] = defaultdict(int)
        self._stems: dict[str, int] = defaultdict(int)
        inner: dict[str, int] = defaultdict(int)
        for number, lexicon in lexicons.items():
            for table, words in zip((self._exact, self._stems, inner), lexicon.list_openings(), strict=True):
                for word in words:
                    table[word] |= number
        lengths: dict[str, set[int]] = defaultdict(set)
        for stem in self._stems:
            lengths[stem[:_SHORT]].add(len(stem))
        self._lengths = {start: tuple(sorted(found)) for start, found in lengths.items()}
        self._shortest = min(map(len, inner), default=0)
        self._inner: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for stem, number in inner.items():
            self._inner[stem[: self._shortest]].append((stem, number))

    def find(self, word: str) -> int:
        """The numbers of the lexicons that have a phrase beginning with the word, as a sum."""
        if len(word) > LONGEST_WORD:
            return 0
        found, stems = 0, self._stems
        for form in self._forms(word):
            found |= self._exact.get(form, 0) | stems.get(form[:1], 0)
            for length in self._lengths.get(form[:_SHORT], ()):
                found |= stems.get(form[:length], 0)
            if self._inner and SHORTEST_COMPOUND <= len(form) <= LONGEST_COMPOUND:
                found |= self._find_inside(form)
        return found

    def _find_inside(self, form: str) -> int:
        found, shortest = 0, self._shortest
        for start in range(len(form) - shortest + 1):
            for stem, number in self._inner.get(form[start : start + shortest], ()):
                if form.startswith(stem, start):
                    found |= number
        return found
