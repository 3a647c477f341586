"""Words and endings that only one of a group of neighbouring languages has, so that one of them tells a short text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from functools import cache

from polyleaf.checks.language_data import list_known, read_language_data
from polyleaf.checks.text import script_of

_ENDING = "-"
_LONGEST_ENDING = 6
_FEWEST_LETTERS = 5
# of a word that its ending tells
_LONGEST_KNOWN, _MOST_KNOWN = 40, 100_000


def find_neighbour(words: Collection[str], language: str) -> tuple[str, int] | None:
    """The neighbour that has most of the words, in small letters, to itself, and how many; None where none has any.

    >>> find_neighbour({"beba", "muita", "água"}, "es"), find_neighbour({"beba", "mucha", "agua"}, "es")
    (('pt_BR', 2), None)
    """
    owned = [codes for codes in map(_remember_owners(language).__getitem__, words) if codes]
    if not owned:
        return None
    found = Counter(code for codes in owned for code in codes)
    best = min(found, key=lambda code: (-found[code], code))
    return best, found[best]


def has_owned(words: Collection[str], language: str) -> bool:
    """Whether a neighbour has one of the words to itself; far cheaper than to ask which.

    >>> has_owned(("beba", "muita"), "es"), has_owned(("beba", "mucha"), "es")
    (True, False)
    """
    return any(map(_remember_owners(language).__getitem__, words))


def count_own(words: Collection[str], language: str) -> int:
    """How many of the words the language has to itself."""
    own = _list_certain(language)
    return sum(word in own or any(ending in own for ending in _list_endings(word)) for word in words)


class _Owners(dict[str, tuple[str, ...]]):
    """For a word the neighbours that have it to themselves; remembered, because nearly every word has none."""

    def __init__(self, index: dict[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, word: str) -> tuple[str, ...]:
        index = self._index
        owners = (
            index[word]
            if word in index
            else next((index[ending] for ending in _list_endings(word) if ending in index), ())
        )
        if len(word) <= _LONGEST_KNOWN:
            if len(self) >= _MOST_KNOWN:
                self.clear()
            self[word] = owners
        return owners


@cache
def _remember_owners(language: str) -> _Owners:
    return _Owners(_index_neighbours(language))


def _list_endings(word: str) -> list[str]:
    if len(word) < _FEWEST_LETTERS:
        return []
    return [_ENDING + word[-length:] for length in range(2, min(_LONGEST_ENDING, len(word) - 2) + 1)]


@cache
def _index_neighbours(language: str) -> dict[str, tuple[str, ...]]:
    """For each certain word of the other languages of the script those that have it; none that the language has too."""
    data = read_language_data(language)
    own = {word.lower() for word in data.get("function_words", ())} | _list_certain(language)
    index: dict[str, tuple[str, ...]] = {}
    for code in sorted(list_known()):
        if code.partition("_")[0] == language.partition("_")[0] or script_of(code) != script_of(language):
            continue
        for word in _list_certain(code) - own:
            index[word] = (*index.get(word, ()), code)
    return index


@cache
def _list_certain(language: str) -> frozenset[str]:
    return frozenset(read_language_data(language).get("certain_words", ()))
