"""Which families of facts a word can begin, remembered word by word, so that a text without any costs next to nothing.

One look into one table for each word tells what five lexicons would; readers then look only where one of their facts
can begin. A search for all literals at once would find no more: phrases are matched by the folded forms of whole words.
"""

from __future__ import annotations

from functools import cache

from polyleaf.facts.folding import list_drug_forms, list_forms
from polyleaf.facts.language import Language, load_language
from polyleaf.facts.openings import Openings
from polyleaf.facts.spelled import is_han_numeral, read_character
from polyleaf.facts.tokens import HAN, NUMBER, SYMBOL, WORD, Token, find_kind

CONCEPT, POLARITY, NUMERAL, UNIT, CALENDAR, DRUG, MARKED = (1 << place for place in range(7))
# NUMERAL: digits, a number word, a sign such as ½; MARKED: a link or placeholder

_LONGEST_KNOWN, _MOST_KNOWN = 40, 100_000


class Beginnings(dict[str, int]):
    """By the text of a token the families of facts it can begin, as a sum of the constants above; 0 for most words."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        lexicons = {
            CONCEPT: language.concepts,
            POLARITY: language.polarity,
            NUMERAL: language.numbers,
            UNIT: language.units,
            CALENDAR: language.calendar,
        }
        self._words = Openings(lexicons, list_forms)
        self._drugs = Openings({DRUG: language.drugs}, list_drug_forms)

    def __missing__(self, text: str) -> int:
        families = self._find(text)
        if len(text) <= _LONGEST_KNOWN:
            if len(self) >= _MOST_KNOWN:
                self.clear()
            self[text] = families
        return families

    def _find(self, text: str) -> int:
        kind = find_kind(text)
        families = self._words.find(text) | self._drugs.find(text)
        if kind not in (WORD, HAN, NUMBER):
            families &= ~(UNIT | NUMERAL)
            return families if kind == SYMBOL else families | MARKED
        is_numeral = (
            kind == NUMBER or is_han_numeral(text) or read_character(Token(kind, text, 0, len(text))) is not None
        )
        return families | NUMERAL if is_numeral else families


@cache
def load_beginnings(language: str) -> Beginnings:
    """The table of a language, empty at first; one for each code it is asked by."""
    return Beginnings(load_language(language))


@cache
def list_families(families: int) -> frozenset[int]:
    """Every sum that holds one of these families.

    >>> sorted(list_families(MARKED | CONCEPT))[:3], MARKED in list_families(CONCEPT)
    ([1, 3, 5], False)
    """
    return frozenset(total for total in range(1 << 7) if total & families)
