"""The languages English is translated from: their signs, calques and false friends, one data file a language."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

MIN_SIGNS = 3
# different signs of one language that a text must show, at least, before its false friends are held
WORDS_A_SIGN = 600
# a longer text must show more of them,
MOST_SIGNS = 12
# up to these
MIXED_SIGNS = 5
# signs of several languages that do for one of which a text shows one too few,
WORDS_A_MIXED_SIGN = 90
# more of them in a longer text


@dataclass(frozen=True, slots=True)
class SourceLanguage:
    """What one data file says."""

    code: str
    name: str
    signs: tuple[str, ...]
    calques: tuple[tuple[str, str], ...]
    # phrase, and what to write
    false_friends: tuple[tuple[str, str], ...]
    # phrase, and what it may mean: a person must decide
    doubtful: tuple[tuple[str, str], ...]
    # the same where a note is enough
    mistranslations: tuple[tuple[str, str], ...]
    # phrases that no English text about health has, so that they need no other sign of the language


@cache
def load_source_languages() -> tuple[SourceLanguage, ...]:
    """Every ``data/source_languages/*.toml``, by code."""
    folder = files("polyleaf.normalize") / "data" / "source_languages"
    found = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".toml")), key=lambda entry: entry.name)
    return tuple(_parse(entry.name.removesuffix(".toml"), entry.read_text(encoding="utf-8")) for entry in found)


def _parse(code: str, text: str) -> SourceLanguage:
    data = tomllib.loads(text)
    return SourceLanguage(
        code,
        data["name"],
        tuple(data["signs"]),
        tuple(data["calques"].items()),
        tuple(data["false_friends"].items()),
        tuple(data.get("doubtful", {}).items()),
        tuple(data.get("mistranslations", {}).items()),
    )


def list_signs() -> Iterator[tuple[str, str]]:
    """Every sign, calque and mistranslation with the code of its language."""
    for language in load_source_languages():
        telling = (key for key, _ in (*language.calques, *language.mistranslations))
        for phrase in (*language.signs, *telling):
            yield language.code, phrase


def choose_origins(counts: Mapping[str, int], words: int) -> frozenset[str]:
    """Codes of the languages a text of so many words was translated from, by how many different signs it shows of each.

    >>> sorted(choose_origins({"ru": 30, "zh": 2}, 5000)), sorted(choose_origins({"ru": 1}, 300))
    (['ru'], [])
    >>> sorted(choose_origins({"ru": 2, "es": 1, "de": 1, "pl": 1}, 450))
    ['ru']
    """
    by_length = min(words // WORDS_A_SIGN, MOST_SIGNS)
    most = max(counts.values(), default=0)
    needed = max(MIN_SIGNS, by_length, most // 2)
    if MIN_SIGNS > most >= MIN_SIGNS - 1 and sum(counts.values()) >= max(MIXED_SIGNS, words // WORDS_A_MIXED_SIGN):
        needed = most
    return frozenset(code for code, count in counts.items() if count >= needed)
