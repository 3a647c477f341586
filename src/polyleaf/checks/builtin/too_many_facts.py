"""A text with so many facts that they cannot all be compared."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import OWN_WORDS, Guard
from polyleaf.facts import MOST_FACTS, has_too_many
from polyleaf.model import Finding, Severity


def find_too_many_facts(pair: Pair) -> Iterator[Finding]:
    """More facts on one side than are matched by their meaning.

    >>> [item.message for item in find_too_many_facts(Pair("5 mg, " * 400, "5 mg; " * 400, "es"))]
    ['states 400 facts, more than 300: its numbers were only compared one by one, and its words not at all']
    """
    if max(len(pair.source), len(pair.target)) <= MOST_FACTS:
        return
    most = max(pair.source_facts, pair.target_facts, key=len)
    if has_too_many(most):
        yield make_finding(
            "too-many-facts",
            Severity.MAJOR,
            f"states {len(most)} facts, more than {MOST_FACTS}: its numbers were only compared one by one, and its "
            "words not at all",
        )


PLUGIN = Check(
    name="too-many-facts",
    summary="The text states more facts than can be compared.",
    advice="Split it into paragraphs and translate each, or compare it by eye, number by number and word by word.",
    find=find_too_many_facts,
    guard=Guard(kinds=OWN_WORDS, longer=MOST_FACTS),
)
