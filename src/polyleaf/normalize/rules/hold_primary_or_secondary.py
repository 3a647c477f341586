"""`bone cancer` in a text about metastases in bones: did it begin there, or spread there? Patients mistake the two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.rule import ManuscriptRule, Notice, Phrase, Strength

NAME = "primary-or-secondary"
ORGANS = ("bone", "liver", "brain", "lung", "skin", "spine")
CLEAR = ("primary ", "secondary ", "metastatic ", " or ", " and ")
MIN_SPREAD = 3
# mentions of metastases in an organ from which a text is about them
SPREAD, CANCER = "spread", "cancer"


def list_cancers() -> tuple[Phrase, ...]:
    """What spread to an organ, and what is named by it; the organ is the suggestion.

    >>> [phrase.text for phrase in list_cancers() if phrase.suggestion == "bone"][0]
    'bone (tissue|marrow) metastas*'
    """
    return tuple(
        Phrase(text, what, organ)
        for organ in ORGANS
        for text, what in (
            (f"{organ} (tissue|marrow) metastas*", SPREAD),
            (f"metastas* to|in|of (the) {organ}|{organ}s", SPREAD),
            (f"{organ} cancer", CANCER),
        )
    )


def find_unclear_cancers(manuscript: Manuscript) -> Iterator[Notice]:
    """Find "X cancer" without primary or secondary, in a text about metastases in X."""
    hits = manuscript.watched.get(NAME, ())
    counts = Counter(hit.phrase.suggestion for hit in hits if hit.phrase.message == SPREAD)
    for hit in hits:
        organ = hit.phrase.suggestion
        before = manuscript.lowered[max(0, hit.start - 12) : hit.start]
        if hit.phrase.message == CANCER and counts[organ] >= MIN_SPREAD and not before.endswith(CLEAR):
            message = f"cancer that began in the {organ}, or that spread there?"
            yield Notice(hit.start, hit.end, message, severity=Severity.CRITICAL)


PLUGIN = ManuscriptRule(
    name=NAME,
    summary="A cancer is named by the organ it spread to, as if it had begun there.",
    strength=Strength.HOLD,
    find=find_unclear_cancers,
    watch=list_cancers,
)
