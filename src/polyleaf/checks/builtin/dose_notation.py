"""Ways of writing a dose that are misread tenfold: .5 mg and 5.0 mg (ISMP list of error-prone notations)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.model import Certainty, Finding, Severity

_DOSE = r"\s?(?:mg|mcg|µg|μg|g|ml|mL|мг|мкг|мл|г|毫克|微克|毫升|ملغ|مل|मि\.)(?![^\W\d_])"
_NAKED = re.compile(rf"(?<![\d\w.,])[.,]\d+{_DOSE}")
_TRAILING = re.compile(rf"(?<![\d.,])\d+[.,]0{_DOSE}")


def find_dose_notations(pair: Pair) -> Iterator[Finding]:
    """A naked decimal mark, or a trailing zero that the source does not have.

    >>> [item.suggestion for item in find_dose_notations(Pair("Take 0.5 mg.", "Tome ,5 mg.", "es"))]
    ['0,5 mg']
    """
    for match in _NAKED.finditer(pair.target):
        if not _NAKED.search(pair.source):
            yield _make("a dose starts with its decimal mark", match, f"0{match[0]}")
    if not _TRAILING.search(pair.source):
        for match in _TRAILING.finditer(pair.target):
            yield _make(
                "a dose ends with a zero after its decimal mark", match, re.sub(r"[.,]0", "", match[0], count=1)
            )


def _make(message: str, match: re.Match[str], suggestion: str) -> Finding:
    return make_finding(
        "dose-notation",
        Severity.MAJOR,
        message,
        certainty=Certainty.LIKELY,
        span=match.span(),
        suggestion=suggestion,
    )


PLUGIN = Check(
    name="dose-notation",
    summary="A dose is written so that it is easily misread.",
    advice="Where the mark is overlooked the dose is ten times too high. Write 0.5 mg, and 5 mg.",
    find=find_dose_notations,
    guard=Guard(target=str.isdecimal),
)
