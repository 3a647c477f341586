"""The number of another country's ambulance: `call 103`. A patient who reads it elsewhere loses time.

Not 112, which mobile phones put through to an ambulance in nearly every country.
"""

from __future__ import annotations

from polyleaf.model import Severity
from polyleaf.normalize.rule import Need, Phrase, PhraseRule, Strength

PHRASES = (
    "call|calls|calling|dial|phone|ring ~ 103|120|15|144|061|118|110|119|102|155|999|911",
    "ambulance ~ 103|120|15|144|061|118|119|155",
)


def load_emergency_number() -> tuple[Phrase, ...]:
    """Every phrase, in the notation of ``lexicon``.

    >>> len(load_emergency_number())
    2
    """
    message = "an emergency number: which country is the reader in?"
    return tuple(Phrase(text, message, severity=Severity.MAJOR, needs=Need.ROUGH) for text in PHRASES)


PLUGIN = PhraseRule(
    name="emergency-number",
    summary="An emergency number may be that of another country.",
    strength=Strength.HOLD,
    load=load_emergency_number,
)
