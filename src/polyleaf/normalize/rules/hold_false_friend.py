"""Words that mean something else in English than in the language of the original: `intoxication`, `education`."""

from __future__ import annotations

from polyleaf.model import Severity
from polyleaf.normalize.phrases.source_languages import load_source_languages
from polyleaf.normalize.rule import Phrase, PhraseRule, Strength


def load_false_friends() -> tuple[Phrase, ...]:
    """The false friends of every source language; they count only in a text that shows signs of that language.

    >>> any(phrase.text == "intoxication" and phrase.needs == "ru" for phrase in load_false_friends())
    True
    """
    return tuple(
        Phrase(text, f"{language.name}: {meaning}", severity=Severity.CRITICAL, needs=language.code)
        for language in load_source_languages()
        for text, meaning in language.false_friends
    )


PLUGIN = PhraseRule(
    name="false-friend",
    summary="A word may mean something else than it says, in a text translated from that language.",
    strength=Strength.HOLD,
    load=load_false_friends,
)
