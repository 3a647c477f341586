"""Words that mean something else in English than in the language of the original: `intoxication`, `education`."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from polyleaf.model import Severity
from polyleaf.normalize.phrases.source_languages import load_source_languages
from polyleaf.normalize.rule import Need, Phrase, PhraseRule, Strength


def load_false_friends() -> tuple[Phrase, ...]:
    """The false friends of every source language; they count only in a text that shows signs of that language.

    With them the words of ``data/odd_words.toml``, which count in a text translated from any.

    >>> any(phrase.text == "intoxication" and phrase.needs == "ru" for phrase in load_false_friends())
    True
    """
    listed = (
        Phrase(text, f"{language.name}: {meaning}", severity=Severity.CRITICAL, needs=language.code)
        for language in load_source_languages()
        for text, meaning in language.false_friends
    )
    return (*listed, *_load_odd_words())


def _load_odd_words() -> tuple[Phrase, ...]:
    data = tomllib.loads((files("polyleaf.normalize") / "data" / "odd_words.toml").read_text(encoding="utf-8"))
    return tuple(
        Phrase(text, f"an odd word here: the source may mean {meaning}", severity=Severity.CRITICAL, needs=Need.ROUGH)
        for text, meaning in data["words"].items()
    )


PLUGIN = PhraseRule(
    name="false-friend",
    summary="A word may mean something else than it says, in a text translated from that language.",
    strength=Strength.HOLD,
    load=load_false_friends,
)
