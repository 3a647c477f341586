"""The signs and numbers that a page prints before the items of its lists."""

from __future__ import annotations

BULLET = "•"
ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
MAX_ROMAN = 3999


def format_number(number: int, style: str = "1") -> str:
    """A number in the style of HTML's ``type``: "1", "a", "A", "i" or "I"; figures where the style has no such number.

    >>> [format_number(4, style) for style in "1aAiI"], format_number(28, "a"), format_number(0, "i")
    (['4', 'd', 'D', 'iv', 'IV'], 'ab', '0')
    """
    written = str(number)
    if style in ("a", "A") and number > 0:
        written = _write_letters(number)
    elif style in ("i", "I") and 0 < number <= MAX_ROMAN:
        written = _write_roman(number)
    return written.upper() if style.isupper() else written


def _write_letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _write_roman(number: int) -> str:
    written = ""
    for value, sign in ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written
