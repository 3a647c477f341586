"""A whole text left as it is in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.english import is_english
from polyleaf.checks.guards import Guard, Kind
from polyleaf.model import Certainty, Finding, Severity

# not a unit, and not a part of a name
_WORD = re.compile(r"\b[A-Za-z]{4,}\b")


def find_untranslated(pair: Pair) -> Iterator[Finding]:
    """The translation equals the source, and the source is more than a name, an acronym or a figure.

    >>> [finding.check for finding in find_untranslated(Pair("Keep your arm raised.", "Keep your arm raised.", "de"))]
    ['untranslated']
    >>> list(find_untranslated(Pair("PET-CT", "PET-CT", "de")))
    []
    """
    if pair.is_edition or pair.source.strip() != pair.target.strip() or not _is_text(pair.source):
        return
    yield make_finding("untranslated", Severity.MAJOR, "is the same as the source", certainty=Certainty.LIKELY)


def _is_text(source: str) -> bool:
    """Whether it is English by its small words, or a sentence with words that are no names."""
    if is_english(source):
        return True
    plain = [word for word in _WORD.findall(source) if word.islower()]
    return source.rstrip()[-1:] in tuple(".!?") and len(plain) > 1


PLUGIN = Check(
    name="untranslated",
    summary="The translation is the same as the source.",
    advice="A patient who does not read English gets nothing from this line. Names, acronyms and figures may stay.",
    find=find_untranslated,
    guard=Guard(kinds=(Kind.COPY,)),
)
