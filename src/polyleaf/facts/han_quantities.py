"""Shares and decimals in Han numerals: 百分之三十, 九成, 四分之三, 零点五毫升, 三十八度五."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from polyleaf.facts.digits import parse_number
from polyleaf.facts.language import Language
from polyleaf.facts.quantity import Quantity
from polyleaf.facts.spelled import read_han, read_spelled
from polyleaf.facts.tokens import HAN, NUMBER, Token

_HAN_PERCENT = ("百", "分", "之")
_TENTHS = 10
_HAN_ONES = tuple("一二三四五六七八九")
_HAN_FIGURES = {char: str(value) for value, char in enumerate("零一二三四五六七八九")} | {"〇": "0"}
_NO_TENTHS = tuple("年为功熟分长立")


def is_han_percent(tokens: Sequence[Token], position: int) -> bool:
    """Whether 百分之 stands here, which makes a percentage of the number behind it."""
    return (
        tokens[position].text == "百" and tuple(token.text for token in tokens[position : position + 3]) == _HAN_PERCENT
    )


def read_han_percent(tokens: Sequence[Token], position: int, language: Language) -> Quantity | None:
    """The percentage of 百分之三十; the caller knows that its first three characters stand here."""
    start = position + 3
    if start >= len(tokens):
        return None
    if tokens[start].kind == NUMBER:
        return Quantity(parse_number(tokens[start].text, language.code), position, start + 1, "%", is_spelled=True)
    spelled = read_spelled(tokens, start, language) if tokens[start].kind == HAN else None
    if spelled is None:
        return None
    tail, last = _read_tail(tokens, spelled.last, "点")
    return Quantity((spelled.value + tail,), position, last, "%", is_spelled=True)


def read_han_decimal(tokens: Sequence[Token], position: int, language: Language) -> Quantity | None:
    """零点五毫升 is 0.5 mL and 三十八度五 38.5 °C; but 三点五分 is a time of day."""
    whole = read_han(tokens, position)
    if whole is None or whole.last + 1 >= len(tokens):
        return None
    for mark, unit in (("点", ""), ("度", "celsius")):
        tail, last = _read_tail(tokens, whole.last, mark)
        if last > whole.last and (_is_measured(tokens, last, language) == (mark == "点")):
            return Quantity((whole.value + tail,), position, last, unit, is_spelled=True)
    return None


def _read_tail(tokens: Sequence[Token], position: int, mark: str) -> tuple[Decimal, int]:
    """The figures behind a decimal mark, and where they end; 0 and the position where there are none."""
    last = position + 1
    if position >= len(tokens) or tokens[position].text != mark:
        return Decimal(0), position
    figures = ""
    while last < len(tokens) and tokens[last].text in _HAN_FIGURES:
        figures += _HAN_FIGURES[tokens[last].text]
        last += 1
    return (Decimal(f"0.{figures}"), last) if figures else (Decimal(0), position)


def _is_measured(tokens: Sequence[Token], position: int, language: Language) -> bool:
    """Whether a unit follows, and not the 分 of a time nor more of a number."""
    if position >= len(tokens):
        return False
    match = language.units.match_at(tokens, position)
    if match is not None:
        return match.last - match.first > 1 or tokens[position].text != "分"
    return tokens[position].text == "倍"


def read_han_tenths(tokens: Sequence[Token], position: int) -> Quantity | None:
    """九成 is nine tenths of all, 三成五 are 35 %; but not the 成 of 成年, grown up, or 七成熟, medium done."""
    tenths = read_han(tokens, position)
    if tenths is None or tenths.value > _TENTHS or tenths.last >= len(tokens) or tokens[tenths.last].text != "成":
        return None
    last = tenths.last + 1
    following = tokens[last].text if last < len(tokens) else ""
    if following in _NO_TENTHS:
        return None
    rest = read_han(tokens, last) if following in _HAN_ONES else None
    value = tenths.value * 10 + (rest.value if rest else 0)
    return Quantity((value,), position, rest.last if rest else last, "%", is_spelled=True)


def read_han_fraction(tokens: Sequence[Token], position: int) -> Quantity | None:
    """四分之三 is three quarters."""
    below = read_han(tokens, position)
    if below is None or below.last + 2 >= len(tokens) or not below.value:
        return None
    if tokens[below.last].text != "分" or tokens[below.last + 1].text != "之":
        return None
    above = read_han(tokens, below.last + 2)
    return Quantity((above.value / below.value,), position, above.last, is_spelled=True) if above else None
