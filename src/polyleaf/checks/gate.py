"""All guards at once: which of several checks a pair of texts may concern.

Every guard has a bit in each of four parts of a number. A token of a text brings the bits of the guards that it
satisfies; a guard lets a pair through if its bit is set in all four, and if nothing else about the pair speaks against
it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache, reduce
from operator import eq, or_
from typing import Any

from polyleaf.checks.check import Pair
from polyleaf.checks.guards import Chars, Guard, Kind
from polyleaf.facts import split_texts

_LONGEST_KNOWN, _MOST_KNOWN = 40, 100_000
_SOURCES = 16_384
# so many texts come back with the next language
_PARTS = ("target", "source", "either", "word")


class Gate:
    """The guards of several things; ``open_for`` tells which of them a pair of texts may concern."""

    def __init__(self, guards: Sequence[Guard]) -> None:
        self._guards = tuple(guards)
        self._width = len(guards)
        self._of_kind = {kind: _sum_up(kind in guard.kinds for guard in guards) for kind in Kind}
        self._always = _sum_up(getattr(guard, part) is None for part in _PARTS for guard in guards)
        self._of_length = tuple(
            (length, _sum_up(guard.longer == length for guard in guards))
            for length in {guard.longer for guard in guards if guard.longer}
        )
        self._of_repeats = _sum_up(guard.repeats for guard in guards)
        self._of_glossary = _sum_up(guard.glossary for guard in guards)
        self._words = self._list_bits("word")
        self._chars = {part: self._list_bits(part) for part in _PARTS if part != "word"}
        # a token that may repeat itself within
        self._repeating = 1 << len(_PARTS) * self._width
        self._of_target = _Table(lambda char: self._find_parts(char, ("target", "either")))
        self._of_source = _Table(lambda char: self._find_parts(char, ("source", "either")))
        self._spoiling = _Table(lambda char: _sum_up(_has(guard.source_without, char) for guard in guards))
        self._languages: dict[str, tuple[int, _Table]] = {}
        self._find_unflagged = lru_cache(maxsize=_SOURCES)(self._list_unflagged)
        self._look_at_source = lru_cache(maxsize=_SOURCES)(self._read_source)

    def open_for(self, pair: Pair) -> int:
        """A bit for each guard, the first the lowest; 1 where it lets the pair through."""
        concerned, table = self._languages.get(pair.language) or self._add_language(pair.language)
        parts, spoilt = self._look_at_source(pair.source)
        tokens, width = split_texts(pair.target), self._width
        parts = reduce(or_, set(map(table.__getitem__, tokens)), parts)
        if not pair.target.isprintable():
            parts |= self._of_target.read(filter(str.isspace, pair.target))
        found = parts & parts >> width & parts >> 2 * width & parts >> 3 * width
        found &= concerned & self._of_kind[pair.kind] & ~spoilt
        longest = max(len(pair.source), len(pair.target))
        for length, guards in self._of_length:
            if longest <= length:
                found &= ~guards
        if found & self._of_repeats and not parts & self._repeating and not has_repeats(tokens):
            found &= ~self._of_repeats
        if found & self._of_glossary and not pair.glossary.terms:
            found &= ~self._of_glossary
        return found & ~self._find_unflagged(pair.flags)

    def _list_unflagged(self, flags: tuple[str, ...]) -> int:
        """The guards that ask for another flag than these."""
        return _sum_up(
            bool(guard.flag) and not any(flag.startswith(guard.flag) for flag in flags) for guard in self._guards
        )

    def _add_language(self, language: str) -> tuple[int, _Table]:
        concerned = _sum_up(guard.language is None or guard.language(language) for guard in self._guards)
        added = concerned, _Table(lambda token: self._read_token(token, language))
        self._languages[language] = added
        return added

    def _read_source(self, source: str) -> tuple[int, int]:
        """The bits of a source and of the space bar, and the guards that it keeps shut."""
        parts = self._always | self._of_source.read(source) | self._of_source[" "] | self._of_target[" "]
        return parts, self._spoiling.read(source)

    def _read_token(self, token: str, language: str) -> int:
        """The bits of a token of a translation."""
        found = self._of_target.read(token)
        for bit, is_true in self._words:
            if is_true(token, language):
                found |= bit
        return found | self._repeating if len(token) > 1 and any(map(_is_han, token)) else found

    def _find_parts(self, char: str, parts: Collection[str]) -> int:
        return reduce(or_, [bit for part in parts for bit, chars in self._chars[part] if _has(chars, char)], 0)

    def _list_bits(self, part: str) -> list[tuple[int, Any]]:
        """The guards that ask for something in a part, each with its bit there."""
        first = _PARTS.index(part) * self._width
        wanted = enumerate(getattr(guard, part) for guard in self._guards)
        return [(1 << first + place, want) for place, want in wanted if want is not None]


class _Table(dict[str, int]):
    """By a stretch of text what it lets through, found the first time it is seen."""

    def __init__(self, find: Callable[[str], int]) -> None:
        super().__init__()
        self._find = find
        self._sums: dict[int, int] = {}
        # few different ones, each kept once

    def __missing__(self, text: str) -> int:
        found = self._find(text)
        found = self._sums.setdefault(found, found)
        if len(text) <= _LONGEST_KNOWN:
            if len(self) >= _MOST_KNOWN:
                self.clear()
            self[text] = found
        return found

    def read(self, texts: Iterable[str]) -> int:
        """What any of them lets through."""
        return reduce(or_, set(map(self.__getitem__, set(texts))), 0)


def has_repeats(tokens: Sequence[str]) -> bool:
    """Whether, in small letters, a token stands twice in a row, or two neighbours stand twice.

    >>> has_repeats(("to", "be", "or", "not", "to", "be")), has_repeats(("to", "be", "or", "to", "live"))
    (True, False)
    """
    lower = list(map(str.lower, tokens))
    if len(set(lower)) == len(lower):
        return False
    following = lower[1:]
    return any(map(eq, lower, following)) or len(set(zip(lower, following, strict=False))) < len(following)


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def _has(chars: Chars | None, char: str) -> bool:
    if chars is None:
        return False
    return chars(char) if callable(chars) else char in chars


def _sum_up(bits: Iterable[bool]) -> int:
    return sum(1 << place for place, bit in enumerate(bits) if bit)
