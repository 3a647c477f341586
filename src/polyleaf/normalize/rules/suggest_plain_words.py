"""Plainer words for the same thing: `due to the fact that` is because."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from polyleaf.model import Severity
from polyleaf.normalize.rule import Phrase, PhraseRule, Strength


def load_plain_words() -> tuple[Phrase, ...]:
    """The phrases of ``data/plain_words.toml``, for any text.

    >>> [phrase.suggestion for phrase in load_plain_words() if phrase.text == "prior to"]
    ['before']
    """
    data = tomllib.loads((files("polyleaf.normalize") / "data" / "plain_words.toml").read_text(encoding="utf-8"))
    return tuple(Phrase(text, "plainer", plain, Severity.MINOR) for text, plain in data["words"].items())


PLUGIN = PhraseRule(
    name="plain-words",
    summary="A plainer word for the same thing.",
    strength=Strength.SUGGESTED,
    load=load_plain_words,
)
