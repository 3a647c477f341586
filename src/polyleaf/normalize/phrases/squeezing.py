"""A text with one space wherever it has white space, for looking up phrases, and the way back to its characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

Key = TypeVar("Key")
SPACES = re.compile("   *")
OTHER_SPACES = "\n\t\u1680"
# what a shadow leaves of white space


@dataclass(frozen=True, slots=True)
class Squeezed:
    """A text in which every run of white space is one space."""

    text: str
    cuts: tuple[int, ...]
    # positions in ``text`` behind a space that stands for several characters
    shifts: tuple[int, ...]
    # what is to be added to positions before the first cut, from it on, from the second on …

    def locate(self, spans: Iterable[tuple[Key, int, int]]) -> Iterator[tuple[Key, int, int]]:
        """What stands in the text, by any key, start and end, as in the original; in order of the ends."""
        cuts, shifts = (*self.cuts, len(self.text) + 1), self.shifts
        passed = 0
        for number, start, end in spans:
            while cuts[passed] < end:
                passed += 1
            before = passed
            while before and cuts[before - 1] > start:
                before -= 1
            yield number, start + shifts[before], end + shifts[passed]


def squeeze(text: str) -> Squeezed:
    r"""The text with its white space squeezed.

    >>> squeezed = squeeze("bone\n\n pain")
    >>> squeezed.text, list(squeezed.locate([(0, 0, 4), (1, 5, 9)]))
    ('bone pain', [(0, 0, 4), (1, 7, 11)])
    """
    for space in OTHER_SPACES:
        text = text.replace(space, " ")
    parts, cuts, shifts = [], [], [0]
    done = shift = 0
    for match in SPACES.finditer(text):
        start, end = match.span()
        parts.append(text[done:start])
        cuts.append(start + 1 - shift)
        shift += end - start - 1
        shifts.append(shift)
        done = end
    parts.append(text[done:])
    return Squeezed(" ".join(parts), tuple(cuts), tuple(shifts))
