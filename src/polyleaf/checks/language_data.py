"""What checks know of a language beyond its facts: ``languages/<code>.toml``.

``doubled_allowed``  words doubled on purpose
``doubled_only``     where doubling is common: the only words whose doubling is a mistake
``function_words``   the small words that make up most of any text in the language, for telling it from others
``false_friends``    a list of [English stem, misleading stem, what is meant]
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "languages"


@cache
def list_known() -> tuple[str, ...]:
    """The codes of every language with a file here."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


@cache
def read_language_data(language: str) -> dict[str, Any]:
    """The table of a language, or of its base language; empty if there is none.

    >>> "nous" in read_language_data("fr_CA")["doubled_allowed"], read_language_data("cy")
    (True, {})
    """
    for code in (language, language.partition("_")[0], *_cousins(language)):
        path = _FOLDER / f"{code}.toml"
        if path.is_file():
            return tomllib.loads(path.read_text(encoding="utf-8"))
    return {}


def _cousins(language: str) -> tuple[str, ...]:
    base = language.partition("_")[0]
    return tuple(code for code in list_known() if base and code.partition("_")[0] == base)
