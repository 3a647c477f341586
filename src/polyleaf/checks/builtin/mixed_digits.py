"""One number written with the digits of two scripts: half a reader's eye skips one half."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.model import Finding, Severity

_NUMBER = re.compile(r"\d(?:[\d.,٫٬]*\d)?")


def find_mixed_digits(pair: Pair) -> Iterator[Finding]:
    """Numbers whose digits are of different sets.

    >>> [item.suggestion for item in find_mixed_digits(Pair("Take 12.", "خذ 1٢.", "ar"))]
    ['12']
    """
    if pair.target.isascii():
        return
    for match in _NUMBER.finditer(pair.target):
        zeros = {ord(char) - unicodedata.digit(char) for char in match[0] if char.isdecimal()}
        if len(zeros) > 1:
            plain = "".join(str(unicodedata.digit(char)) if char.isdecimal() else char for char in match[0])
            yield make_finding(
                "mixed-digits",
                Severity.MAJOR,
                f'"{match[0]}" mixes the digits of two scripts',
                span=match.span(),
                suggestion=plain,
            )


def _is_other_digit(char: str) -> bool:
    return char.isdecimal() and not char.isascii()


PLUGIN = Check(
    name="mixed-digits",
    summary="One number is written with digits of two scripts.",
    advice="A reader may see only the digits of one of them. Write the whole number in one.",
    find=find_mixed_digits,
    guard=Guard(target=_is_other_digit),
)
