"""A translation longer than its message allows, by Weblate's flag ``max-length:N``."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.model import Finding, Severity

_FLAG = "max-length:"


def find_overlong(pair: Pair) -> Iterator[Finding]:
    """More characters than the flag says.

    >>> [item.message for item in find_overlong(Pair("Dose", "Dosificación", "es", ("max-length:8",)))]
    ['has 12 characters, and may have 8']
    """
    for flag in pair.flags:
        limit = flag.removeprefix(_FLAG)
        if flag.startswith(_FLAG) and limit.isdecimal() and len(pair.target) > int(limit):
            message = f"has {len(pair.target)} characters, and may have {int(limit)}"
            yield make_finding("max-length", Severity.MINOR, message, span=(int(limit), len(pair.target)))


PLUGIN = Check(
    name="max-length",
    summary="The translation is longer than its message allows.",
    advice="It is cut off where it is shown. Shorten it, or ask for more room.",
    find=find_overlong,
    guard=Guard(flag=_FLAG),
)
