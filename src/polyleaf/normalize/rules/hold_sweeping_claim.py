"""Claims that leave no exception: `any therapy other than surgery is powerless`, `most doctors agree`."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from polyleaf.normalize.rule import Need, Phrase, PhraseRule, Strength

MESSAGE = "a sweeping claim: a person must find its source"


def load_sweeping_phrases() -> tuple[Phrase, ...]:
    """The phrases of ``data/sweeping.toml``; some of them count only in a text with signs of translation or damage.

    >>> len(load_sweeping_phrases()) > 20
    True
    """
    data = tomllib.loads((files("polyleaf.normalize") / "data" / "sweeping.toml").read_text(encoding="utf-8"))
    needs = {"always": Need.NOTHING, "rough": Need.ROUGH}
    return tuple(Phrase(text, MESSAGE, needs=needs[when]) for when in data for text in data[when]["phrases"])


PLUGIN = PhraseRule(
    name="sweeping-claim",
    summary="A claim leaves no exception.",
    strength=Strength.HOLD,
    load=load_sweeping_phrases,
)
