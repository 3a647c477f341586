"""Quantities of a text: a number in digits or words, with the unit that stands with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from polyleaf.facts.digits import parse_number
from polyleaf.facts.folding import fold_word
from polyleaf.facts.han_quantities import (
    is_han_percent,
    read_han_decimal,
    read_han_fraction,
    read_han_percent,
    read_han_tenths,
)
from polyleaf.facts.language import Language
from polyleaf.facts.named_numbers import is_in_a_name, is_item_number, is_part_of_a_name, is_power
from polyleaf.facts.quantity import Quantity
from polyleaf.facts.quantity_ranges import RANGE_MARKS, drop_echoes, mark_ranges, share_units
from polyleaf.facts.spelled import HAN_SCALES, Spelled, read_character, read_spelled
from polyleaf.facts.tokens import HAN, NUMBER, WORD, Token
from polyleaf.facts.units import CUSTOMARY

_ORDINAL_ENDINGS = frozenset(
    {"st", "nd", "rd", "th", "er", "re", "e", "ème", "eme", "º", "ª", "й", "ї", "го", "а", "му", "ій"}
)
_LARGEST_FRACTION = 10
_OF = frozenset({"of", "a", "an", "the", "d", "de", "'", "’", "ال"})
_MOST_LINKS = 6
# of them between a number and its unit
_HAN_PAIRS = (
    "一两", "一二", "", "两三", "二三", "", "三四", "三五", "", "四五", "", "", "五六", "", "", "六七", "", "", "七八",
)  # fmt: skip


def read_quantities(
    tokens: Sequence[Token], taken: frozenset[int], language: Language, places: Iterable[int]
) -> list[Quantity]:
    """Every quantity in order; tokens in ``taken`` belong to something else (a date, a stage, an idiom).

    ``places`` are the tokens where a quantity can begin, in order.
    """
    found: list[Quantity] = []
    last = 0
    for position in places:
        if position < last or position in taken:
            continue
        quantity = _read_at(tokens, position, language)
        if quantity is None:
            continue
        is_free = (
            is_item_number(tokens, position)
            or is_part_of_a_name(tokens, position, quantity.unit)
            or is_power(tokens, position)
        )
        found.append(replace(quantity, is_optional=True) if is_free else quantity)
        last = quantity.last
    if not found:
        return found
    found = drop_echoes(share_units(found, tokens, language), tokens, language)
    return mark_ranges(found, tokens, language)


def _read_at(tokens: Sequence[Token], position: int, language: Language) -> Quantity | None:
    amount = _read_amount(tokens, position, language)
    if amount:
        return amount
    number = _read_number(tokens, position, language)
    return _add_unit(number, tokens, language) if number else _read_one_and(tokens, position, language)


def _read_amount(tokens: Sequence[Token], position: int, language: Language) -> Quantity | None:
    """A word that is number and unit in one: يومان, fortnight, Dreiviertelstunde."""
    if tokens[position].kind not in (WORD, HAN, NUMBER):
        return None
    match = language.units.match_at(tokens, position)
    meaning = next((item for item in match.meanings if " " in item), None) if match else None
    if match is None or meaning is None:
        return None
    number, _, unit = meaning.partition(" ")
    is_one = number == "1" and unit in _SAID_BY_THE_NOUN
    if is_one and (tokens[position].text[:2] == "ال" or _says_one(tokens, match.last, language)):
        return None
    # "a mile" may become 1.6 km or stay "a mile", with no number at all
    amount = Quantity(
        (Decimal(number),), position, match.last, unit, is_spelled=True, is_optional=is_one or unit in CUSTOMARY
    )
    return _add_half(amount, tokens, language)


# what Arabic and Ukrainian count by the singular alone: كبسولة يوميًا is one capsule a day
_SAID_BY_THE_NOUN = frozenset({
    "tablet", "capsule", "drop", "puff", "spoon", "patch", "sachet", "suppository", "glass", "injection", "ampoule",
})  # fmt: skip


def _says_one(tokens: Sequence[Token], position: int, language: Language) -> bool:
    """Whether a number word follows, as the واحدة of كبسولة واحدة, or a half of another one."""
    return position < len(tokens) and language.numbers.match_at(tokens, position) is not None


def _read_one_and(tokens: Sequence[Token], position: int, language: Language) -> Quantity | None:
    """قرصًا ونصف, an hour and a half: one of it, unsaid, and a half."""
    if tokens[position].kind != WORD:
        return None
    match = language.units.match_at(tokens, position)
    part = _read_plus(tokens, match.last, language) if match else None
    if match is None or part is None:
        return None
    return Quantity((1 + part[0],), position, part[1], match.meanings[0], is_spelled=True)


def _read_plus(tokens: Sequence[Token], position: int, language: Language) -> tuple[Decimal, int] | None:
    match = language.numbers.match_at(tokens, position) if position < len(tokens) else None
    meaning = next((item for item in match.meanings if item.startswith("plus.")), None) if match else None
    return (Decimal(meaning[5:]), match.last) if match and meaning else None


def _read_number(  # noqa: PLR0911  one way to write a number a line
    tokens: Sequence[Token], position: int, language: Language
) -> Quantity | None:
    token = tokens[position]
    if token.kind == NUMBER:
        return _read_digits(tokens, position, language)
    if token.kind == WORD and (value := read_character(token)) is not None:
        return Quantity((value,), position, position + 1, is_spelled=True)
    if is_han_percent(tokens, position):
        return read_han_percent(tokens, position, language)
    if token.kind not in (WORD, HAN):
        return None
    if token.kind == WORD and not language.numbers.starts_with(token):
        return None
    if token.kind == HAN and _is_vague_or_unit(tokens, position, language):
        return None
    if token.kind == HAN and (special := _read_han_form(tokens, position, language)):
        return special
    if language.base == "en" and is_in_a_name(tokens, position):
        return None
    spelled = read_spelled(tokens, position, language)
    if spelled is None or (token.kind == HAN and not _counts_something(tokens, position, spelled, language)):
        return None
    is_ordinal = spelled.role == "ordinal" or (position > 0 and tokens[position - 1].text == "第")
    # 八月 is August
    is_ordinal = is_ordinal or (spelled.last < len(tokens) and tokens[spelled.last].text == "月")
    return Quantity(
        _list_readings(tokens, position, spelled, language),
        position,
        spelled.last,
        unit="time" if spelled.role == "times" else "",
        is_spelled=True,
        is_optional=spelled.value == 1 or spelled.role in ("group", "ordinal") or is_ordinal,
        is_ordinal=is_ordinal,
    )


def _read_han_form(tokens: Sequence[Token], position: int, language: Language) -> Quantity | None:
    """A fraction, a decimal, the first of two numbers, tenths, or a word that is a number."""
    return (
        read_han_fraction(tokens, position)
        or read_han_decimal(tokens, position, language)
        or _read_han_or(tokens, position, language)
        or read_han_tenths(tokens, position)
        or _read_listed(tokens, position, language)
    )


def _list_readings(tokens: Sequence[Token], position: int, spelled: Spelled, language: Language) -> tuple[Decimal, ...]:
    """The value, and before it the share it is of what follows: Arabic خمس الناس is a fifth of the people."""
    last = spelled.last
    if language.base != "ar" or last - position != 1 or last >= len(tokens) or tokens[last].text[:2] != "ال":
        return (spelled.value,)
    is_share = fold_word(tokens[position].text) in _ARABIC_SHARES
    return (1 / spelled.value, spelled.value) if is_share else (spelled.value,)


# "five" and "a fifth" without their vowels; what is counted has no article, and what is divided has one
_ARABIC_SHARES = frozenset({"خمس", "سبع", "تسع", "عشر"})


def _is_vague_or_unit(tokens: Sequence[Token], position: int, language: Language) -> bool:
    """The 千 of 千克, a kilogram, and the 十 of 几十, dozens."""
    if position and tokens[position - 1].text in ("几", "数"):
        return True
    if tokens[position].text not in ("千", "百", "分"):
        return False
    unit = language.units.match_at(tokens, position)
    return unit is not None and unit.last - unit.first > 1


def _read_digits(  # noqa: PLR0911  one way to go on after digits a line
    tokens: Sequence[Token], position: int, language: Language
) -> Quantity:
    values = parse_number(tokens[position].text, language.code)
    last = position + 1
    following = tokens[last] if last < len(tokens) else None
    if fraction := _read_slash(tokens, position):
        return Quantity((fraction,), position, position + 3)
    if following is None:
        return Quantity(values, position, last)
    is_near = following.start == tokens[position].end
    character = read_character(following)
    if character is not None:
        values = _raise_or_add(values, character, following.text)
        return Quantity(values, position, last + 1)
    if is_near and following.text.lower() in _ORDINAL_ENDINGS:
        return Quantity(values, position, last + 1, is_ordinal=True, is_optional=True)
    if following.text == "-" and last + 1 < len(tokens) and tokens[last + 1].text in _ORDINAL_ENDINGS:
        return Quantity(values, position, last + 2, is_ordinal=True, is_optional=True)
    if following.text == "月":
        return Quantity(values, position, last, is_ordinal=True, is_optional=True)
    factor, last = _read_scale(tokens, last, language)
    return Quantity(tuple(value * factor for value in values), position, last)


def _read_scale(tokens: Sequence[Token], position: int, language: Language) -> tuple[Decimal, int]:
    """A scale after digits: 100 тисяч, 1.1万, 60 mil."""
    if tokens[position].text in HAN_SCALES:
        return HAN_SCALES[tokens[position].text], position + 1
    match = language.numbers.match_at(tokens, position) if tokens[position].kind == WORD else None
    scale = next((item for item in match.meanings if item.startswith("scale.")), None) if match else None
    if match is None or scale is None:
        return Decimal(1), position
    return Decimal(scale.partition(".")[2]), match.last


def _raise_or_add(values: tuple[Decimal, ...], character: Decimal, text: str) -> tuple[Decimal, ...]:
    if text in "²³¹⁴⁵⁶⁷⁸⁹":
        return tuple(value**character for value in values if value < 1000) or values
    return tuple(value + character for value in values) if character < 1 else values


def _read_slash(tokens: Sequence[Token], position: int) -> Decimal | None:
    """1/2 and 3/4, but neither 120/80 nor 12/31/2027."""
    if position + 2 >= len(tokens) or tokens[position + 1].text != "/" or tokens[position + 2].kind != NUMBER:
        return None
    if position + 3 < len(tokens) and tokens[position + 3].text == "/":
        return None
    if position and tokens[position - 1].text == "/":
        return None
    above, below = tokens[position].text, tokens[position + 2].text
    if len(above) > 2 or len(below) > 2 or not (above.isdecimal() and below.isdecimal()):
        return None
    if not 0 < int(above) < int(below) <= _LARGEST_FRACTION:
        return None
    return Decimal(int(above)) / Decimal(int(below))


def _read_listed(tokens: Sequence[Token], position: int, language: Language) -> Quantity | None:
    """一半 and 双侧 are words of their own."""
    match = language.numbers.match_at(tokens, position)
    for meaning in match.meanings if match else ():
        group, _, value = meaning.partition(".")
        if match and group in ("fraction", "group"):
            return Quantity((Decimal(value),), position, match.last, is_spelled=True, is_optional=group == "group")
    return None


def _read_han_or(tokens: Sequence[Token], position: int, language: Language) -> Quantity | None:
    """The one of 一两天, one or two days."""
    pair = "".join(token.text for token in tokens[position : position + 2])
    if pair not in _HAN_PAIRS or position + 2 >= len(tokens) or not _is_classifier(tokens, position + 2, language):
        return None
    value = Decimal(_HAN_PAIRS.index(pair) // 3 + 1)
    return Quantity((value,), position, position + 1, is_spelled=True, is_optional=value == 1)


def _counts_something(tokens: Sequence[Token], position: int, spelled: Spelled, language: Language) -> bool:
    """A Han numeral is a number where a classifier or unit follows: 三片, but not 三角."""
    last = spelled.last
    if position and tokens[position - 1].text in ("第", "每", "近", "约") and spelled.value != 1:
        return True
    if last >= len(tokens):
        return position > 0 and tokens[position - 1].kind == NUMBER
    if tokens[last].text in RANGE_MARKS or tokens[last].text == "半":
        return True
    if tokens[last].text in "大小整满" and last + 1 < len(tokens):
        last += 1
    return _is_classifier(tokens, last, language)


def _is_classifier(tokens: Sequence[Token], position: int, language: Language) -> bool:
    if language.units.match_at(tokens, position):
        return True
    match = language.numbers.match_at(tokens, position)
    return match is not None and "classifier" in match.meanings


def _add_unit(number: Quantity, tokens: Sequence[Token], language: Language) -> Quantity:
    if number.unit or number.is_ordinal:
        return number
    position = number.last
    if position < len(tokens) and tokens[position].text == "-" and position + 1 < len(tokens):
        position += 1
    if position >= len(tokens):
        return number
    match = language.units.match_at(tokens, position)
    if match is None and number.is_spelled and tokens[position].text in _OF:
        # three quarters of an hour, trois quarts d'heure
        last = min(len(tokens) - 1, position + _MOST_LINKS)
        while position < last and tokens[position].text in _OF:
            position += 1
        match = language.units.match_at(tokens, position)
    if match is None and tokens[position].text in ("个", "多", "余") and position + 1 < len(tokens):
        match = language.units.match_at(tokens, position + 1)
    meaning = next((item for item in match.meanings if " " not in item), None) if match else None
    if match is None or meaning is None:
        return _add_unit_before(number, tokens, language)
    return _add_half(replace(number, unit=meaning, last=match.last), tokens, language)


def _add_unit_before(number: Quantity, tokens: Sequence[Token], language: Language) -> Quantity:
    """Arabic لترًا واحدًا: the one stands behind what it counts."""
    if language.base != "ar" or not number.is_spelled or number.values != (Decimal(1),) or not number.first:
        return number
    match = language.units.match_at(tokens, number.first - 1)
    meaning = next((item for item in match.meanings if " " not in item), None) if match else None
    return replace(number, unit=meaning, first=number.first - 1) if meaning else number


def _add_half(quantity: Quantity, tokens: Sequence[Token], language: Language) -> Quantity:
    """一片半, un comprimé et demi: the half stands after what it counts."""
    part = _read_plus(tokens, quantity.last, language)
    if part is not None:
        return replace(
            quantity, values=tuple(value + part[0] for value in quantity.values), last=part[1], is_optional=False
        )
    if quantity.last < len(tokens) and tokens[quantity.last].text == "半":
        values = tuple(value + Decimal("0.5") for value in quantity.values)
        return replace(quantity, values=values, last=quantity.last + 1)
    return quantity
