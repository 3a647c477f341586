"""The languages English is translated from: their signs, calques and false friends, one data file a language."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from polyleaf.normalize.lexicon import PhraseIndex, build_index

MIN_SIGNS = 3
# different signs of one language that a text must show, at least, before its false friends are held
WORDS_A_SIGN = 600
# a longer text must show more of them,
MOST_SIGNS = 12
# up to these


@dataclass(frozen=True, slots=True)
class SourceLanguage:
    """What one data file says."""

    code: str
    name: str
    signs: tuple[str, ...]
    calques: tuple[tuple[str, str], ...]
    # phrase, and what to write
    false_friends: tuple[tuple[str, str], ...]
    # phrase, and what it may mean


@cache
def load_source_languages() -> tuple[SourceLanguage, ...]:
    """Every ``data/source_languages/*.toml``, by code."""
    folder = files("polyleaf.normalize") / "data" / "source_languages"
    found = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".toml")), key=lambda entry: entry.name)
    return tuple(_parse(entry.name.removesuffix(".toml"), entry.read_text(encoding="utf-8")) for entry in found)


def _parse(code: str, text: str) -> SourceLanguage:
    data = tomllib.loads(text)
    return SourceLanguage(
        code, data["name"], tuple(data["signs"]), tuple(data["calques"].items()), tuple(data["false_friends"].items())
    )


@cache
def _index_signs() -> PhraseIndex[tuple[str, str]]:
    return build_index(
        (phrase, (language.code, phrase))
        for language in load_source_languages()
        for phrase in (*language.signs, *(key for key, _ in language.calques))
    )


def find_origins(lowered: str) -> frozenset[str]:
    """Codes of the languages a lower-case text shows signs of having been translated from.

    >>> text = "oncological diseases of the mammary gland against the background of a pathological process"
    >>> sorted(find_origins(text))
    ['ru']
    >>> sorted(find_origins("see your doctor if the pain lasts"))
    []
    """
    counts = count_signs(lowered)
    by_length = min(lowered.count(" ") // WORDS_A_SIGN, MOST_SIGNS)
    needed = max(MIN_SIGNS, by_length, max(counts.values(), default=0) // 2)
    return frozenset(code for code, count in counts.items() if count >= needed)


def count_signs(lowered: str) -> Counter[str]:
    """How many different signs of each language a text shows, which also helps to tune the data files."""
    found: Iterable[tuple[str, str]] = {payload for _, _, payload in _index_signs().find(lowered)}
    return Counter(code for code, _ in found)
