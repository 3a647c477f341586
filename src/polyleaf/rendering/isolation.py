"""Keeping numbers, doses, phone numbers and Latin names whole and in order, the same way in every output.

In right-to-left text Unicode's own rules print ``5–10 mg`` as ``mg 10–5`` and turn the groups of a phone number
around. So every left-to-right run is isolated: ``<bdi dir="ltr">`` in HTML, U+2066 … U+2069 in print and plain text.
In every language the spaces inside a number become no-break spaces, so that no line ends between ``500`` and ``mg``.

Arabic-Indic digits (٣٠–٤٠٪) are left alone: their ranges and percent signs are ordered from right to left by Unicode
and by Arabic usage. Persian digits count as European ones, again as Unicode has it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

ISOLATE = "\u2066"
POP = "\u2069"
NO_BREAK_SPACE = "\u00a0"
LONGEST_TOGETHER = 24
# characters: a longer run may break at the end of a line, or it would stick out of a narrow column

_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
# only this module orders runs; a stray control in a text would turn the rest of the page around

_SPACE = "[ \u00a0\u202f\u2009]"
_DIGIT = "[0-9۰-۹]"
_RAISED = "⁰¹²³⁴-⁻₀-₉½¼¾"
_LATIN = "A-Za-zªµºÀ-ÖØ-öø-ʯͰ-ϿЀ-ӿḀ-ỿ"
# with Greek and Cyrillic: whatever is written from left to right among letters that are not

_SIGN = "[+\\-−±~≈<>≤≥$€£%]"
_NUMBER = f"{_DIGIT}+(?:[.,:/'’٫٬\u202f]{_DIGIT}+)*[{_RAISED}]*"
_BRACKETED = "\\(\\+?[0-9]+\\)"
# the area code of a phone number
_SUFFIX = f"(?:{_SPACE}?[%‰٪]|{_SPACE}?°{_SPACE}?[CF]?)?"
_BETWEEN_GROUPS = (
    f"(?:(?<={_DIGIT}{_DIGIT}){_SPACE}(?={_DIGIT}{{2}})|(?<={_DIGIT}){_SPACE}(?={_DIGIT}{{3}}(?!{_DIGIT})))"
)
# "020 7946 0123" and "12 500" are one number, "2019 5" are two

_WORD = f"[{_LATIN}](?:[{_LATIN}0-9{_RAISED}.\\-‑'’_@&/:?=+]*[{_LATIN}0-9{_RAISED}+])?"
_ATOM = f"(?:(?<![\\w)]){_SIGN}\\s?)?(?:{_BRACKETED}|{_NUMBER}{_SUFFIX}|{_WORD})"
_JOIN = f"(?:{_SPACE}?[–—−\\-/×x·*+=<>≤≥±~&]{_SPACE}?|{_BETWEEN_GROUPS}|(?<!{_DIGIT}){_SPACE}|{_SPACE}(?!{_DIGIT}))"
_PLACEHOLDER = "\\{\\w+\\}"
# of a template's words, as {page}; it is filled in later and must be found whole
_PLACEHOLDERS = re.compile(_PLACEHOLDER)
_LEFT_TO_RIGHT_RUN = f"{_PLACEHOLDER}|(?P<token>{_ATOM}(?:{_JOIN}{_ATOM})*)"
# a string: compiled, and kept, when the first text is printed, so that a command which prints none does not pay for it

_UNIT = "(?:mcg|mg|kg|ng|µg|μg|g|ml|mL|cl|dl|dL|l|L|µl|mmol|mol|IU|UI|kU|Gy|MBq|GBq|cm|mm|km|m|kcal|kJ|mmHg)"
_QUANTITY = (
    f"(?P<token>(?<!\\w){_SIGN}?(?:{_BRACKETED}{_SPACE})?{_NUMBER}{_SUFFIX}"
    f"(?:(?:{_SPACE}?[–—−\\-/×]{_SPACE}?|{_BETWEEN_GROUPS}){_NUMBER}{_SUFFIX})*"
    f"(?:{_SPACE}{_UNIT}(?:/(?:{_UNIT}|h|day|min))?(?!\\w))?)"
)
_BREAKABLE = re.compile("[–—\\-/]")
_NUMERIC = "0-9۰-۹%‰٪°×+\\-–—−/=<>≤≥±~"
_NUMERIC_SPACE = re.compile(f"(?<=[{_NUMERIC})]){_SPACE}|{_SPACE}(?=[{_NUMERIC}(])")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that is printed in one direction."""

    text: str
    is_isolated: bool = False
    # left to right inside right-to-left text
    is_together: bool = False
    # holds a dash or stroke at which no line may end


def split_runs(text: str, direction: str) -> tuple[Run, ...]:
    r"""The text as runs; put together they are the text, but for no-break spaces and without direction controls.

    >>> [run.text for run in split_runs("خذ 5–10 mg يوميًا", "rtl") if run.is_isolated]
    ['5–10\xa0mg']
    >>> split_runs("Take 500 mg.", "ltr")
    (Run(text='Take 500\xa0mg.', is_isolated=False, is_together=False),)
    """
    plain = _CONTROLS.sub("", text)
    if direction == "ltr":
        return tuple(_merge(_cut(plain, _QUANTITY, is_isolated=False)))
    if _is_foreign(plain):
        return (Run("".join(run.text for run in split_runs(plain, "ltr")), is_isolated=True),)
    return tuple(_merge(_cut(plain, _LEFT_TO_RIGHT_RUN, is_isolated=True)))


def _is_foreign(text: str) -> bool:
    """Whether it is all in a left-to-right language, so that its sentences and marks must keep their order too."""
    classes = {unicodedata.bidirectional(sign) for sign in _PLACEHOLDERS.sub("", text)}
    return "L" in classes and not classes & {"R", "AL", "AN"}


def _cut(text: str, pattern: str, *, is_isolated: bool) -> Iterator[Run]:
    end = 0
    for found in re.finditer(pattern, text):
        if found["token"] is None:
            continue
        yield Run(text[end : found.start()])
        token = _NUMERIC_SPACE.sub(NO_BREAK_SPACE, found["token"])
        yield Run(token, is_isolated, _must_stay_together(token))
        end = found.end()
    yield Run(text[end:])


def _must_stay_together(token: str) -> bool:
    has_digit = any(character.isdigit() for character in token)
    return has_digit and len(token) <= LONGEST_TOGETHER and bool(_BREAKABLE.search(token))


def _merge(runs: Iterator[Run]) -> Iterator[Run]:
    """Plain neighbours become one, empty ones none, so that a text without tokens is one run."""
    plain = ""
    for run in runs:
        if run.is_isolated or run.is_together:
            if plain:
                yield Run(plain)
            yield run
            plain = ""
        else:
            plain += run.text
    if plain:
        yield Run(plain)


def isolate_text(text: str, direction: str) -> str:
    r"""The text with U+2066 … U+2069 around its left-to-right runs, for plain text.

    >>> isolate_text("38.5 °C أو أكثر", "rtl")
    '\u206638.5\xa0°C\u2069 أو أكثر'
    """
    return "".join(f"{ISOLATE}{run.text}{POP}" if run.is_isolated else run.text for run in split_runs(text, direction))
