"""Words that are wrong in every English, from a short list: `cardio-vascular`, `occured`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from polyleaf.normalize.rule import PROSE, Edit, Strength, TextRule


@cache
def load_spellings() -> tuple[re.Pattern[str], dict[str, str]]:
    """The list of ``data/spelling.toml``: a pattern for the wrong words, and the right word for each."""
    text = (files("polyleaf.normalize") / "data" / "spelling.toml").read_text(encoding="utf-8")
    words: dict[str, str] = tomllib.loads(text)["words"]
    return re.compile(rf"(?<![\w-])(?i:{'|'.join(map(re.escape, words))})(?![\w-])"), words


def find_misspellings(text: str) -> Iterator[Edit]:
    """A word of the list, in the case it is written in.

    >>> [edit.after for edit in find_misspellings("Cardio-vascular diseases occured")]
    ['Cardiovascular', 'occurred']
    """
    pattern, words = load_spellings()
    for match in pattern.finditer(text):
        right = words[match.group().lower()]
        yield Edit(match.start(), match.end(), right.capitalize() if match.group()[0].isupper() else right)


PLUGIN = TextRule(
    name="spelling",
    summary="A word of a short list of certain misspellings is written right.",
    strength=Strength.SAFE,
    find=find_misspellings,
    kinds=PROSE,
)
