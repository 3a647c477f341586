"""Whether bytes read in a guessed encoding give a text that a person could have written.

A statistical guess is not enough: asked for "don’t" in windows-1252 it answers Korean, and "38 °C" in the encoding of
DOS becomes "38 øC" in windows-1252 without an error. So every character beyond ASCII must stand where such a character
stands in a text: a degree sign after a figure, an apostrophe inside a word, a letter in a word of its own script.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

WORD = re.compile(r"[^\W\d_¹²³¼½¾]+")
FOREIGN = re.compile(r"[^\x00-\x7f]")
# each alternative is a mark with the company it keeps
MARKS = re.compile(
    r"""
    (?<=\S)’(?![^\W\d_])                            # the doctors’
    | (?<=[^\W\d_])’(?=(?:s|t|re|ll|ve|d|m|S|T)\b)  # don’t
    | (?<=\b[A-Za-z])’(?=[^\W\d_])                  # O’Brien
    | (?<=\S)”(?!\w)                                # it”
    | (?<!\w)[‘“„](?=\S)                            # “it
    | (?<!\S)[–—](?=\s) | (?<=\d)–(?=\d) | (?<=[a-z]{3})[–—](?=[a-z]{3})
    | (?<=\S)…(?!\w)
    | (?<!\S)[•·▪](?=[ \t])
    | (?:(?<=\d)|(?<=\d[ \xa0]))(?:°(?=[CF]\b)|[°º](?!\w))
    | [±×÷≤≥≈](?=[ \xa0]?\d)
    | (?<![^\W\d_])µ(?=(?:g|mol|l|L|m|M|Sv|kat)\b)
    | (?<![^\W\d_])[½¼¾](?![^\W\d_])
    | (?<=[A-Za-z0-9])[¹²³](?!\w)
    | [£€](?=[ \xa0]?\d) | (?:(?<=\d)|(?<=\d[ \xa0]))€
    | (?<!\w)[§№](?=[ \xa0]?\d) | (?<!\w)©(?=\s) | (?<=\w)[®™](?!\w)
    | (?<=\S)\xa0(?=\S)
    | (?<=[a-z])\xad(?=[a-z])
    | ¿(?=[^?\n]{1,400}\?) | ¡(?=[^!\n]{1,400}!)
    | «(?=[^\s«»][^«»\n]{0,400}[^\s«»]») | (?<=\S)»(?!\w)
    """,
    re.VERBOSE,
)
WEAK_MARKS = "®™»\xa0\xadº"
WIDE_MARKS = re.compile(r"[\u3000-\u303f\uff00-\uffef“”‘’…—·]")
WIDE_SCRIPTS = {"CJK", "HIRAGANA", "KATAKANA", "HANGUL"}
LATIN_LETTERS = set("àáâãäåæçèéêëìíîïñòóôõöøœùúûüšžß")


def reads_as_text(text: str) -> bool:
    """Whether every character beyond ASCII stands where such a character stands in a text.

    >>> reads_as_text("Don’t stop: 5–10 mg at 38 °C, says Dr Müller…")
    True
    >>> reads_as_text("Donét stop at 38 øC."), reads_as_text("Wash ÿ hands"), reads_as_text("donâ€™t")
    (False, False, False)
    """
    scripts = set()
    for match in WORD.finditer(text):
        word = match.group()
        if word.isascii() or word[0] in "µº":
            continue
        script = _find_script(word)
        if not script or not _is_word(word, script, text[max(match.start() - 2, 0) : match.start()]):
            return False
        scripts.add(script)
    is_wide = bool(scripts & WIDE_SCRIPTS)
    strays = (stray for stray in _find_strays(text) if not (is_wide and WIDE_MARKS.match(stray)))
    return len(scripts - WIDE_SCRIPTS - {"LATIN"}) <= (not is_wide) and not any(strays)


def has_evidence(text: str, enough: int) -> bool:
    """Whether enough speaks for a guess whose text reads well: a letter beyond ASCII counts 1, a mark in company 3.

    A single byte that was spoilt in the middle of a word often looks like a letter, hardly ever like a mark.
    """
    weight = 0
    for match in FOREIGN.finditer(text):
        if match.group() not in WEAK_MARKS:
            weight += 3 if MARKS.match(text, match.start()) else match.group().isalpha()
        if weight >= enough:
            return True
    return False


def _find_strays(text: str) -> Iterator[str]:
    """Signs beyond ASCII that stand where none should; letters are looked at word by word."""
    for match in FOREIGN.finditer(text):
        character = match.group()
        if (character in "µº" or not character.isalpha()) and not MARKS.match(text, match.start()):
            yield character


def _is_word(word: str, script: str, before: str) -> bool:
    if script in WIDE_SCRIPTS:
        return True
    if word.lower() not in (word, word.upper(), word[:1].lower() + word[1:]) and not word.isupper():
        return False
    if script != "LATIN":
        return True
    plain = sum(character.isascii() for character in word)
    known = all(character.isascii() or character.lower() in LATIN_LETTERS for character in word)
    return known and len(word) > 2 and 3 * plain >= len(word) and not re.search(r"\d[ \xa0]?\Z", before)


def _find_script(word: str) -> str:
    """The one script all letters of a word are of, by the first word of their names; "" for a mixture."""
    scripts = {_name_script(character) for character in word}
    return scripts.pop() if len(scripts) == 1 or scripts <= WIDE_SCRIPTS else ""


@cache
def _name_script(character: str) -> str:
    return unicodedata.name(character, "?").partition(" ")[0]
