"""A date in figures that can be read two ways, where the source spells the month."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.model import Certainty, Finding, Severity

_SPELLED = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?,?\s\d|\d(?:st|nd|rd|th)?\s(?:of\s)?(?:january|february|march|april"
    r"|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"(?<![\d./-])(0?[1-9]|1[0-2])([./-])(0?[1-9]|1[0-2])\2(?:\d{4}|\d{2})(?![\d/-]|\.\d)")


# Read day first by everybody; Spanish, Hindi and Arabic have readers among people who write the month first.
_DAY_FIRST = frozenset(
    {"be", "bg", "ca", "cs", "da", "de", "fr", "gl", "it", "nl", "pl", "pt", "ro", "ru", "sk", "sv", "tr", "uk"}
)


def find_ambiguous_dates(pair: Pair) -> Iterator[Finding]:
    """Day and month both at most 12, and not the same, in a language that may be read either way.

    No month stands first before a dot; and in a language of one order a wrong day is a wrong date, for another check.

    >>> [item.message for item in find_ambiguous_dates(Pair("On March 4, 2025.", "El 4/3/2025.", "es"))]
    ['"4/3/2025" can be read as two dates; the source spells the month']
    """
    if pair.language.replace("-", "_").partition("_")[0] in _DAY_FIRST:
        return
    match = _NUMERIC.search(pair.target)
    if match and match[2] != "." and int(match[1]) != int(match[3]) and _is_spelled(pair.source):
        yield make_finding(
            "ambiguous-date",
            Severity.MINOR,
            f'"{match[0]}" can be read as two dates; the source spells the month',
            certainty=Certainty.POSSIBLE,
            span=match.span(),
        )


def _is_spelled(source: str) -> bool:
    return _SPELLED.search(source) is not None and not _NUMERIC.search(source)


PLUGIN = Check(
    name="ambiguous-date",
    summary="A date in figures can be read two ways.",
    advice="04/03 is in April for some readers and in March for others. Spell the month, as the source does.",
    find=find_ambiguous_dates,
    guard=Guard(target="123456789"),
)
