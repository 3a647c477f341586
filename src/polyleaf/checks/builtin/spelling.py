"""Misspelled words, by a hunspell dictionary of the language where this machine has one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from polyleaf.checks import dictionaries
from polyleaf.checks.check import SOURCE_LANGUAGE, Check, Pair, make_finding
from polyleaf.checks.guards import OWN_WORDS, Guard
from polyleaf.facts import is_known_word
from polyleaf.glossary import Glossary
from polyleaf.model import Certainty, Finding, Severity

_LETTER = "(?:[^\\W\\d_]|[\u0300-\u036f\u064b-\u0652\u0900-\u0963\u0971-\u0dff])"
_WORD = re.compile(rf"(?<![\w@./'’ʼ-]){_LETTER}++(?:['’ʼ]{_LETTER}++)*+(?![\w@/-]|\.\w)")
_CODE = re.compile(r"<[^<>]{1,400}>|&\w{1,20};|[{%][^{}\s]{1,60}[})]")
_SHORTEST, _LONGEST = 4, 24
# whose dictionaries lack so many common words that nearly all findings would be wrong (measured on leaflets)
_POOR = frozenset({"ar", "hi"})
_MOST = 3
# unknown words of one text; more is another language, or names
_LIKE_A_SOURCE_WORD = 0.72


def find_misspellings(pair: Pair) -> Iterator[Finding]:
    """Words in small letters that no list has, and that a slip of one letter makes of a word the dictionary has.

    Let pass: words of the source and words much like one (names of drugs and diseases are nearly alike in many
    languages), words of the facts' tables, words of the glossary.
    """
    if not _has_dictionary(pair.language):
        return
    text = _CODE.sub(lambda match: " " * len(match[0]), pair.target)
    unknown = [match for match in _WORD.finditer(text) if _is_unknown(match[0], pair)]
    if len(unknown) > _MOST:
        return
    for match in unknown:
        better = next(
            (word for word in dictionaries.suggest(match[0], pair.language) if _is_slip(match[0], word)), None
        )
        if better:
            yield make_finding(
                "spelling",
                Severity.MINOR,
                f'"{match[0]}" may be misspelled',
                certainty=Certainty.POSSIBLE,
                span=match.span(),
                suggestion=better,
            )


def _has_dictionary(language: str) -> bool:
    """Whether there is a dictionary that is worth asking."""
    base = language.partition("_")[0]
    return base not in (SOURCE_LANGUAGE, *_POOR) and dictionaries.find_dictionary(language) is not None


def _is_unknown(word: str, pair: Pair) -> bool:
    if not _SHORTEST <= len(word) <= _LONGEST or word != word.lower() or word in pair.source.lower():
        return False
    plain = word.replace("’", "'").replace("ʼ", "'")
    if any(dictionaries.is_spelled(form, pair.language) for form in (plain, word, word.capitalize())):
        return False
    if "'" in plain and all(dictionaries.is_spelled(part, pair.language) for part in plain.split("'")[1:]):
        # an article before it: l'aorte
        return False
    if is_known_word(word, pair.language) or _is_in_glossary(word, pair.glossary):
        return False
    return not any(
        SequenceMatcher(None, word, other.lower()).ratio() >= _LIKE_A_SOURCE_WORD
        for other in re.findall(r"[^\W\d_]{4,}", pair.source)
    )


def _is_in_glossary(word: str, glossary: Glossary) -> bool:
    return any(word in name.lower().split() for term in glossary.terms for name in term.use)


def _is_slip(word: str, other: str) -> bool:
    """Whether one letter was changed, left out or added, or two neighbours changed places.

    >>> _is_slip("descnase", "descanse"), _is_slip("descnse", "descanse"), _is_slip("vinblastina", "vincristina")
    (True, True, False)
    """
    if abs(len(word) - len(other)) > 1 or " " in other or word == other or other != other.lower():
        return False
    start = next((place for place, pair in enumerate(zip(word, other, strict=False)) if pair[0] != pair[1]), len(word))
    first, second = word[start:], other[start:]
    is_swapped = first[:2] == second[1::-1] and first[2:] == second[2:]
    return is_swapped or first[1:] == second[1:] or first[1:] == second or first == second[1:]


@dataclass(frozen=True, slots=True)
class SpellingCheck(Check):
    """A check that needs a library and a dictionary."""

    def find_obstacle(self) -> str | None:
        """What to install."""
        return dictionaries.find_obstacle()


PLUGIN = SpellingCheck(
    name="spelling",
    summary="A word may be misspelled.",
    advice=(
        "The dictionary has a word that differs by one letter. Correct the word, or add it to the glossary if it "
        "is right. Without a hunspell dictionary of the language nothing is checked: polyleaf plugins says what is "
        "missing."
    ),
    find=find_misspellings,
    guard=Guard(kinds=OWN_WORDS, language=_has_dictionary),
)
