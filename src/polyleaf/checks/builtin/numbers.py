"""Numbers and units by value: 0.5 is 0,5 is half; 5 mg is not 50 mg, 5 g or 5 mL."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding, span_of
from polyleaf.facts import Difference, DifferenceKind, FactKind, is_supported
from polyleaf.model import Certainty, Finding, Severity


def find_numbers(pair: Pair) -> Iterator[Finding]:
    """Quantities that were changed, lost or added.

    >>> [finding.message for finding in find_numbers(Pair("Take 5 mg.", "Tome 5 g.", "es"))]
    ['the source says "5 mg", the translation "5 g"']
    """
    if not pair.target.strip():
        return
    for difference in pair.differences:
        if difference.fact.kind is FactKind.QUANTITY:
            yield make_finding(
                "numbers",
                Severity.CRITICAL,
                describe(difference),
                certainty=_certainty(pair, difference),
                span=span_of(difference.target),
                suggestion=difference.suggestion,
            )


def describe(difference: Difference) -> str:
    """The difference as a sentence without a stop."""
    if difference.kind is DifferenceKind.CHANGED and difference.source and difference.target:
        return f'the source says "{difference.source.text}", the translation "{difference.target.text}"'
    if difference.kind is DifferenceKind.MISSING:
        return f'"{difference.fact.text}" is missing from the translation'
    return f'"{difference.fact.text}" is not in the source'


def _certainty(pair: Pair, difference: Difference) -> Certainty:
    if not is_supported(pair.language):
        return Certainty.POSSIBLE
    return Certainty.CERTAIN if difference.sure else Certainty.LIKELY


PLUGIN = Check(
    name="numbers",
    summary="A number or its unit differs from the source by value.",
    advice="A wrong dose, interval or limit can kill. Correct the figure. If the translation says the same by other words, "
    "as two weeks for 14 days, say so when you dismiss the finding.",
    find=find_numbers,
)
