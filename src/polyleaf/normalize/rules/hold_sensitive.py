"""Statements on suicide, survival, cure, opioids: what a patient must not read in a translation nobody has weighed."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from polyleaf.model import Severity
from polyleaf.normalize.rule import Need, Phrase, PhraseRule, Strength


def load_sensitive_phrases() -> tuple[Phrase, ...]:
    """The phrases of ``data/sensitive.toml``, each with what a person must weigh.

    They count only in a text that shows signs of translation or damage: in one that professionals wrote in English
    these are their words.

    >>> all(phrase.needs == Need.ROUGH for phrase in load_sensitive_phrases())
    True
    """
    data = tomllib.loads((files("polyleaf.normalize") / "data" / "sensitive.toml").read_text(encoding="utf-8"))
    return tuple(
        Phrase(text, topic["message"], severity=Severity.CRITICAL, needs=Need.ROUGH)
        for topic in data.values()
        for text in topic["phrases"]
    )


PLUGIN = PhraseRule(
    name="sensitive",
    summary="A statement on suicide, survival, cure or opioids needs a clinician.",
    strength=Strength.HOLD,
    load=load_sensitive_phrases,
)
