"""Quantities that belong together: the ends of a range, a unit for both, one said twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from polyleaf.facts.folding import fold_word
from polyleaf.facts.language import Language
from polyleaf.facts.quantity import Quantity
from polyleaf.facts.tokens import HAN, SYMBOL, Token

RANGE_MARKS = frozenset({"-", "–", "—", "~", "～", "−", "至", "到", "/"})


def share_units(found: list[Quantity], tokens: Sequence[Token], language: Language) -> list[Quantity]:
    """In "2 to 3 weeks" the 2 counts weeks too."""
    for index in range(len(found) - 2, -1, -1):
        first, second = found[index], found[index + 1]
        if _is_repeated_in_brackets(first, second, tokens):
            unit = _read_unit_behind(second, tokens, language) if not first.unit else ""
            found[index] = replace(first, unit=unit or first.unit)
            found[index + 1] = replace(second, is_optional=True)
            continue
        if first.unit or not second.unit or first.is_ordinal:
            continue
        between = tokens[first.last : second.first]
        # "two 500 mg tablets" are not two milligrams; 一两天 is one day or two
        is_apart = bool(between) or tokens[first.first].kind == HAN
        if (
            is_apart
            and len(between) <= 2
            and all(
                _joins(token, language) or (second.unit == "mmhg" and token.text.lower() in _OVER) for token in between
            )
        ):
            found[index] = replace(first, unit=second.unit)
    return found


def _is_repeated_in_brackets(first: Quantity, second: Quantity, tokens: Sequence[Token]) -> bool:
    """Whether a number is given again in figures: दस लाख (10,00,000)."""
    between = "".join(token.text for token in tokens[first.last : second.first])
    return first.values == second.values and not second.unit and between in ("(", "（")


def _read_unit_behind(quantity: Quantity, tokens: Sequence[Token], language: Language) -> str:
    """The unit behind the bracket that closes after a number; "" where there is none."""
    position = quantity.last + 1
    if position >= len(tokens) or tokens[position - 1].text not in (")", "）"):
        return ""
    match = language.units.match_at(tokens, position)
    return next((meaning for meaning in match.meanings if " " not in meaning), "") if match else ""


def drop_echoes(found: list[Quantity], tokens: Sequence[Token], language: Language) -> list[Quantity]:
    """Portuguese "de 8 em 8 horas" counts its hours once, and Hindi दो-दो बूँदें its drops."""
    if language.base == "hi":
        doubled = {one.first for one, other in pairwise(found) if _is_doubled(one, other, tokens)}
        return [quantity for quantity in found if quantity.first not in doubled]
    joint = _ECHOES.get(language.base)
    if joint is None:
        return found
    echoes = {
        one.first
        for one, other in pairwise(found)
        if one.values == other.values
        and other.unit
        and one.first > 0
        and fold_word(tokens[one.first - 1].text) == "de"
        and [fold_word(token.text) for token in tokens[one.last : other.first]] == [joint]
    }
    return [quantity for quantity in found if quantity.first not in echoes]


def _is_doubled(one: Quantity, other: Quantity, tokens: Sequence[Token]) -> bool:
    """Whether a number word stands twice, with a hyphen or nothing between: so many for each."""
    between = [token.text for token in tokens[one.last : other.first]]
    return one.is_spelled and other.is_spelled and one.values == other.values and between in (["-"], [])


_ECHOES = {"es": "en", "pt_BR": "em", "fr": "en"}


def mark_ranges(found: list[Quantity], tokens: Sequence[Token], language: Language) -> list[Quantity]:
    """The quantities, with the first of each two that are the ends of one range marked as such."""
    for index in range(len(found) - 1):
        between = tokens[found[index].last : found[index + 1].first]
        if (
            (between and len(between) <= 2 and all(_is_range_mark(token, language) for token in between))
            or _is_between(found[index], found[index + 1], tokens, language)
            or _is_change(found[index], found[index + 1], between, language)
        ):
            found[index] = replace(found[index], starts_range=True)
    return found


def _is_change(one: Quantity, other: Quantity, between: Sequence[Token], language: Language) -> bool:
    """From one value to another: 从百分之二升至百分之四, दो प्रतिशत से बढ़कर चार प्रतिशत."""
    if one.unit != other.unit or not 1 < len(between) <= _LONGEST_CHANGE:
        return False
    texts = [token.text for token in between]
    if language.base == "zh_Hans":
        return texts[-1] in ("至", "到") and all(token.kind == HAN for token in between)
    return language.base == "hi" and texts[0] == "से" and texts[-1].endswith("कर")


_LONGEST_CHANGE = 3


def _is_between(one: Quantity, other: Quantity, tokens: Sequence[Token], language: Language) -> bool:
    """Between two and three: a word before the first or behind the second, and no more than an "and" in the middle."""
    joints, lead, trail = _BETWEEN.get(language.base, (frozenset(), "", ""))
    middle = tokens[one.last : other.first]
    if len(middle) != 1 or fold_word(middle[0].text) not in joints:
        return False
    before = {fold_word(token.text) for token in tokens[max(0, one.first - _NEAR_BETWEEN) : one.first]}
    after = "".join(token.text for token in tokens[other.last : other.last + _NEAR_BETWEEN])
    return bool((lead and lead in before) or (trail and trail in after))


_NEAR_BETWEEN = 4
_BETWEEN: dict[str, tuple[frozenset[str], str, str]] = {
    "en": (frozenset({"and"}), "between", ""),
    "es": (frozenset({"y"}), "entre", ""),
    "fr": (frozenset({"et"}), "entre", ""),
    "pt_BR": (frozenset({"e"}), "entre", ""),
    "de": (frozenset({"und"}), "zwischen", ""),
    "uk": (frozenset({"і", "й", "та"}), "між", ""),
    "ar": (frozenset({"و"}), "بين", ""),
    "zh_Hans": (frozenset({"和", "与"}), "", "之间"),
    "hi": (frozenset({"और", "व"}), "", "बीच"),
}
# the words that join, one that stands before, one that stands behind


def _is_range_mark(token: Token, language: Language) -> bool:
    return token.text in RANGE_MARKS - {"/"} or token.text.lower() in _RANGE_WORDS.get(language.base, ())


_RANGE_WORDS: dict[str, tuple[str, ...]] = {
    "en": ("to",),
    "es": ("a",),
    "fr": ("à",),
    "pt_BR": ("a",),
    "de": ("bis",),
    "uk": ("до",),
    "ar": ("إلى", "الى"),
    "hi": ("से",),
}


def _joins(token: Token, language: Language) -> bool:
    if token.kind == SYMBOL:
        return token.text in RANGE_MARKS or token.text in "×x"
    return token.text.lower() in _JOINING.get(language.base, frozenset()) or token.text in RANGE_MARKS


# the words between the two values of a blood pressure
_OVER = frozenset({"over", "sobre", "sur", "por", "zu", "на", "على"})
_JOINING: dict[str, frozenset[str]] = {
    "en": frozenset({"to", "or", "and", "by"}),
    "es": frozenset({"a", "o", "y", "u"}),
    "fr": frozenset({"à", "ou", "et", "a"}),
    "pt_BR": frozenset({"a", "ou", "e", "para"}),
    "de": frozenset({"bis", "oder", "und", "auf"}),
    "uk": frozenset({"до", "або", "чи", "і", "й", "та"}),
    "ar": frozenset({"إلى", "الى", "أو", "حتى", "و"}),
    "zh_Hans": frozenset({"或", "和", "、"}),
    "hi": frozenset({"से", "या", "और"}),
}
