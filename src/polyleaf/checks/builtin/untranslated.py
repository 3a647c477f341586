"""A whole text left as it is in the source."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.english import is_english
from polyleaf.model import Certainty, Finding, Severity


def find_untranslated(pair: Pair) -> Iterator[Finding]:
    """The translation equals the source, and the source is more than a name, an acronym or a figure.

    >>> [finding.check for finding in find_untranslated(Pair("Keep your arm raised.", "Keep your arm raised.", "de"))]
    ['untranslated']
    >>> list(find_untranslated(Pair("PET-CT", "PET-CT", "de")))
    []
    """
    if pair.is_edition or pair.source.strip() != pair.target.strip() or not is_english(pair.source):
        return
    yield make_finding("untranslated", Severity.MAJOR, "is the same as the source", certainty=Certainty.LIKELY)


PLUGIN = Check(
    name="untranslated",
    summary="The translation is the same as the source.",
    advice="A patient who does not read English gets nothing from this line. Names, acronyms and figures may stay.",
    find=find_untranslated,
)
