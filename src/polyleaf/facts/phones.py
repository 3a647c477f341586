"""Phone numbers: seven digits or more in groups, or after a plus sign; their value is the digits alone."""

from __future__ import annotations

import re
from typing import NamedTuple

_SEPARATORS = " \u00a0\u2009\u202f().\u2010\u2011\u2012\u2013/-"
# No letter may stand next to it, but for a Han character: 请拨打010-5555-0123转2
_LETTER = r"[^\W\u3040-\u30ff\u3400-\u9fff]"
# more than 201 digits are no number, and a run that ends in a letter is not read again from each of them
_CANDIDATE = re.compile(
    rf"(?<![.,/])(?<!{_LETTER})\+?\(?\d(?:[{re.escape(_SEPARATORS)}]{{0,3}}+\d){{1,200}}+(?!{_LETTER}|%)"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:([ \u00a0\u2009\u202f.,])\d{3})(?:\1\d{3})*+")
_DATE = re.compile(r"\d{1,4}[./\-]\d{1,2}[./\-]\d{1,4}|\d{1,2}[./]\d{4}")
# but no range ends with six figures that are not round
_RANGE = re.compile(r"\d+\s*[–-]\s*[1-9](?:\d{0,4}|\d+00)")
_FEWEST_UNGROUPED = 9
_FEWEST_DIGITS = 7


class Phone(NamedTuple):
    """A phone number at start..end; ``digits`` in ASCII, with a leading + where written."""

    digits: str
    start: int
    end: int


def find_phones(text: str) -> list[Phone]:
    """Every phone number of the text.

    >>> find_phones("Ring 0170 189-900 or +44 (0)20 7946 0958.")
    [Phone(digits='0170189900', start=5, end=17), Phone(digits='+4402079460958', start=21, end=40)]
    >>> find_phones("10 000 units on 12/31/2027, 120-180 mg")
    []
    """
    found = []
    for match in _CANDIDATE.finditer(text):
        written = match[0].rstrip(_SEPARATORS)
        digits = "".join(str(int(char)) for char in written if char.isdecimal())
        if len(digits) < _FEWEST_DIGITS or _is_other(written, digits):
            continue
        found.append(
            Phone(("+" if written.startswith("+") else "") + digits, match.start(), match.start() + len(written))
        )
    return found


def _is_other(written: str, digits: str) -> bool:
    if written.startswith("+") or digits.startswith("0"):
        return bool(_DATE.fullmatch(written))
    return bool(
        _THOUSANDS.fullmatch(written)
        or _DATE.fullmatch(written)
        or _RANGE.fullmatch(written)
        or (written.isdecimal() and (len(digits) < _FEWEST_UNGROUPED or digits.endswith("000")))
    )
