"""Dates by value, in the order of day and month that a language's readers expect.

Only a month's name makes a date certain: an English 04/09 may be either, a German one is 4 September.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from polyleaf.facts.language import Language
from polyleaf.facts.spelled import read_han, read_spelled
from polyleaf.facts.tokens import HAN, NUMBER, SYMBOL, WORD, Token

Day = tuple[int, int, int]
# year (0 if not written), month, day

_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{2,4})?")
_SEPARATORS = ("/", "-", ".", "–")
_LINKS = frozenset({"de", "del", "of", "the", "из", "ال", "do", "من", ",", "st", "nd", "rd", "th", "º", "er", "."})
_FIRST_YEAR, _LAST_YEAR, _LAST_DAY = 1900, 2100, 31
_LONGEST = 4
# digits of a part of a date
_HAN_YEAR, _HAN_MONTH, _HAN_DAY = "年", "月", ("日", "号")


@dataclass(frozen=True, slots=True)
class Written:
    """A date at tokens first..last-1, with every day it can mean, the likeliest first."""

    days: tuple[Day, ...]
    first: int
    last: int
    is_named: bool = False
    # the month stands in letters


def read_dates(tokens: Sequence[Token], language: Language, places: Iterable[int]) -> list[Written]:
    """Every date of a text; ambiguous ones settled by a named one beside them where possible.

    ``places`` are the tokens where a date can begin, in order.
    """
    found: list[Written] = []
    last = 0
    for position in places:
        date = _read_at(tokens, position, language) if position >= last else None
        if date is not None:
            found.append(date)
            last = date.last
    named = {day[1:] for date in found if date.is_named for day in date.days}
    return [_settle(date, named) for date in found]


def _settle(date: Written, named: set[tuple[int, int]]) -> Written:
    fitting = tuple(day for day in date.days if day[1:] in named)
    return replace(date, days=fitting) if fitting and not date.is_named else date


def _read_at(tokens: Sequence[Token], position: int, language: Language) -> Written | None:
    token = tokens[position]
    if token.kind == NUMBER:
        return (
            _read_han(tokens, position)
            or _read_dotted(tokens, position)
            or _read_numeric(tokens, position, language)
            or _read_month_and_year(tokens, position)
            or _read_day_first(tokens, position, language)
        )
    if token.kind == WORD:
        return _read_month_first(tokens, position, language) or _read_day_in_words(tokens, position, language)
    return _read_han_in_words(tokens, position) if token.kind == HAN else None


def _read_day_in_words(tokens: Sequence[Token], position: int, language: Language) -> Written | None:
    """п'ятого травня, الخامس من مارس, cinco de mayo; but no "one may"."""
    if not language.numbers.starts_with(tokens[position]):
        return None
    spelled = read_spelled(tokens, position, language)
    if spelled is None or spelled.role not in _DAYS_BY.get(language.base, ()) or spelled.is_single:
        return None
    if spelled.value % 1 or not 1 <= spelled.value <= _LAST_DAY:
        return None
    month = _read_month(tokens, _skip_links(tokens, spelled.last), language)
    if month is None:
        return None
    year, last = _read_year(tokens, month[1])
    return Written(((year, month[0], int(spelled.value)),), position, last, is_named=True)


# which number words name the days of a month
_DAYS_BY: dict[str, tuple[str, ...]] = {
    "uk": ("ordinal",),
    "ar": ("ordinal",),
    "hi": ("cardinal",),
}


def _read_han_in_words(tokens: Sequence[Token], position: int) -> Written | None:
    """五月五日, 二〇二七年三月八日."""
    year, at = 0, position
    number = read_han(tokens, at)
    if number is not None and number.last < len(tokens) and tokens[number.last].text == _HAN_YEAR:
        year, at = int(number.value), number.last + 1
        number = read_han(tokens, at) if at < len(tokens) and tokens[at].kind == HAN else None
    if number is None or number.last + 1 >= len(tokens) or tokens[number.last].text != _HAN_MONTH:
        return None
    day = read_han(tokens, number.last + 1) if tokens[number.last + 1].kind == HAN else None
    if day is None or day.last >= len(tokens) or tokens[day.last].text not in _HAN_DAY:
        return None
    if not _is_day(int(number.value), int(day.value)) or not (not year or _FIRST_YEAR <= year <= _LAST_YEAR):
        return None
    return Written(((year, int(number.value), int(day.value)),), position, day.last + 1, is_named=True)


def _number(tokens: Sequence[Token], position: int) -> int | None:
    if not 0 <= position < len(tokens) or tokens[position].kind != NUMBER:
        return None
    text = tokens[position].text
    return int(text) if len(text) <= _LONGEST and text.isdecimal() else None


def _read_han(tokens: Sequence[Token], position: int) -> Written | None:
    """2027年4月5日, 4月5日, but not the duration 4个月 nor a year alone."""
    year, at = 0, position
    number = _number(tokens, at)
    if number is not None and number > 31 and at + 1 < len(tokens) and tokens[at + 1].text == _HAN_YEAR:
        year, at = number, at + 2
        number = _number(tokens, at)
    if number is None or at + 3 >= len(tokens) or tokens[at + 1].text != _HAN_MONTH:
        return None
    day = _number(tokens, at + 2)
    if day is None or tokens[at + 3].text not in _HAN_DAY or not (1 <= number <= 12 and 1 <= day <= 31):
        return None
    return Written(((year, number, day),), position, at + 4, is_named=True)


