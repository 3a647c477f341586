"""Words of another language that nobody translated: `the patient embarazada`, `Tabletten`."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from polyleaf.model import Severity
from polyleaf.normalize.rule import Phrase, PhraseRule, Strength


def load_foreign_words() -> tuple[Phrase, ...]:
    """The words of ``data/foreign_words.toml``, each with its language.

    >>> [phrase.message for phrase in load_foreign_words() if phrase.text.startswith("embarazada")]
    ['Spanish: not translated']
    """
    data = tomllib.loads((files("polyleaf.normalize") / "data" / "foreign_words.toml").read_text(encoding="utf-8"))
    return tuple(
        Phrase(word, f"{language}: not translated", severity=Severity.CRITICAL)
        for language, words in data["words"].items()
        for word in words
    )


PLUGIN = PhraseRule(
    name="foreign-word",
    summary="A word of another language was not translated.",
    strength=Strength.HOLD,
    load=load_foreign_words,
)
