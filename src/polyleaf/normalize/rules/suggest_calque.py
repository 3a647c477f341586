"""Word-for-word translations, and what English says: `mammary gland` is the breast."""

from __future__ import annotations

from polyleaf.model import Severity
from polyleaf.normalize.phrases.source_languages import load_source_languages
from polyleaf.normalize.rule import Phrase, PhraseRule, Strength


def load_calques() -> tuple[Phrase, ...]:
    """The calques of every source language; they are proposed only in a text that shows signs of that language.

    >>> [phrase.suggestion for phrase in load_calques() if phrase.text == "soft fabrics"]
    ['soft tissues']
    """
    return tuple(
        Phrase(text, f"{language.name} calque", suggestion, Severity.MINOR, language.code)
        for language in load_source_languages()
        for text, suggestion in language.calques
    )


PLUGIN = PhraseRule(
    name="calque",
    summary="A word-for-word translation gets its English word.",
    strength=Strength.SUGGESTED,
    load=load_calques,
)
