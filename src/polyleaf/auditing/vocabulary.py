"""A language's words for an audit, from ``languages/<code>.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "languages"
SUPPORTED: tuple[str, ...] = tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))

# Python's \w leaves out the vowel signs of Devanagari and the vowel points of Arabic.
LETTER = r"[\w\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963]"


@dataclass(frozen=True, slots=True, eq=False)
class WordSet:
    """Words of several members in aligned columns."""

    columns: Mapping[str, tuple[str, ...]]
    places: Mapping[str, tuple[str, int]]
    # folded word: its member and column; the first member that lists a word has it
    pattern: re.Pattern[str]
    # any of the words, the longest first

    def follow(self, member: str, column: int) -> str:
        """What stands in the same column of the next member."""
        names = tuple(self.columns)
        return self.columns[names[(names.index(member) + 1) % len(names)]][column]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """What an audit knows of a language."""

    code: str
    sets: Mapping[str, tuple[WordSet, ...]]
    # by the table of a category
    range_words: tuple[str, ...]
    # what may stand between the ends of a range
    stage_words: tuple[str, ...]
    sentence: str
    # something a leaflet might say, to be added where it was not said
    negation: re.Pattern[str] | None
    # the pieces of a negation that go together, as ne … pas
    is_spaced: bool
    # whether words are parted by spaces


@cache
def load_vocabulary(language: str) -> Vocabulary | None:
    """The words of a language; None where we have none, and only figures and form can be audited.

    >>> load_vocabulary("pt").code, load_vocabulary("zh_CN").code, load_vocabulary("cy")
    ('pt_BR', 'zh_Hans', None)
    """
    code = language.replace("-", "_")
    base = code.partition("_")[0]
    if base == "zh" and any(part in code for part in ("Hant", "TW", "HK", "MO")):
        return None
    name = code if code in SUPPORTED else next((item for item in SUPPORTED if item.partition("_")[0] == base), "")
    return _read(name) if name else None


@cache
def _read(code: str) -> Vocabulary:
    with (_FOLDER / f"{code}.toml").open("rb") as file:
        tables: dict[str, Any] = tomllib.load(file)
    text = tables.pop("text")
    spaced = bool(text.get("spaced", True))
    joined = tuple(text.get("joined", ()))
    negation = text.get("negation")
    return Vocabulary(
        code=code,
        sets={name: tuple(_make_set(item, joined, spaced=spaced) for item in items) for name, items in tables.items()},
        range_words=tuple(text["range"]),
        stage_words=tuple(text["stage"]),
        sentence=text["sentence"],
        negation=compile_words(negation, spaced=spaced) if negation else None,
        is_spaced=spaced,
    )


def _make_set(table: dict[str, list[str]], joined: tuple[str, ...], *, spaced: bool) -> WordSet:
    places: dict[str, tuple[str, int]] = {}
    for member, words in table.items():
        for column, word in enumerate(words):
            if word:
                places.setdefault(fold(word), (member, column))
    return WordSet(
        columns={member: tuple(words) for member, words in table.items()},
        places=places,
        pattern=compile_words(places, joined, spaced=spaced),
    )


def fold(word: str) -> str:
    """The word as it is looked up: small letters, one apostrophe.

    >>> fold("П’ять")
    "п'ять"
    """
    return word.lower().replace("’", "'").replace("ʼ", "'")


def compile_words(words: object, joined: tuple[str, ...] = (), *, spaced: bool = True) -> re.Pattern[str]:
    """A pattern for any of the words as whole words, the longest first; ``joined`` may stand right before one.

    >>> compile_words(["no", "no puede"]).findall("Nono no puede, no.")
    ['no puede', 'no']
    """
    assert isinstance(words, dict | list)  # noqa: S101  our own files, and a test reads all of them
    ordered = sorted(words, key=len, reverse=True)
    before = rf"(?<!{LETTER})" if spaced else ""
    if joined:
        before = f"(?:{before}|{'|'.join(rf'(?<=(?<!{LETTER}){prefix})' for prefix in joined)})"
    return re.compile("|".join(_bound(word, before, spaced=spaced) for word in ordered) or r"(?!)", re.IGNORECASE)


def _bound(word: str, before: str, *, spaced: bool) -> str:
    after = rf"(?!{LETTER})" if spaced and word[-1].isalnum() else ""
    return before + re.escape(word).replace("'", "['’ʼ]") + after
