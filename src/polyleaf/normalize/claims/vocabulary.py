"""The words of ``data/claims.toml`` as patterns."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from polyleaf.normalize.comparing.likeness import split_stems
from polyleaf.normalize.phrases.word_lists import load_words

END_OF_PART = re.compile(r"[,;:()]|\.(?:\s|$)| (?:and|but|while|whereas) ")


class Named(NamedTuple):
    """A pattern and what it stands for."""

    name: str
    pattern: re.Pattern[str]


@cache
def read_data() -> dict[str, Any]:
    """All of the file."""
    return tomllib.loads((files("polyleaf.normalize") / "data" / "claims.toml").read_text(encoding="utf-8"))


def compile_beginnings(words: list[str]) -> re.Pattern[str]:
    """A pattern for words that begin like these."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})")


def compile_words(words: list[str]) -> re.Pattern[str]:
    """A pattern for exactly these words."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})\b")


@cache
def load_table(name: str) -> tuple[Named, ...]:
    """A table of the file, its rows in order: "deeds", "people", "lasting", "daily".

    >>> [row.name for row in load_table("people")][:2]
    ['children', 'pregnant']
    """
    compile_row = compile_words if name == "people" else compile_beginnings
    return tuple(Named(key, compile_row(words)) for key, words in read_data()[name].items())


@cache
def load_conditions() -> re.Pattern[str]:
    """What limits a sentence to some cases."""
    return compile_words(read_data()["conditions"])


@cache
def load_exceptions() -> re.Pattern[str]:
    """What limits a ban to some cases."""
    return compile_words(read_data()["exceptions"])


def find_name(table: str, text: str) -> str | None:
    """The name of the first row of a table that fits; None for none.

    >>> find_name("people", "12% of the women")
    'women'
    """
    return next((row.name for row in load_table(table) if row.pattern.search(text)), None)


def find_part(lowered: str, start: int, end: int) -> str:
    """The part of a sentence around a place, between commas, brackets and the like.

    >>> find_part("as a rule, 12% of adults suffer, and women more", 11, 14)
    ' 12% of adults suffer'
    """
    before = [match.end() for match in END_OF_PART.finditer(lowered, 0, start)]
    after = END_OF_PART.search(lowered, end)
    return lowered[before[-1] if before else 0 : after.start() if after else len(lowered)]


@cache
def load_unspecific_stems() -> frozenset[str]:
    """Stems of words that do not tell of what a figure is.

    >>> "day" in load_unspecific_stems()
    True
    """
    words = {*read_data()["unspecific"], *load_words("stop")}
    return frozenset(stem for word in words for stem in split_stems(word))
