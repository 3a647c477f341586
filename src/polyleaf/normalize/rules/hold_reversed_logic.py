"""Negations that cancel or contradict each other: `failure to provide untimely care`, `in the absence of no`."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from polyleaf.model import Severity
from polyleaf.normalize.rule import Phrase, PhraseRule, Strength

MESSAGE = "negations that cancel each other: what was meant?"


def load_reversals() -> tuple[Phrase, ...]:
    """The phrases of ``data/reversed_logic.toml``.

    >>> len(load_reversals()) > 10
    True
    """
    data = tomllib.loads((files("polyleaf.normalize") / "data" / "reversed_logic.toml").read_text(encoding="utf-8"))
    return tuple(Phrase(text, MESSAGE, severity=Severity.CRITICAL) for text in data["phrases"])


PLUGIN = PhraseRule(
    name="reversed-logic",
    summary="Negations cancel or contradict each other.",
    strength=Strength.HOLD,
    load=load_reversals,
)
