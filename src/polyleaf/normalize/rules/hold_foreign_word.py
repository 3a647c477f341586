"""Words of another language that nobody translated: `the patient embarazada`, `Tabletten`."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from polyleaf.model import Severity
from polyleaf.normalize.phrases.source_languages import load_source_languages
from polyleaf.normalize.rule import Phrase, PhraseRule, Strength


def load_foreign_words() -> tuple[Phrase, ...]:
    """The words of ``data/foreign_words.toml`` and of the source languages' own files, each with its language.

    >>> [phrase.message for phrase in load_foreign_words() if phrase.text.startswith("embarazada")]
    ['Spanish: not translated']
    """
    data = tomllib.loads((files("polyleaf.normalize") / "data" / "foreign_words.toml").read_text(encoding="utf-8"))
    listed = [
        *data["words"].items(),
        *((language.name, language.untranslated) for language in load_source_languages()),
    ]
    return tuple(
        Phrase(word, f"{language}: not translated", severity=Severity.CRITICAL)
        for language, words in listed
        for word in words
    )


PLUGIN = PhraseRule(
    name="foreign-word",
    summary="A word of another language was not translated.",
    strength=Strength.HOLD,
    load=load_foreign_words,
)
