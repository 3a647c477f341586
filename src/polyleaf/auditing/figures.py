"""Errors in figures, planted from the text alone: whatever script its digits are in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from polyleaf.auditing.vocabulary import Vocabulary

KEPT = re.compile(
    r"https?://\S+|www\.\S+|[^\s@]{1,64}@[^\s@]+|\{[^{}\s]{0,60}\}|%\([^()]{1,60}\)[sdif]|%\d?\$?[sdif]\b|<[^<>]{1,200}>|&\#?\w{2,10};"
)
# web addresses and placeholders: what stands in them is no figure
_NUMBER = re.compile(r"(?<![A-Za-z\d_.,٫:/])\d+(?:[.,٫]\d+)?(?![\d/]|[.,٫:]\d)(?!(?<=^\d)[.)]\s)")
# not the parts of dates, times and names as H3, nor the mark of a list item
_PHONE = re.compile(r"\+?\(?\d[\d ().\u00a0-]{5,}\d")
_PERCENT = re.compile(r"[\s\u00a0\u202f]?[%٪％]")
_DEGREE = re.compile(r"([°º])\s?([CF])\b")
_DASHES = "-–—~～〜"
_ROMAN = {"I": "II", "II": "III", "III": "IV", "IV": "III"}
_LONG = 7
# digits from which on a number is a telephone number


def find_kept(text: str) -> list[tuple[int, int]]:
    """The stretches of a text that are no language, and its telephone numbers."""
    phones = [match.span() for match in _PHONE.finditer(text) if sum(map(str.isdecimal, match[0])) >= _LONG]
    return [match.span() for match in KEPT.finditer(text)] + phones


def find_numbers(text: str) -> list[re.Match[str]]:
    """The numbers of a text that are facts.

    >>> [match[0] for match in find_numbers("Take 2,5 mg of {drug} at 10:30, see https://example.org/7")]
    ['2,5']
    """
    kept = find_kept(text)
    return [
        match
        for match in _NUMBER.finditer(text)
        if not any(start < match.end() and match.start() < end for start, end in kept)
    ]


def plant_figures(target: str, vocabulary: Vocabulary | None) -> Iterator[tuple[str, str]]:
    """Every error in figures that the text has a place for, as category and text."""
    numbers = find_numbers(target)
    for number in numbers:
        yield from _change(target, number)
    yield from _swap(target, numbers, vocabulary.range_words if vocabulary else ())
    yield from _change_phones(target)
    for match in _DEGREE.finditer(target):
        other = "F" if match[2] == "C" else "C"
        yield "temperature_unit", target[: match.start(2)] + other + target[match.end(2) :]
    if vocabulary and vocabulary.stage_words:
        yield from _change_stages(target, vocabulary.stage_words)


def _change(target: str, number: re.Match[str]) -> Iterator[tuple[str, str]]:
    def put(text: str) -> str:
        return target[: number.start()] + text + target[number.end() :]

    digits = number[0]
    is_percent = bool(_PERCENT.match(target, number.end()))
    yield "percent" if is_percent else "number_changed", put(bump(digits))
    whole, mark, part = re.fullmatch(r"(\d+)([.,٫]?)(\d*)", digits).groups()  # type: ignore[union-attr]  # is of this form
    if mark and len(part) == 3:
        yield "thousands_value", put(whole)
    elif mark:
        yield "decimal_shift", put(_strip_noughts(whole + part))
    elif unicodedata.decimal(whole[0]) and len(whole) < 4:
        yield "decimal_shift", put(whole + _digit(whole[0], 0))
    if len(whole) > 1 and not mark:
        yield "number_split", put(f"{whole[0]}\u00a0{whole[1:]}")


def bump(digits: str) -> str:
    """The number with another first digit, in the script of its digits.

    >>> bump("5"), bump("0,5"), bump("90"), bump("٣٠")
    ('6', '0,6', '80', '٤٠')
    """
    index = next((place for place, sign in enumerate(digits) if sign.isdecimal() and unicodedata.decimal(sign)), 0)
    value = unicodedata.decimal(digits[index])
    return digits[:index] + _digit(digits[index], 8 if value == 9 else value + 1) + digits[index + 1 :]


def _digit(like: str, value: int) -> str:
    return chr(ord(like) - unicodedata.decimal(like) + value)


def _strip_noughts(digits: str) -> str:
    while len(digits) > 1 and unicodedata.decimal(digits[0]) == 0:
        digits = digits[1:]
    return digits


def _swap(target: str, numbers: list[re.Match[str]], words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for first, second in pairwise(numbers):
        if first[0] == second[0]:
            continue
        between = target[first.end() : second.start()]
        swapped = target[: first.start()] + second[0] + between + first[0] + target[second.end() :]
        joiner = between.strip().lower()
        if joiner in words or (joiner and all(sign in _DASHES for sign in joiner)):
            if _value(first[0]) < _value(second[0]):
                yield "range_reversed", swapped
        elif any(sign.isalpha() for sign in between):
            yield "numbers_swapped", swapped


def _value(digits: str) -> float:
    return float("".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else "." for sign in digits))


def _change_phones(target: str) -> Iterator[tuple[str, str]]:
    for match in _PHONE.finditer(target):
        if sum(map(str.isdecimal, match[0])) >= _LONG:
            yield "phone_digit", target[: match.end() - 1] + bump(match[0][-1]) + target[match.end() :]


def _change_stages(target: str, words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for match in re.finditer(rf"(?:{'|'.join(map(re.escape, words))})\s(I{{1,3}}|IV)\b", target, re.IGNORECASE):
        yield "stage", target[: match.start(1)] + _ROMAN[match[1].upper()] + target[match.end(1) :]
