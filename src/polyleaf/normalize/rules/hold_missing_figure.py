"""A unit or a span of time without its figure: `take mg twice a day`, `children under years`."""

from __future__ import annotations

from polyleaf.model import Severity
from polyleaf.normalize.rule import Phrase, PhraseRule, Strength

PHRASES = (
    "take|takes|taking|about|approximately|than|least|most|to|dose|is|of|exceed|reaches mg|ml|mcg|iu|mmhg|mmol",
    "under|than|least|every|each|aged|approximately|about|below|above years|months|weeks|days|hours|minutes|times",
    "from to #",
    "aged (from) to #",
    "about|approximately|around|nearly|almost of patients|people|cases|women|men|children|adults",
    "is|of|about|than|to|exceeds|exceed per day|kilogram|kg|hour|week|month|minute|litre|liter|square",
    "for|after|within|during|every to # days|weeks|months|hours|minutes|years|times",
    "dose|dosage|amount of|is tablets|capsules|drops|tablet|capsule per|a|each|daily",
)


def load_missing_figure() -> tuple[Phrase, ...]:
    """Every phrase, in the notation of ``lexicon``.

    >>> len(load_missing_figure())
    8
    """
    message = "the figure is missing"
    return tuple(Phrase(text, message, severity=Severity.CRITICAL) for text in PHRASES)


PLUGIN = PhraseRule(
    name="missing-figure",
    summary="A unit or a span of time has lost its figure.",
    strength=Strength.HOLD,
    load=load_missing_figure,
)
