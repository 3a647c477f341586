"""Drugs by their international nonproprietary names, in the forms of each language.

Latin names are looked up without accents, Cyrillic ones with the letters merged that transliterations mix up, Arabic
and Hindi ones by their consonants, because their vowels are spelled in many right ways.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from polyleaf.facts.folding import list_drug_forms, list_forms
from polyleaf.facts.language import Language
from polyleaf.facts.lexicon import Match
from polyleaf.facts.tokens import WORD, Token

SHORTEST_NAME = 6
LONG_NAME = 9
# letters from which a third may be written in another way: the vowels of ओलैंज़ापीन and ओलंज़ापाइन
_FARTHEST = 2
_BY_CONSONANTS = frozenset({"ar", "hi"})


def find_drugs(tokens: Sequence[Token], language: Language, places: Iterable[int]) -> list[Match]:
    """Every drug name of a text; the meanings are like "drug.ibuprofen".

    ``places`` are the tokens where one can begin, in order.
    """
    matches = language.drugs.find(tokens, places)
    if language.base not in _BY_CONSONANTS:
        return matches
    found = (
        match if match.last - match.first > 1 else _find_alike(tokens[match.first], match, language)
        for match in matches
    )
    return [match for match in found if match is not None]


def _find_alike(token: Token, match: Match, language: Language) -> Match | None:
    """Equal consonants are not enough: السرطان, the cancer, has those of losartan, and timolol those of atenolol."""
    best: tuple[int, str] | None = None
    for meaning in match.meanings:
        for written in language.drug_words.get(meaning, ()):
            distance = min(measure_distance(form, written) for form in list_forms(token.text))
            if distance <= max(1, len(written) // (3 if len(written) >= LONG_NAME else 4)) and (
                best is None or distance < best[0]
            ):
                best = distance, meaning
    return match._replace(meanings=(best[1],)) if best else None


def find_near(tokens: Sequence[Token], drug: str, language: Language) -> Token | None:
    """A word that is almost a form of the drug's name: a misspelling."""
    wanted = [form for form in language.drug_forms.get(drug, ()) if len(form) >= SHORTEST_NAME - 1]
    for token in tokens:
        if token.kind != WORD or len(token.text) < SHORTEST_NAME:
            continue
        for form in list_drug_forms(token.text):
            if any(_is_near(form, stem) for stem in wanted):
                return token
    return None


def _is_near(form: str, stem: str) -> bool:
    allowed = _FARTHEST if len(stem) >= 8 else 1
    return form[:1] == stem[:1] and min(
        measure_distance(form[:length], stem) for length in range(len(stem) - 1, len(stem) + 2)
    ) in range(1, allowed + 1)


def measure_distance(one: str, other: str) -> int:
    """Edit distance with swapped neighbours counting once.

    >>> measure_distance("ritoximab", "rituximab"), measure_distance("abc", "acb")
    (1, 1)
    """
    before: list[int] = []
    previous = list(range(len(other) + 1))
    for row, char in enumerate(one, 1):
        current = [row]
        for column, wanted in enumerate(other, 1):
            cost = min(previous[column] + 1, current[-1] + 1, previous[column - 1] + (char != wanted))
            if before and column > 1 and char == other[column - 2] and one[row - 2] == wanted:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        before, previous = previous, current
    return previous[-1]
