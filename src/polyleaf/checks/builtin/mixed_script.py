"""Letters of another script that look right, as a Cyrillic е in a Spanish word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.checks.text import find_script, list_scripts, script_of
from polyleaf.facts import split_tokens
from polyleaf.model import Certainty, Finding, Severity

_CONFUSED = frozenset({"latin", "cyrillic", "greek", "ipa", "fullwidth", "mathematical", "armenian"})
_INDIC = frozenset({
    "devanagari", "bengali", "gujarati", "gurmukhi", "oriya", "tamil", "telugu", "kannada", "malayalam",
})  # fmt: skip
_NEVER = frozenset({"radical", "arabic-forms", "mathematical", "ipa"})
_GREEK_SIGNS = frozenset("αβγδΔκλμπσωΩµ")
_LOOK_ALIKES = {
    "latin": "аеорсухіјѕԁԛԝАВЕКМНОРСТУХІЈЅοαΟΑΒΕΖΗΙΚΜΝΡΤΥΧ",
    "cyrillic": "aeopcyxisjABEKMHOPCTYXIS",
}
# Persian and Urdu letters that pass for Arabic ones.
_PERSIAN = {"ک": "ك", "ی": "ي", "ہ": "ه", "ۀ": "ه", "ھ": "ه", "ے": "ي"}

# alef maksura and ta marbuta end a word; inside one they stand for ي and ه
_FINAL_INSIDE = re.compile("[ىة](?=[\u064b-\u065f]*[\u0621-\u064a])")


def find_mixed_scripts(pair: Pair) -> Iterator[Finding]:
    """Words of two scripts, and letters of a script that the language does not use.

    >>> [item.message for item in find_mixed_scripts(Pair("Rest.", "Nеcesita", "es"))]
    ['"Nеcesita" holds "е" of another script (cyrillic)']
    """
    if pair.target.isascii() and script_of(pair.language) == "latin":
        return
    home = script_of(pair.language)
    if pair.scripts <= {home} and not _has_strangers(pair.target, home, pair.language):
        return
    for token in split_tokens(pair.target):
        if token.kind not in ("word", "han") or token.text in pair.source:
            continue
        odd = _find_odd(token.text, home, pair.language)
        if odd is not None:
            script = find_script(odd) or "other"
            yield make_finding(
                "mixed-script",
                Severity.MINOR,
                f'"{token.text}" holds "{odd}" of another script ({script})',
                certainty=Certainty.CERTAIN if len(token.text) > 1 else Certainty.LIKELY,
                span=(token.start, token.end),
            )


def _has_strangers(text: str, home: str, language: str) -> bool:
    """Whether a text of one script may hold letters that its language does not have."""
    if home == "han":
        return any(map(_is_foreign_han, set(text)))
    if language.partition("_")[0] == "ar":
        return not _PERSIAN.keys().isdisjoint(text) or _FINAL_INSIDE.search(text) is not None
    return False


def _find_odd(word: str, home: str, language: str) -> str | None:  # noqa: PLR0911  one rule a line
    if word.isascii() and home == "latin":
        return None
    if home == "han" and (odd := next((char for char in word if _is_foreign_han(char)), None)):
        return odd
    scripts = Counter(find_script(char) for char in word)
    scripts.pop("", None)
    for char in word:
        if find_script(char) in _NEVER:
            return char
    if language.partition("_")[0] == "ar" and (odd := next((char for char in word if char in _PERSIAN), None)):
        return odd
    if language.partition("_")[0] == "ar" and (final := _FINAL_INSIDE.search(word)):
        return final[0]
    if len(scripts) > 1:
        mixed = set(scripts)
        if len(mixed & _CONFUSED) > 1 or len(mixed & _INDIC) > 1:
            return _pick_odd(word, scripts, home)
        return _find_intruder(word, scripts)
    if len(word) <= 2 and all(char in _LOOK_ALIKES.get(home, "") for char in word) and not word.isupper():
        return word[0]
    if (
        home != "cyrillic"
        and "cyrillic" in scripts
        and (home != "latin" or all(char in _LOOK_ALIKES["latin"] for char in word))
    ):
        # vitamin С
        return word[0]
    if home in _INDIC and set(scripts) & (_INDIC - {home}):
        return word[0]
    return None


def _find_intruder(word: str, scripts: Counter[str]) -> str | None:
    """A letter inside a word of a script that nobody confuses with its own; a suffix at an acronym is none."""
    kept = scripts.most_common(1)[0][0]
    for stretch in re.finditer(r"[^\W\d_]+", word):
        runs = [(script, "".join(run)) for script, run in groupby(stretch[0], find_script) if script]
        for place, (script, run) in enumerate(runs):
            if script == kept or all(char in _GREEK_SIGNS for char in run):
                continue
            is_inside = 0 < place < len(runs) - 1
            if is_inside or script in _CONFUSED - {"latin"} or (len(run) == 1 and run.islower()):
                return run[0]
    return None


def _pick_odd(word: str, scripts: Counter[str], home: str) -> str | None:
    wanted = home if home in scripts else scripts.most_common(1)[0][0]
    odd = [char for char in word if find_script(char) not in ("", wanted)]
    return None if all(char in _GREEK_SIGNS for char in odd) else odd[0]


@lru_cache(maxsize=8192)
def _is_foreign_han(char: str) -> bool:
    """A character that simplified Chinese does not have, but traditional Chinese or Japanese does."""
    if find_script(char) in ("radical", "kana"):
        return True
    if find_script(char) != "han":
        return False
    return not _can_encode(char, "gb2312") and (_can_encode(char, "big5") or _can_encode(char, "shift_jis"))


def _can_encode(char: str, codec: str) -> bool:
    try:
        char.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def _is_odd(token: str, language: str) -> bool:
    home = script_of(language)
    if list_scripts(token) <= {home} and not _has_strangers(token, home, language):
        return False
    return _find_odd(token, home, language) is not None


PLUGIN = Check(
    name="mixed-script",
    summary="A letter of another script stands in a word.",
    advice="It looks right on paper, but search, spelling and screen readers fail on it. Type the word anew.",
    find=find_mixed_scripts,
    guard=Guard(word=_is_odd),
)
