"""Which plural category a language puts a number in, by CLDR."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1024)
def find_plural_category(language: str, number: int) -> str | None:
    """As "few" for Arabic 3; None for a language that CLDR has no rule for.

    >>> [find_plural_category("ar", number) for number in (1, 3, 11, 100)]
    ['one', 'few', 'many', 'other']
    >>> find_plural_category("xx", 1) is None
    True
    """
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  10 ms, only where a number could be put in

    try:
        return str(Locale.parse(language).plural_form(number))
    except (UnknownLocaleError, ValueError):
        return None
