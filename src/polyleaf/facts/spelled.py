"""Numbers in words by value: "twenty-one", "quatre-vingt-dix", "خمسة وعشرون", "ढाई", "三百".

A grammar shared by the languages: cardinals add up while each is smaller than the last one's step, scales multiply,
"and a half" adds. Arabic and German may put the units before the tens. Han numerals are positional.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from polyleaf.facts.folding import fold_word
from polyleaf.facts.language import Language
from polyleaf.facts.tokens import HAN, WORD, Token

_HAN_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN_STEPS = {"十": 10, "百": 100, "千": 1000}
HAN_SCALES = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
_FRENCH_BASES = (60, 80)
_SMALLEST_TENS = 20
_LARGEST = 10**15
# a greater one is no number in words but noise, and decimal's arithmetic ends at 28 digits
_LONGEST = 40
# tokens of a number in words; without an end a run of them would be read again from each


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words: tokens first..last-1."""

    value: Decimal
    last: int
    role: str = "cardinal"
    # cardinal, ordinal, fraction, times (once, twice) or group (both, a dozen)
    is_single: bool = False
    # an article, or another word that only may mean one


def to_decimal(text: str) -> Decimal:
    """A value of a table, which may be written as a fraction.

    >>> to_decimal("0.5"), round(to_decimal("1/3"), 3)
    (Decimal('0.5'), Decimal('0.333'))
    """
    if "/" not in text:
        return Decimal(text)
    fraction = Fraction(text)
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def read_spelled(tokens: Sequence[Token], position: int, language: Language) -> Spelled | None:
    """The number in words that starts at a token, or None."""
    if tokens[position].kind == HAN:
        return read_han(tokens, position)
    return _Sum(tokens, position, language).read()


class _Sum:
    """A running total over number words."""

    def __init__(self, tokens: Sequence[Token], position: int, language: Language) -> None:
        self._tokens, self._start, self._numbers = tokens, position, language.numbers
        self._arabic = language.base == "ar"
        self._reversed = language.base in ("ar", "de")
        self._french = language.base == "fr"
        self._hindi = language.base == "hi"
        self._is_part = False
        self._total = Decimal(0)
        self._step = Decimal(1)
        self._current: Decimal | None = None
        self._role = "cardinal"
        self._is_single = False
        self._count = 0

    def read(self) -> Spelled | None:
        position = end = self._start
        while position < min(len(self._tokens), self._start + _LONGEST):
            match = self._numbers.match_at(self._tokens, position)
            if match is None:
                break
            if "joiner" in match.meanings and self._count and not any("." in item for item in match.meanings):
                position = match.last
                joined = True
            else:
                joined = self._arabic and fold_word(self._tokens[position].text).startswith("و")
                # "two-thirds" are two of them, while a "twenty-third" is a number of its own
                joined = joined or self._is_joined(position, end)
                if not self._take(match.meanings, joined=joined):
                    break
                position = end = match.last
                if self._role in ("ordinal", "times"):
                    break
            if position < len(self._tokens) and self._tokens[position].text == "-" and self._count:
                position += 1
        if not self._count:
            return None
        value = self._total + (self._current or 0)
        if self._is_part and self._count == 1 and self._hindi:
            # सवा लीटर is a litre and a quarter
            value += 1
        return Spelled(value, end, self._role, is_single=self._is_single and self._count == 1)

    def _is_joined(self, position: int, end: int) -> bool:
        is_hyphenated = position > 0 and self._tokens[position - 1].text == "-"
        is_small = self._current is not None and self._current < _SMALLEST_TENS
        return not is_small if is_hyphenated else position > end

    def _take(self, meanings: tuple[str, ...], *, joined: bool) -> bool:
        """Add one number word; False if it belongs to another number."""
        groups: dict[str, str] = {}
        for item in meanings:
            group, _, value = item.partition(".")
            groups.setdefault(group, value)
        taken = self._take_first(groups, joined=joined)
        if taken:
            self._count += 1
            self._is_single = "single" in groups
        return taken

    def _take_first(self, groups: dict[str, str], *, joined: bool) -> bool:
        if self._count == 0:
            for role in ("times", "fraction", "group", "cardinal", "ordinal"):
                if role in groups and not (role == "fraction" and "cardinal" in groups):
                    self._role, self._current = role, to_decimal(groups[role])
                    return True
            if "scale" in groups:
                self._total, self._current = self._scale(Decimal(groups["scale"]))
                return True
            if "plus_before" in groups:
                self._current, self._is_part = to_decimal(groups["plus_before"]), True
                return True
            return "single" in groups and self._set_one()
        return self._take_next(groups, joined=joined)

    def _set_one(self) -> bool:
        self._current = Decimal(1)
        return True

    def _take_next(self, groups: dict[str, str], *, joined: bool) -> bool:
        if "plus" in groups:
            # un million et demi: the half is one of a million
            self._total += to_decimal(groups["plus"]) * (self._step if self._current is None else 1)
            return True
        if "scale" in groups and self._role in ("cardinal", "fraction") and self._can_grow(groups["scale"]):
            self._total, self._current = self._scale(Decimal(groups["scale"]))
            return True
        if "group" in groups and self._role == "fraction":
            self._current = (self._current or Decimal(1)) * to_decimal(groups["group"])
            return True
        if "fraction" in groups and self._role == "cardinal" and not joined and "cardinal" not in groups:
            self._current, self._role = (self._current or Decimal(1)) * to_decimal(groups["fraction"]), "fraction"
            return True
        role = "cardinal" if "cardinal" in groups else "ordinal"
        if role in groups and self._role == "cardinal" and (joined or role == "cardinal" or not self._arabic):
            return self._add(Decimal(groups[role]), role, joined=joined)
        return False

    def _can_grow(self, factor: str) -> bool:
        return (self._current or 1) * Decimal(factor) <= _LARGEST

    def _scale(self, factor: Decimal) -> tuple[Decimal, Decimal | None]:
        if self._is_part and self._count == 1:
            # and सवा सौ a hundred and a quarter of one
            self._current = Decimal(1) + (self._current or 0)
        scaled = (self._current if self._current is not None else Decimal(1)) * factor
        if factor == 100:
            return self._total, scaled
        self._step = factor
        return self._total + scaled, None

    def _add(self, value: Decimal, role: str, *, joined: bool) -> bool:
        current = self._current
        if current is None:
            self._current = value
        elif current % 1:
            # Hindi's "half more than" stands first
            self._current = current + value
        elif self._fits(int(current), int(value), joined=joined):
            self._current = current + value
        else:
            return False
        self._role = role
        return True

    def _fits(self, current: int, value: int, *, joined: bool) -> bool:
        if self._reversed and joined and 0 < current < 10 and 20 <= value <= 90 and value % 10 == 0:
            return True
        if self._french and current % 100 in _FRENCH_BASES and 10 <= value <= 19:
            return True
        return current >= 20 and 0 < value < current and current % 10 ** len(str(value)) == 0


