"""What must stand in two texts before a check can find anything, so that it is asked about few of them.

A guard is declared beside its check. All guards of all chosen checks are tried at once: each character of a text is
looked up once in a table, which tells the checks it lets through. A guard may let through too much, never too little:
a test runs every check on its flagged cases both ways.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import reduce
from operator import or_

Chars = Collection[str] | Callable[[str], bool]
# characters, or what is true of them

_MOST_KNOWN = 50_000


class Kind(Enum):
    """What a translation is, before anybody reads it."""

    BLANK = "blank"
    # nothing, or white space
    COPY = "copy"
    # the source itself
    OWN = "own"
    # words of its own


@dataclass(frozen=True, slots=True)
class Guard:
    """What a check cannot do without; each part left out lets everything through."""

    kinds: Collection[Kind] = tuple(Kind)
    # what the translation must be
    target: Chars | None = None
    # one of these in the translation
    source: Chars | None = None
    # one of these in the source
    either: Chars | None = None
    # one of these in one of them


OPEN = Guard()
# lets every pair through
OWN_WORDS = (Kind.OWN,)
TEXT = (Kind.OWN, Kind.COPY)


class Gate:
    """The guards of several things; ``open_for`` tells which of them a pair of texts may concern."""

    def __init__(self, guards: Sequence[Guard]) -> None:
        self._width = len(guards)
        self._of_kind = {kind: _sum_up(kind in guard.kinds for guard in guards) for kind in Kind}
        self._always = self._join(*([getattr(guard, part) is None for guard in guards] for part in _PARTS))
        self._of_source = _Table(self, guards, ("source", "either"))
        self._of_target = _Table(self, guards, ("target", "either"))

    def _join(self, target: Iterable[bool], source: Iterable[bool], either: Iterable[bool]) -> int:
        """One number of three: a bit for each guard and part."""
        return _sum_up(target) | _sum_up(source) << self._width | _sum_up(either) << 2 * self._width

    def open_for(self, source: str, target: str, kind: Kind) -> int:
        """A bit for each guard, the first the lowest; 1 where it lets the pair through."""
        parts = reduce(or_, set(map(self._of_source.__getitem__, set(source))), self._always)
        parts = reduce(or_, set(map(self._of_target.__getitem__, set(target))), parts)
        return parts & parts >> self._width & parts >> 2 * self._width & self._of_kind[kind]

    def find_parts(self, guards: Sequence[Guard], parts: Collection[str], char: str) -> int:
        """What a character in one of the texts lets through."""
        return self._join(
            *([part in parts and _lets(getattr(guard, part), char) for guard in guards] for part in _PARTS)
        )


_PARTS = ("target", "source", "either")


class _Table(dict[str, int]):
    """By character what it lets through, found the first time it is seen."""

    def __init__(self, gate: Gate, guards: Sequence[Guard], parts: Collection[str]) -> None:
        super().__init__()
        self._gate, self._guards, self._parts = gate, guards, parts

    def __missing__(self, char: str) -> int:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[char] = found = self._gate.find_parts(self._guards, self._parts, char)
        return found


def _lets(chars: Chars | None, char: str) -> bool:
    if chars is None:
        return False
    return chars(char) if callable(chars) else char in chars


def _sum_up(bits: Iterable[bool]) -> int:
    return sum(1 << place for place, bit in enumerate(bits) if bit)
