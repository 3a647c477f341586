"""Words that are wrong in every English, from a short list: `cardio-vascular`, `occured`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from polyleaf.normalize.rule import Phrase, PhraseRule, Strength


@cache
def load_spellings() -> tuple[Phrase, ...]:
    """The words of ``data/spelling.toml``, each with the right one.

    >>> [phrase.suggestion for phrase in load_spellings() if phrase.text == "occured"]
    ['occurred']
    """
    data = tomllib.loads((files("polyleaf.normalize") / "data" / "spelling.toml").read_text(encoding="utf-8"))
    return tuple(Phrase(wrong, "misspelt", right) for wrong, right in data["words"].items())


PLUGIN = PhraseRule(
    name="spelling",
    summary="A word of a short list of certain misspellings is written right.",
    strength=Strength.SAFE,
    load=load_spellings,
)
