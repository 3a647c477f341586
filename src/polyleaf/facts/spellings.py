"""A drug's name that is nearly right: the patient asks the pharmacist for something that does not exist."""

from __future__ import annotations

from functools import lru_cache

from polyleaf.facts.drugs import find_near
from polyleaf.facts.language import load_language
from polyleaf.facts.model import Fact, FactKind
from polyleaf.facts.tokens import split_tokens


def find_misspelled_drug(text: str, drug: str, language: str) -> Fact | None:
    """The word of a text that is almost the drug's name in the language, or None.

    >>> find_misspelled_drug("Ritoximab ist ein Antikörper.", "rituximab", "de").text
    'Ritoximab'
    """
    near = find_near(split_tokens(text), f"drug.{drug}", load_language(language))
    return near and Fact(FactKind.DRUG, drug, near.start, near.end, near.text)


@lru_cache(maxsize=4096)
def is_known_word(word: str, language: str) -> bool:
    """Whether the language's tables have the word.

    >>> is_known_word("tabletas", "es"), is_known_word("bletas", "es")
    (True, False)
    """
    tokens = split_tokens(word)
    known = load_language(language)
    lexicons = (known.concepts, known.polarity, known.numbers, known.units, known.drugs)
    return any((match := lexicon.match_at(tokens, 0)) and match.last == len(tokens) for lexicon in lexicons)
