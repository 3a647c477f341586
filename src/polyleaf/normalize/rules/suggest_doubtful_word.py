"""Words that may say something else than the original, where a note is enough: `recipe`, `actually`."""

from __future__ import annotations

from polyleaf.normalize.phrases.source_languages import load_source_languages
from polyleaf.normalize.rule import Phrase, PhraseRule, Strength


def load_doubtful_words() -> tuple[Phrase, ...]:
    """The doubtful words of every source language; they count only in a text that shows signs of that language.

    >>> any(phrase.text == "actually" and phrase.needs == "es" for phrase in load_doubtful_words())
    True
    """
    return tuple(
        Phrase(text, f"{language.name}: {meaning}", needs=language.code)
        for language in load_source_languages()
        for text, meaning in language.doubtful
    )


PLUGIN = PhraseRule(
    name="doubtful-word",
    summary="A word may mean something else than the original; a note says what.",
    strength=Strength.SUGGESTED,
    load=load_doubtful_words,
)
