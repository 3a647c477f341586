"""A written number by value: digits of any script, decimal and thousands marks by the habit of a language.

The habits are those of CLDR (unicode.org/cldr), loosened where both are in use: a Mexican writes 1,500 where a
Spaniard writes 1.500. What the other reading would be is kept, and settled by comparing.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

COMMA_DECIMAL = frozenset(
    {"de", "fr", "pt", "uk", "ru", "pl", "it", "nl", "cs", "tr", "es", "sv", "da", "nb", "fi", "ro"}
)
BOTH_IN_USE = frozenset({"es", "ar", "fa", "ur"})

_MARK = re.compile(r"[.,٫٬·'’ \u00a0\u2009\u202f]")


@lru_cache(maxsize=4096)
def parse_number(text: str, language: str) -> tuple[Decimal, ...]:
    """Every value the written number can have, the likeliest for a reader of the language first.

    >>> parse_number("1,5", "de"), parse_number("२.५०", "hi")
    ((Decimal('1.5'),), (Decimal('2.5'),))
    >>> parse_number("1.500", "de"), parse_number("1.500", "en")
    ((Decimal('1500'), Decimal('1.500')), (Decimal('1.500'), Decimal('1500')))
    >>> parse_number("1,00,000", "hi"), parse_number("1,500", "de")
    ((Decimal('100000'),), (Decimal('1.500'),))
    """
    parts = _MARK.split(text)
    digits = ["".join(str(int(char)) for char in part) for part in parts]
    if len(parts) == 1:
        return (Decimal(digits[0]),)
    marks = _MARK.findall(text)
    last = marks[-1]
    if last not in ".,٫·" or (len(marks) > 1 and all(mark == last for mark in marks)):
        return (Decimal("".join(digits)),)
    fraction = _normalize(Decimal("".join(digits[:-1]) + "." + digits[-1]))
    if last == "٫" or len(digits[-1]) != 3 or len(marks) > 1 or len(digits[0]) > 3 or digits[0] == "0":
        return (fraction,)
    return _read_ambiguous(Decimal("".join(digits)), Decimal(f"{digits[0]}.{digits[1]}"), last, language)


def _read_ambiguous(whole: Decimal, fraction: Decimal, mark: str, language: str) -> tuple[Decimal, ...]:
    """A single mark before exactly three digits."""
    base = language.partition("_")[0]
    comma_decimal = base in COMMA_DECIMAL
    if (mark == ",") == comma_decimal:
        # it is the language's decimal mark; a German never reads 1,500 as a thousand and a half
        return (fraction, whole) if base in BOTH_IN_USE or mark == "." else (fraction,)
    return (whole, fraction) if base in BOTH_IN_USE or mark == "." else (whole,)


def _normalize(value: Decimal) -> Decimal:
    """2.50 and 2.5 are the same dose; Decimal keeps the zero, which would show in messages.

    >>> _normalize(Decimal("2.50")), _normalize(Decimal("100"))
    (Decimal('2.5'), Decimal('100'))
    """
    text = format(value, "f")
    return Decimal(text.rstrip("0").rstrip(".")) if "." in text else value
