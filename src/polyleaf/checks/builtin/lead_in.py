"""The colon that leads to a list or a field, turned into a stop; the reverse is a matter of taste."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.checks.text import strip_end
from polyleaf.model import Certainty, Finding, Severity

_STOPS = ".。।．!！"


def find_lost_lead_ins(pair: Pair) -> Iterator[Finding]:
    """A colon at the end of the source, a stop at the end of the translation.

    >>> [item.message for item in find_lost_lead_ins(Pair("Call your nurse if:", "Llame si.", "es"))]
    ['the source ends with ":", the translation with "."']
    """
    source, target = strip_end(pair.source), strip_end(pair.target)
    here, there = source[-1:], target[-1:]
    if not here or not there:
        return
    if here == ":" and there in _STOPS:
        message = f'the source ends with "{here}", the translation with "{there}"'
        span = (len(target) - 1, len(target))
        yield make_finding("lead-in", Severity.MINOR, message, certainty=Certainty.LIKELY, span=span)


PLUGIN = Check(
    name="lead-in",
    summary="The colon before a list became a stop.",
    advice="The items below lose the sentence they belong to. End the text as the source does.",
    find=find_lost_lead_ins,
    guard=Guard(source=":", target=_STOPS),
)
