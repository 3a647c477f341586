"""A unit or a span of time without its figure: `take mg twice a day`, `children under years`."""

from __future__ import annotations

from polyleaf.model import Severity
from polyleaf.normalize.rule import Phrase, PhraseRule, Strength

PHRASES = (
    "take|takes|taking|about|approximately|than|least|most|to|dose|is|of|exceed|reaches mg|ml|mcg|iu|mmhg|mmol",
    "under|than|least|every|each|aged|approximately|about|below|above years|months|weeks|days|hours|minutes|times",
    "dose|dosage|amount of|is tablets|capsules|drops|tablet|capsule per|a|each|daily",
)


def load_missing_figure() -> tuple[Phrase, ...]:
    """Every phrase, in the notation of ``lexicon``.

    >>> len(load_missing_figure())
    3
    """
    message = "the figure is missing"
    return tuple(Phrase(text, message, severity=Severity.CRITICAL) for text in PHRASES)


PLUGIN = PhraseRule(
    name="missing-figure",
    summary="A unit or a span of time has lost its figure.",
    strength=Strength.HOLD,
    load=load_missing_figure,
)
