"""Times of day, in minutes after midnight, where digits or a clock word show that a time is meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from polyleaf.facts.folding import fold_word
from polyleaf.facts.han_quantities import read_han_decimal
from polyleaf.facts.language import Language
from polyleaf.facts.spelled import read_han, read_spelled, to_decimal
from polyleaf.facts.tokens import HAN, NUMBER, WORD, Token

NOON, HALF_DAY = 720, 720
_MINUTES_OF_AN_HOUR = 60
_FEWEST_MINUTES = 5
# Arabic and Ukrainian name hours by ordinals.
_BY_ORDINALS = frozenset({"ar", "uk"})
_NO_HOURS = {True: ("times", "group", "fraction"), False: ("times", "group", "fraction", "ordinal")}


@dataclass(frozen=True, slots=True)
class Clock:
    """A time at tokens first..last-1."""

    minutes: int
    first: int
    last: int
    is_certain: bool
    # False where it may be in the morning or the evening


def read_times(
    tokens: Sequence[Token], taken: frozenset[int], language: Language, places: Iterable[int]
) -> list[Clock]:
    """Every time of a text; ``places`` are the tokens where one can begin, in order."""
    found: list[Clock] = []
    last = 0
    for position in places:
        clock = None if position < last or position in taken else _read_at(tokens, position, language)
        if clock is not None:
            found.append(clock)
            last = clock.last
    return found


def _read_at(tokens: Sequence[Token], position: int, language: Language) -> Clock | None:
    token = tokens[position]
    if language.base in _MINUTES_FIRST and (clock := _read_minutes_to(tokens, position, language)):
        return clock
    if token.kind == NUMBER:
        return _read_digits(tokens, position, language)
    match = language.calendar.match_at(tokens, position) if token.kind in (WORD, HAN) else None
    for meaning, minutes in (("clock.noon", NOON), ("clock.midnight", 0)):
        if match and meaning in match.meanings:
            past, last = _read_past(tokens, match.last, language)
            return Clock(minutes + past, position, last, is_certain=True)
    if match and "clock.before" in match.meanings and match.last < len(tokens):
        return _read_spelled(tokens, position, match.last, language, needs_word=False)
    if token.kind in (WORD, HAN):
        return _read_spelled(tokens, position, position, language, needs_word=True)
    return None


def _read_minutes_to(tokens: Sequence[Token], position: int, language: Language) -> Clock | None:
    """Quinze para as nove, diez para las ocho: the minutes that are short of an hour stand first."""
    minute, last = _read_whole(tokens, position, language)
    words = [token.text.lower() for token in tokens[last : last + 2]]
    if not 0 < minute < _MINUTES_OF_AN_HOUR or len(words) < 2 or words[0] != "para" or words[1] not in _HOUR_ARTICLES:
        return None
    hour, last = _read_whole(tokens, last + 2, language)
    if not 0 < hour <= 24:
        return None
    half, last, _ = _read_half(tokens, last, language)
    clock = _make(hour, 0, half, position, last)
    return Clock((clock.minutes - minute) % (2 * HALF_DAY), position, last, clock.is_certain)


_MINUTES_FIRST = frozenset({"es", "pt", "pt_BR"})
_HOUR_ARTICLES = frozenset({"a", "as", "às", "la", "las"})


def _read_whole(tokens: Sequence[Token], position: int, language: Language) -> tuple[int, int]:
    """A whole number in digits or words, and where it ends; 0 where there is none. A quarter is fifteen."""
    if position >= len(tokens):
        return 0, position
    text = tokens[position].text
    if text.isdecimal() and len(text) <= 2:
        return int(text), position + 1
    spelled = read_spelled(tokens, position, language) if tokens[position].kind == WORD else None
    if spelled is None:
        return 0, position
    value = spelled.value * _MINUTES_OF_AN_HOUR if spelled.role == "fraction" else spelled.value
    return (int(value), spelled.last) if value < _MINUTES_OF_AN_HOUR else (0, position)


def _read_past(tokens: Sequence[Token], position: int, language: Language) -> tuple[int, int]:
    """The minutes after or before noon or midnight, and where they end: midi et demi, midi vingt."""
    if position >= len(tokens):
        return 0, position
    part = language.numbers.match_at(tokens, position)
    meaning = next((item for item in part.meanings if item.startswith("plus.")), None) if part else None
    if part and meaning:
        return int(to_decimal(meaning.partition(".")[2]) * _MINUTES_OF_AN_HOUR), part.last
    if language.base != "fr" or tokens[position].kind != WORD:
        return 0, position
    spelled = read_spelled(tokens, position, language)
    if spelled is None or spelled.role != "cardinal" or not _FEWEST_MINUTES <= spelled.value < _MINUTES_OF_AN_HOUR:
        return 0, position
    # but "à midi vingt gouttes" are drops
    is_counted = spelled.last < len(tokens) and language.units.match_at(tokens, spelled.last) is not None
    return (0, position) if is_counted else (int(spelled.value), spelled.last)


def _read_digits(tokens: Sequence[Token], position: int, language: Language) -> Clock | None:
    hour, minute, last = _parse_hour(tokens, position)
    if hour is None:
        return None
    half, after, clock_word = _read_half(tokens, last, language)
    if minute is None and half is None and not clock_word:
        return None
    if minute is None and clock_word and language.base == "zh_Hans":
        minute, after = _read_han_minutes(tokens, after, language)
    return _make(hour, minute or 0, half or _half_before(tokens, position, language), position, after)


def _half_before(tokens: Sequence[Token], position: int, language: Language) -> str | None:
    """下午3点, रात 8 बजे: the half of the day stands before the hour."""
    if language.base == "zh_Hans" and position >= 2:
        before = tokens[position - 2].text + tokens[position - 1].text
        return {"下午": "pm", "晚上": "pm", "上午": "am", "早上": "am", "早晨": "am", "凌晨": "am"}.get(before)
    return None


def _make(hour: int, minute: int, half: str | None, first: int, last: int) -> Clock:
    if half in ("pm", "night") and hour < 12:
        hour += 12
    if half in ("am", "night") and hour == 12:
        hour = 0
    return Clock(hour * 60 + minute, first, last, is_certain=half is not None or hour > 12)


def _parse_hour(tokens: Sequence[Token], position: int) -> tuple[int | None, int | None, int]:
    text = tokens[position].text
    hour, _, minute = text.partition(".")
    if len(hour) > 2 or not hour.isdecimal() or int(hour) > 24:
        return None, None, position
    if minute:
        # 18.30 is a time only with a clock word, which the caller asks for
        is_minute = len(minute) == 2 and minute.isdecimal() and int(minute) < 60
        return (
            (int(hour), int(minute), position + 1)
            if is_minute and _has_clock_word(tokens, position)
            else (None, None, position)
        )
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if following and following.text in (":", "h", "H", "："):
        second = tokens[position + 2] if position + 2 < len(tokens) else None
        is_tight = second is not None and second.start - following.end <= (0 if following.text in ":：" else 1)
        if second and is_tight and second.text.isdecimal() and len(second.text) == 2 and int(second.text) < 60:
            return int(hour), int(second.text), position + 3
    return int(hour), None, position + 1


def _has_clock_word(tokens: Sequence[Token], position: int) -> bool:
    before = tokens[position - 1].text.lower() if position else ""
    return before in _AT or (position + 1 < len(tokens) and tokens[position + 1].text.lower() in _CLOCK_WORDS)


# Ukrainian "at", which stands before an hour and no other number
_AT = frozenset({"о", "об"})


_CLOCK_WORDS = frozenset({"uhr", "am", "pm", "a", "p", "h", "hs", "hrs", "horas", "год", "години"})


def _read_half(tokens: Sequence[Token], position: int, language: Language) -> tuple[str | None, int, bool]:
    """a.m. or p.m. as it stands after an hour, and whether a clock word does."""
    match = language.calendar.match_at(tokens, position) if position < len(tokens) else None
    if match is None or "clock.after" not in match.meanings:
        return None, position, False
    said = "".join(token.text for token in tokens[position : match.last]).lower()
    half = "am" if said in _MORNING else "night" if said in _NIGHT else "pm" if said in _EVENING else None
    return half, match.last, True


_MORNING = frozenset(
    {"a.m.", "am", "delamañana", "delamadrugada", "damadrugada", "dumatin", "damanhã", "ранку", "صباحا", "صباحًا"}
)
_EVENING = frozenset({
    "p.m.", "pm", "delatarde", "delmediodía", "domeio-dia", "dusoir", "del'après-midi", "datarde", "вечора", "дня",
    "مساء", "مساءً",
})  # fmt: skip
# twelve at night is no noon
_NIGHT = frozenset({"delanoche", "danoite"})


def _read_han_minutes(tokens: Sequence[Token], position: int, language: Language) -> tuple[int, int]:
    if position < len(tokens) and tokens[position].text == "半":
        return 30, position + 1
    quarter = tokens[position].text + tokens[position + 1].text if position + 1 < len(tokens) else ""
    if quarter in ("一刻", "三刻"):
        return (15 if quarter == "一刻" else 45), position + 2
    minute, last = _read_bare_minutes(tokens, position)
    if last < len(tokens) and tokens[last].text == "分":
        return minute, last + 1
    # 八点零五 and 八点三十, but neither the five of 八点五片 nor the thirty of 八点三十毫克
    is_enough = last - position > 1 or len(tokens[position].text) > 1 if last > position else False
    is_counted = last < len(tokens) and language.units.match_at(tokens, last) is not None
    return (minute, last) if is_enough and not is_counted else (0, position)


def _read_bare_minutes(tokens: Sequence[Token], position: int) -> tuple[int, int]:
    """A number below sixty in digits or Han numerals, and where it ends; the position where there is none."""
    if position >= len(tokens):
        return 0, position
    text = tokens[position].text
    if text.isdecimal() and text.isascii() and len(text) <= 2:
        return int(text), position + 1
    spelled = read_han(tokens, position) if tokens[position].kind == HAN else None
    if spelled is None or spelled.value % 1 or spelled.value >= _MINUTES_OF_AN_HOUR:
        return 0, position
    return int(spelled.value), spelled.last


def _read_spelled(
    tokens: Sequence[Token], first: int, position: int, language: Language, *, needs_word: bool
) -> Clock | None:
    """三点半, الساعة الثامنة والربع: an hour in words beside a clock word."""
    if not needs_word and tokens[position].kind == NUMBER:
        hour, minute, last = _parse_hour(tokens, position)
        half, last, _ = _read_half(tokens, last, language)
        return None if hour is None else _make(hour, minute or 0, half, first, last)
    if tokens[position].kind not in (WORD, HAN):
        return None
    if tokens[position].kind == HAN and read_han_decimal(tokens, position, language):
        return None
    spelled = read_spelled(tokens, position, language)
    if spelled is None or not 1 <= spelled.value <= 24.75 or spelled.role in _NO_HOURS[language.base in _BY_ORDINALS]:
        return None
    hour, minute = int(spelled.value), int(spelled.value % 1 * 60)
    past, behind = _read_minutes_behind(tokens, spelled.last, language)
    half, last, is_clock = _read_half(tokens, behind, language)
    minute = past or minute
    if needs_word and not (is_clock and (language.base == "zh_Hans" or half)):
        return None
    if language.base == "zh_Hans":
        minute, last = _read_han_minutes(tokens, last, language)
        half = half or _half_before(tokens, first, language)
    elif not needs_word:
        minute, last = _read_part(tokens, spelled.last, minute, language)
        half, last, _ = _read_half(tokens, last, language)
    return _make(hour, minute, half, first, last)


def _read_minutes_behind(tokens: Sequence[Token], position: int, language: Language) -> tuple[int, int]:
    """The fifteen of "à uma e quinze da madrugada", and where they end; 0 where no minutes follow."""
    is_joined = position < len(tokens) and tokens[position].text.lower() in _AND.get(language.base, ())
    minute, last = _read_whole(tokens, position + 1, language) if is_joined else (0, position)
    return (minute, last) if minute else (0, position)


_AND = {"es": ("y",), "pt_BR": ("e",)}


def _read_part(tokens: Sequence[Token], position: int, minute: int, language: Language) -> tuple[int, int]:
    """The quarter, half or third of an hour behind it, or short of it: الثامنة والربع, التاسعة إلا ربعًا."""
    if position + 1 < len(tokens) and fold_word(tokens[position].text) == "إلا":
        short, last = _read_part(tokens, position + 1, minute, language)
        return -short, last
    match = language.numbers.match_at(tokens, position) if position < len(tokens) else None
    for meaning in match.meanings if match else ():
        group, _, value = meaning.partition(".")
        if match and group in ("plus", "fraction"):
            return int(to_decimal(value) * 60), match.last
    return minute, position
