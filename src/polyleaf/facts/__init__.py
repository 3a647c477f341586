"""The heart: the facts of a text that may not change in translation, read by value in any language.

Reads: a text and its language. Writes: nothing. ``read_facts`` finds quantities, polarity, directions, drugs… with
their places; ``compare_facts`` matches a source's facts with a translation's. Language knowledge is data in
``languages/<code>/``; a language without a folder gets what needs no words (digits, symbols, placeholders, URLs).

Does not belong here: findings, severities and advice (step 4, ``checks``), and anything that reads files of a project.
"""

from polyleaf.facts.comparing import compare_facts
from polyleaf.facts.folding import fold_word, list_forms
from polyleaf.facts.language import SUPPORTED, is_supported
from polyleaf.facts.lexicon import Lexicon
from polyleaf.facts.limits import MOST_FACTS, has_too_many
from polyleaf.facts.model import Difference, DifferenceKind, Fact, FactKind
from polyleaf.facts.reading import is_high_risk, read_facts
from polyleaf.facts.spellings import find_misspelled_drug, is_known_word
from polyleaf.facts.texts import compare_texts
from polyleaf.facts.tokens import Token, list_small_words, list_words, split_texts, split_tokens

__all__ = [
    "MOST_FACTS",
    "SUPPORTED",
    "Difference",
    "DifferenceKind",
    "Fact",
    "FactKind",
    "Lexicon",
    "Token",
    "compare_facts",
    "compare_texts",
    "find_misspelled_drug",
    "fold_word",
    "has_too_many",
    "is_high_risk",
    "is_known_word",
    "is_supported",
    "list_forms",
    "list_small_words",
    "list_words",
    "read_facts",
    "split_texts",
    "split_tokens",
]
