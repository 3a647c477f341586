"""Checks that turn one kind of difference between two texts' facts into findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from polyleaf.checks.check import Check, Pair, make_finding, span_of
from polyleaf.facts import Difference, DifferenceKind, FactKind, is_supported
from polyleaf.model import Certainty, Finding, Severity


def make_difference_check(
    name: str,
    summary: str,
    advice: str,
    *,
    severity: Severity,
    kinds: tuple[FactKind, ...] = (FactKind.CONCEPT,),
    axes: tuple[str, ...] = (),
) -> Check:
    """A check of facts of some kinds; of concepts only those on some axes."""

    def find(pair: Pair) -> Iterator[Finding]:
        return find_differences(pair, name, severity, lambda difference: _is_about(difference, kinds, axes))

    return Check(name=name, summary=summary, advice=advice, find=find, needs_differences=True)


def _is_about(difference: Difference, kinds: tuple[FactKind, ...], axes: tuple[str, ...]) -> bool:
    fact = difference.fact
    if fact.kind not in kinds:
        return False
    return fact.kind is not FactKind.CONCEPT or fact.value.partition(".")[0] in axes


def find_differences(
    pair: Pair, name: str, severity: Severity, wants: Callable[[Difference], bool]
) -> Iterator[Finding]:
    """The findings of one check."""
    if not pair.target.strip() or pair.is_copy:
        return
    for difference in pair.differences:
        if wants(difference):
            yield make_finding(
                name,
                _weigh(severity, difference),
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


def _weigh(severity: Severity, difference: Difference) -> Severity:
    if severity is not Severity.CRITICAL:
        return severity
    if difference.doubtful:
        return Severity.MAJOR
    return severity if difference.sure else _soften(difference)


def _soften(difference: Difference) -> Severity:
    """A number word that seems lost is often said without a number, a placeholder said twice is still said."""
    is_alone = difference.source is None or difference.target is None
    may_be_right = is_alone and difference.fact.kind in (FactKind.QUANTITY, FactKind.PLACEHOLDER)
    # "first level" is a stage of nothing
    may_be_right = may_be_right or (difference.fact.kind is FactKind.STAGE and difference.source is None)
    return Severity.MAJOR if may_be_right else Severity.CRITICAL


def _certainty(pair: Pair, difference: Difference) -> Certainty:
    if difference.doubtful or not is_supported(pair.language):
        return Certainty.POSSIBLE
    # a word may have a meaning that the tables do not know; a figure has not
    is_literal = difference.fact.kind is not FactKind.CONCEPT
    return Certainty.CERTAIN if difference.sure and is_literal else Certainty.LIKELY