def _read_dotted(tokens: Sequence[Token], position: int) -> Written | None:
    match = _DOTTED.fullmatch(tokens[position].text)
    if match is None:
        return None
    day, month, year = int(match[1]), int(match[2]), int(match[3] or 0)
    return Written(((year, month, day),), position, position + 1) if _is_day(month, day) else None


def _read_numeric(tokens: Sequence[Token], position: int, language: Language) -> Written | None:
    first, second, third = (_number(tokens, position + step) for step in (0, 2, 4))
    if first is None or second is None or third is None:
        return None
    mark = tokens[position + 1].text
    if mark not in _SEPARATORS or tokens[position + 3].text != mark:
        return None
    if tokens[position].end != tokens[position + 1].start or tokens[position + 3].end != tokens[position + 4].start:
        return None
    if first > 31:
        days: tuple[Day, ...] = ((first, second, third),)
    elif third > 31 or mark != "-":
        orders = {"en": ((first, second), (second, first)), "zh_Hans": ((first, second),)}
        chosen = orders.get(language.base, ((second, first),) if language.base else ((second, first), (first, second)))
        days = tuple((third, month, day) for month, day in chosen)
    else:
        return None
    real = tuple(day for day in days if _is_day(day[1], day[2]))
    if not real and first <= 31:
        real = tuple(day for day in ((third, first, second), (third, second, first)) if _is_day(day[1], day[2]))
    return Written(real, position, position + 5) if real else None


def _read_month_and_year(tokens: Sequence[Token], position: int) -> Written | None:
    """08/2028, as on a package; its day is 0."""
    month, year = _number(tokens, position), _number(tokens, position + 2)
    if month is None or year is None or not (1 <= month <= 12 and _FIRST_YEAR <= year <= _LAST_YEAR):
        return None
    if tokens[position + 1].text != "/" or (position and tokens[position - 1].text == "/"):
        return None
    return Written(((year, month, 0),), position, position + 3)


def _is_day(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31


def _read_day_first(tokens: Sequence[Token], position: int, language: Language) -> Written | None:
    """5 de abril de 2027, 5. April, 4 September."""
    day = _number(tokens, position) or _day_with_dot(tokens[position].text)
    if day is None or not 1 <= day <= 31:
        return None
    at = _skip_links(tokens, position + 1)
    month = _read_month(tokens, at, language)
    if month is None:
        return None
    year, last = _read_year(tokens, month[1])
    return Written(((year, month[0], day),), position, last, is_named=True)


def _day_with_dot(text: str) -> int | None:
    bare = text.rstrip(".")
    return int(bare) if len(bare) <= _LONGEST and bare.isdecimal() else None


def _read_month_first(tokens: Sequence[Token], position: int, language: Language) -> Written | None:
    """April 5th, 2027, with a capital, because "may 5" is no date."""
    if language.base != "en" or not tokens[position].text[:1].isupper():
        return None
    month = _read_month(tokens, position, language)
    if month is None:
        return None
    day = _number(tokens, _skip_dot(tokens, month[1]))
    if day is None or not 1 <= day <= 31:
        return None
    year, last = _read_year(tokens, _skip_dot(tokens, month[1]) + 1)
    return Written(((year, month[0], day),), position, last, is_named=True)


def _skip_dot(tokens: Sequence[Token], position: int) -> int:
    return position + 1 if position < len(tokens) and tokens[position].text == "." else position


def _read_month(tokens: Sequence[Token], position: int, language: Language) -> tuple[int, int] | None:
    if position >= len(tokens) or tokens[position].kind != WORD:
        return None
    match = language.calendar.match_at(tokens, position)
    month = next((item for item in match.meanings if item.startswith("month.")), None) if match else None
    if match is None or month is None or (language.base == "en" and _is_a_verb(tokens, position)):
        return None
    return int(month[6:]), match.last


def _is_a_verb(tokens: Sequence[Token], position: int) -> bool:
    """The "may" of "no one under 18 may take part" is no month."""
    if tokens[position].text not in ("may", "march") or position + 1 >= len(tokens):
        return False
    following = tokens[position + 1].text
    return following.isalpha() and following not in _AFTER_MONTHS


_AFTER_MONTHS = frozenset({"and", "or", "to", "at", "in", "until", "till", "through", "from", "for"})


def _skip_links(tokens: Sequence[Token], position: int) -> int:
    while position < len(tokens) and (tokens[position].text.lower() in _LINKS or tokens[position].text == "-"):
        position += 1
    return position


def _read_year(tokens: Sequence[Token], position: int) -> tuple[int, int]:
    at = position
    for _ in range(4):
        year = _number(tokens, at)
        if year is not None:
            return (year, at + 1) if 1900 <= year <= 2199 else (0, position)
        if at >= len(tokens) or not (tokens[at].text.lower() in _LINKS or tokens[at].kind == SYMBOL):
            return (0, position)
        if tokens[at].text in ("(", ")", ";", ":"):
            return (0, position)
        at += 1
    return (0, position)


def list_taken(dates: Sequence[Written]) -> Iterator[int]:
    """The tokens that belong to dates."""
    for date in dates:
        yield from range(date.first, date.last)
