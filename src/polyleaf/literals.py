"""Where many literal strings stand in a text, found in one pass however many they are.

A pattern of ``re`` with hundreds of alternatives tries them at every word; an Aho-Corasick automaton reads each
character once. It knows nothing of words and their borders: use it to find where something can match at all, and look
at those places with the exact pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ahocorasick_rs import AhoCorasick, Implementation

# half of a pair that stands for one character: no text of UTF-8 has one, and the automaton takes nothing else
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
PIECE = 1 << 20
# characters that are looked at together where the places need not be kept
FEW = 5000
# literals up to which the fastest automaton, which is also the largest, stays small


class Literals:
    """Literal strings, none of them "", to look for all at once; they are numbered by their place in the sequence."""

    def __init__(self, strings: Sequence[str]) -> None:
        self.strings = tuple(strings)
        kind = Implementation.DFA if len(self.strings) <= FEW else Implementation.ContiguousNFA
        self._automaton = AhoCorasick(self.strings, implementation=kind)
        self._longest = max(map(len, self.strings), default=0)

    def find(self, text: str) -> list[tuple[int, int, int]]:
        """Number, start and end of each literal at each of its places, also of overlapping ones, by their ends.

        Few places cost next to nothing (500 MB/s), many of them half a microsecond each: prefer long literals.

        >>> Literals(("gland", "mammary gland")).find("a mammary gland")
        [(1, 2, 15), (0, 10, 15)]
        """
        try:
            return self._automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:
            return self._automaton.find_matches_as_indexes(LONE_SURROGATE.sub("\ufffd", text), overlapping=True)

    def iterate(self, text: str) -> Iterator[tuple[int, int, int]]:
        """What ``find`` lists, piece by piece of a long text, so that the places in it are never all in memory.

        >>> list(Literals(("gland", "mammary gland")).iterate("a mammary gland"))
        [(1, 2, 15), (0, 10, 15)]
        """
        for start in range(0, len(text), PIECE):
            first = max(0, start - self._longest)
            places = self.find(text[first : start + PIECE])
            if start:
                # a literal belongs to the piece that it ends in
                places = [(number, first + begin, first + end) for number, begin, end in places if first + end > start]
            yield from places
