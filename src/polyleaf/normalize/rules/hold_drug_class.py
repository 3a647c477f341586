"""The name of a class of medicines that was cut short or changed: `non-steroids`, `biophosphate`."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from polyleaf.model import Severity
from polyleaf.normalize.rule import Phrase, PhraseRule, Strength


def load_class_slips() -> tuple[Phrase, ...]:
    """The broken names of ``data/drug_classes.toml``, each with the class it may stand for.

    >>> [phrase.message for phrase in load_class_slips() if phrase.text == "biophosphate*"]
    ['is nearly “bisphosphonate”: a person must check the name']
    """
    data = tomllib.loads((files("polyleaf.normalize") / "data" / "drug_classes.toml").read_text(encoding="utf-8"))
    return tuple(
        Phrase(slip, f"is nearly “{name}”: a person must check the name", severity=Severity.CRITICAL)
        for name, slips in data["slips"].items()
        for slip in slips
    )


PLUGIN = PhraseRule(
    name="drug-class",
    summary="The name of a class of medicines is cut short or changed.",
    strength=Strength.HOLD,
    load=load_class_slips,
)
