"""A question that became a statement."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import TEXT, Guard
from polyleaf.checks.text import QUESTION_MARKS, strip_end
from polyleaf.model import Certainty, Finding, Severity


def find_lost_questions(pair: Pair) -> Iterator[Finding]:
    """The source ends with a question mark, and the translation has none.

    >>> [item.check for item in find_lost_questions(Pair("Do you have asthma?", "أنت مصاب بالربو.", "ar"))]
    ['question']
    """
    if not strip_end(pair.source).endswith("?") or not pair.target.strip():
        return
    if pair.language.startswith("el") and ";" in pair.target:
        return
    if not any(mark in pair.target for mark in QUESTION_MARKS):
        end = len(pair.target.rstrip())
        yield make_finding(
            "question",
            Severity.MINOR,
            "the question became a statement",
            certainty=Certainty.LIKELY,
            span=(end - 1, end),
        )


PLUGIN = Check(
    name="question",
    summary="A question became a statement.",
    advice='"You are allergic to latex." tells a patient what "Are you allergic to latex?" asks. Ask it.',
    find=find_lost_questions,
    guard=Guard(kinds=TEXT, source="?"),
)
