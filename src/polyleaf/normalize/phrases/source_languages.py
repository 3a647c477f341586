"""The languages English is translated from: their signs, calques and false friends, a data file and a folder each.

``es.toml`` names the language; what would make it too long stands in files of ``es/``, and what it shares with another
language in files of ``es+pt/``.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

MIN_SIGNS = 3
# different signs of one language that a text must show, at least, before its false friends are held
WORDS_A_SIGN = 600
# a longer text must show more of them,
MOST_SIGNS = 40
# up to these
MIXED_SIGNS = 5
# signs of several languages that do for one of which a text shows one too few,
WORDS_A_MIXED_SIGN = 90
# more of them in a longer text
NEAR_MOST = 2 / 3
# of the signs of the first language that another must show to be held for one too: neighbours share their calques


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
    untranslated: tuple[str, ...]
    # words of the language itself, none of which is English or a name


@cache
def load_source_languages() -> tuple[SourceLanguage, ...]:
    """Every ``data/source_languages/*.toml``, by code, with what its folders add."""
    entries = _sort((files("polyleaf.normalize") / "data" / "source_languages").iterdir())
    added: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for folder in (entry for entry in entries if entry.is_dir()):
        pages = [_read(page) for page in _sort(folder.iterdir()) if page.name.endswith(".toml")]
        for code in folder.name.split("+"):
            added[code].extend(pages)
    named = {entry.name.removesuffix(".toml"): _read(entry) for entry in entries if entry.name.endswith(".toml")}
    return tuple(_gather(code, (data, *added[code])) for code, data in named.items())


def _sort(entries: Iterable[Traversable]) -> list[Traversable]:
    return sorted(entries, key=lambda entry: entry.name)


def _read(page: Traversable) -> Mapping[str, Any]:
    return tomllib.loads(page.read_text(encoding="utf-8"))


def _gather(code: str, pages: Iterable[Mapping[str, Any]]) -> SourceLanguage:
    """A language from its file, which has its name, and the files beside it."""
    first, *_ = pages = tuple(pages)

    def join_tables(key: str) -> tuple[tuple[str, str], ...]:
        return tuple({phrase: meaning for page in pages for phrase, meaning in page.get(key, {}).items()}.items())

    def join_lists(key: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(phrase for page in pages for phrase in page.get(key, ())))

    return SourceLanguage(
        code,
        first["name"],
        join_lists("signs"),
        join_tables("calques"),
        join_tables("false_friends"),
        join_tables("doubtful"),
        join_tables("mistranslations"),
        join_lists("untranslated"),
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
    needed: float = max(MIN_SIGNS, by_length, most * NEAR_MOST)
    if MIN_SIGNS > most >= MIN_SIGNS - 1 and sum(counts.values()) >= max(MIXED_SIGNS, words // WORDS_A_MIXED_SIGN):
        needed = most
    return frozenset(code for code, count in counts.items() if count >= needed)
