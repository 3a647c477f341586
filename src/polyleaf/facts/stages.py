"""Stages, grades and types: a number in any writing beside such a word. Stage IV is stage 4 is the fourth stage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from polyleaf.facts.language import Language
from polyleaf.facts.spelled import read_spelled
from polyleaf.facts.tokens import HAN, NUMBER, SYMBOL, WORD, Token

_ROMAN = re.compile(r"(X{0,2}(?:IX|IV|V?I{0,3}))([A-Ca-c]?)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_CYRILLIC_ROMAN = str.maketrans({"І": "I", "Х": "X", "А": "A", "В": "B", "С": "C"})
_SIGNS = {chr(0x2160 + index): index + 1 for index in range(12)}
_LARGEST = 12
_FILLERS = frozenset({"-", "(", "of", "de", "da", "do", "й", "ї", "а", "я", "ша", "га", "тя", "та", "ій", "ої"})


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage at tokens first..last-1; ``value`` like "4" or "2b"."""

    value: str
    first: int
    last: int


def parse_roman(text: str) -> tuple[int, str] | None:
    """A Roman numeral to 29 and the letter after it, as in IIb; Cyrillic look-alikes count.

    >>> parse_roman("IV"), parse_roman("IIb"), parse_roman("ІІІ"), parse_roman("Ivy")
    ((4, ''), (2, 'b'), (3, ''), None)
    """
    if text in _SIGNS:
        return _SIGNS[text], ""
    match = _ROMAN.fullmatch(text.translate(_CYRILLIC_ROMAN))
    # category X is no tenth category
    if match is None or match[1] in ("", "X"):
        return None
    total, last = 0, 0
    for char in reversed(match[1]):
        value = _ROMAN_VALUES[char]
        total, last = (total - value, last) if value < last else (total + value, value)
    return total, match[2].lower()


def read_stages(tokens: Sequence[Token], language: Language) -> list[Stage]:
    """Every stage of a text."""
    found: list[Stage] = []
    for match in language.calendar.find(tokens):
        if "stage.word" not in match.meanings:
            continue
        stage = _read_after(tokens, match.first, match.last, language) or _read_before(
            tokens, match.first, match.last, language
        )
        if stage is not None:
            found.append(stage)
    return found


def _read_after(tokens: Sequence[Token], first: int, position: int, language: Language) -> Stage | None:
    if language.base == "zh_Hans":
        return None
    at = position
    while at < len(tokens) and tokens[at].text in _FILLERS and at < position + 2:
        at += 1
    value = _read_value(tokens, at, language, ordinals=language.base == "ar")
    return Stage(value[0], first, value[1]) if value else None


def _read_before(tokens: Sequence[Token], first: int, last: int, language: Language) -> Stage | None:
    """The third stage, 4-й стадії, III. Stadium, 四期."""
    for back in range(1, 5):
        at = first - back
        if at < 0:
            break
        value = _read_value(tokens, at, language, ordinals=True)
        if value is None:
            continue
        between = tokens[value[1] : first]
        if all(token.kind == SYMBOL or token.text in _FILLERS for token in between) and _is_ordinal(
            tokens, at, value[1], first, language
        ):
            start = at
            while start > 0 and tokens[start - 1].kind == HAN and tokens[start - 1].text in "第一二三四五六七八九十":
                start -= 1
                longer = _read_value(tokens, start, language, ordinals=True)
                value = longer if longer and longer[1] == value[1] else value
            return Stage(value[0], start, last)
    return None


def _is_ordinal(tokens: Sequence[Token], at: int, end: int, first: int, language: Language) -> bool:
    """Before the word only an ordinal makes a stage: "two stages" counts them."""
    if language.base == "zh_Hans" or parse_roman(tokens[at].text):
        return True
    if tokens[at].kind == NUMBER:
        return end < first or tokens[at].text.endswith(".")
    spelled = read_spelled(tokens, at, language)
    return spelled is not None and spelled.role == "ordinal"


def _read_value(  # noqa: PLR0911  one way to write a stage a line
    tokens: Sequence[Token], position: int, language: Language, *, ordinals: bool
) -> tuple[str, int] | None:
    if position >= len(tokens):
        return None
    token = tokens[position]
    if token.kind == NUMBER:
        bare = token.text.rstrip(".")
        if len(bare) > 2 or not bare.isdecimal() or not 0 <= int(bare) <= _LARGEST:
            return None
        letter = _read_letter(tokens, position + 1, token.end)
        return f"{int(bare)}{letter}", position + 2 if letter else position + 1
    if token.kind not in (WORD, HAN):
        return None
    roman = parse_roman(token.text)
    if roman is not None:
        return f"{roman[0]}{roman[1]}", position + 1
    spelled = read_spelled(tokens, position, language)
    if spelled is None or spelled.value % 1 or not 1 <= spelled.value <= _LARGEST:
        return None
    if (spelled.role == "cardinal" and not spelled.is_single) or (spelled.role == "ordinal" and ordinals):
        return str(int(spelled.value)), spelled.last
    return (str(int(spelled.value)), spelled.last) if token.kind == HAN else None


def _read_letter(tokens: Sequence[Token], position: int, end: int) -> str:
    """The b of 2b."""
    if position < len(tokens) and tokens[position].start == end and tokens[position].text.lower() in ("a", "b", "c"):
        return tokens[position].text.lower()
    return ""
