"""The lists of small words in ``data/words.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _read() -> dict[str, Any]:
    return tomllib.loads((files("polyleaf.normalize") / "data" / "words.toml").read_text(encoding="utf-8"))


@cache
def load_words(name: str) -> frozenset[str]:
    """A list by its name: "joining", "stop", "twice" and so on.

    >>> "of" in load_words("joining")
    True
    """
    return frozenset(_read()[name])


@cache
def load_opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Pairs of word groups that turn a statement round."""
    return tuple((frozenset(pair["one"]), frozenset(pair["other"])) for pair in _read()["opposites"])
