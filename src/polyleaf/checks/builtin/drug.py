"""Drug names: another drug, one left out, one misspelled; an INN equals its USAN (paracetamol, acetaminophen)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.differing import find_differences
from polyleaf.checks.guards import OWN_WORDS, Guard
from polyleaf.facts import DifferenceKind, FactKind, find_misspelled_drug
from polyleaf.model import Certainty, Finding, Severity


def find_drugs(pair: Pair) -> Iterator[Finding]:
    """Differences of drug names by what they name.

    >>> [finding.message for finding in find_drugs(Pair("Take prednisone.", "Tome primidona.", "es"))]
    ['the source says "prednisone", the translation "primidona"']
    >>> [finding.certainty.value for finding in find_drugs(Pair("Rituximab helps.", "Ritoximab hilft.", "de"))]
    ['likely']
    """
    misspelled = _find_misspelled(pair)
    for finding in find_differences(pair, "drug", Severity.CRITICAL, lambda item: item.fact.kind is FactKind.DRUG):
        yield misspelled.pop(finding.message, finding)


def _find_misspelled(pair: Pair) -> dict[str, Finding]:
    """A finding for each missing drug whose name almost stands in the translation, by the sentence it replaces."""
    found = {}
    for difference in pair.differences:
        if difference.fact.kind is not FactKind.DRUG or difference.kind is not DifferenceKind.MISSING:
            continue
        near = find_misspelled_drug(pair.target, difference.fact.value, pair.language)
        if near is not None:
            finding = make_finding(
                "drug",
                Severity.MAJOR,
                f'"{near.text}" may be a misspelling of "{difference.fact.text}"',
                certainty=Certainty.LIKELY,
                span=(near.start, near.end),
            )
            found[f'"{difference.fact.text}" is missing from the translation'] = replace(finding)
    return found


PLUGIN = Check(
    name="drug",
    summary="A drug is another one, left out, or misspelled.",
    advice="Look-alike names are a known cause of deaths. Compare the name letter by letter with the approved list.",
    find=find_drugs,
    guard=Guard(kinds=OWN_WORDS),
    needs_differences=True,
)