def read_han(tokens: Sequence[Token], position: int) -> Spelled | None:
    """A run of Han numerals, with 万 and 亿, and 半 alone for a half.

    >>> from polyleaf.facts.tokens import split_tokens
    >>> [read_han(split_tokens(text), 0).value for text in ("二十五", "一万二", "三百零五", "两")]
    [Decimal('25'), Decimal('12000'), Decimal('305'), Decimal('2')]
    """
    if tokens[position].text == "半":
        return Spelled(Decimal("0.5"), position + 1, "fraction")
    total, section, digit, step = Decimal(0), 0, None, 1
    end = position
    while end < min(len(tokens), position + _LONGEST) and tokens[end].kind == HAN:
        char = tokens[end].text
        if char in _HAN_DIGITS:
            if digit is not None and step == 1 and section == 0:
                digit = digit * 10 + _HAN_DIGITS[char]
                if digit > _LARGEST:
                    # whatever follows makes it greater still
                    return None
            else:
                digit = _HAN_DIGITS[char]
        elif char in _HAN_STEPS:
            section += (1 if digit is None else digit) * _HAN_STEPS[char]
            digit, step = None, _HAN_STEPS[char]
        elif char in HAN_SCALES and end > position:
            total += (section + (digit or 0)) * HAN_SCALES[char]
            section, digit, step = 0, None, int(HAN_SCALES[char])
        else:
            break
        end += 1
    if end == position:
        return None
    # 一万二 is 12,000: a last digit right after a step counts in its tenths
    tail = digit or 0
    if tail and step > 10 and tokens[end - 2].text in {**_HAN_STEPS, **HAN_SCALES}:
        tail *= step // 10
    value = total + section + tail
    return Spelled(Decimal(value), end, is_single=value == 1) if value <= _LARGEST else None


def is_han_numeral(text: str) -> bool:
    """Whether a number in Han numerals can begin with a character.

    >>> [char for char in "第三百零五万天" if is_han_numeral(char)]
    ['三', '百', '零', '五']
    """
    return text in _HAN_DIGITS or text in _HAN_STEPS or text == "半"


def read_character(token: Token) -> Decimal | None:
    """The value of a token that is one numeric character: ½, Ⅳ, ³.

    >>> read_character(Token(WORD, "¾", 0, 1))
    Decimal('0.75')
    """
    if token.kind != WORD or len(token.text) != 1 or token.text.isalpha():
        return None
    import unicodedata  # noqa: PLC0415  only for the rare text that has such a character

    value = unicodedata.numeric(token.text, None)
    return None if value is None else to_decimal(str(Fraction(value).limit_denominator(100)))
