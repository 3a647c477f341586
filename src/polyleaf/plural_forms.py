"""Plural forms of each language, from our own table: a file's Plural-Forms header is never evaluated.

Babel takes 1.8 GB to read ``nplurals=1000000000``; here the header is text that is thrown away.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class PluralForms:
    """How many forms a language has, and which a number takes."""

    count: int
    # 1 to 6
    expression: str
    # gettext's C syntax, in n

    @property
    def header(self) -> str:
        """The value of the Plural-Forms header."""
        return f"nplurals={self.count}; plural={self.expression};"


def find_plural_forms(language: str) -> PluralForms | None:
    """The plural forms of a language code, or of its language without script and region; None if no rule is known.

    >>> find_plural_forms("pt_BR").header
    'nplurals=2; plural=(n > 1);'
    >>> find_plural_forms("pt_PT").header
    'nplurals=2; plural=(n != 1);'
    >>> find_plural_forms("xx") is None
    True
    """
    table = _read_table()
    return table.get(language) or table.get(language.partition("_")[0])


@cache
def _read_table() -> dict[str, PluralForms]:
    data = tomllib.loads(files(__package__).joinpath("plural_forms.toml").read_text(encoding="utf-8"))
    return {
        code: PluralForms(family["count"], family["expression"])
        for family in data["family"]
        for code in family["languages"].split()
    }
