"""Words for a dose that English has no such use of: `take 2 slices each time`, `3 grains`."""

from __future__ import annotations

from polyleaf.model import Severity
from polyleaf.normalize.rule import Need, Phrase, PhraseRule, Strength

WORDS = "slice|slices|grain|grains|piece|pieces|branch|branches|granule|granules|bag|bags"
PHRASES = (
    f"#|half|one|two|three {WORDS} each|every|per|once|twice|a|three|daily",
    f"take|takes|taking|taken ~ #|half|one|two|three {WORDS}",
    f"half a|an {WORDS}",
)


def load_dose_words() -> tuple[Phrase, ...]:
    """Slices, grains and the like as a dose; they count only in a text with signs of translation or damage.

    >>> len(load_dose_words())
    3
    """
    message = "a word for a dose: tablets, sachets or vials?"
    return tuple(Phrase(text, message, severity=Severity.CRITICAL, needs=Need.ROUGH) for text in PHRASES)


PLUGIN = PhraseRule(
    name="dose-word",
    summary="A dose is counted in slices, grains or the like.",
    strength=Strength.HOLD,
    load=load_dose_words,
)
