"""Errors in words: a word of one member of a category becomes the word of another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.auditing.categories import Category
from polyleaf.auditing.vocabulary import Vocabulary, WordSet, fold

_JOINED = "+"
# the end of a word that is written with the next one: "و+", the Arabic "and"
_AFTER_NUMBER = re.compile(r"[\d٠-٩०-९½¼¾][\s\u00a0\u202f-]?$")


def plant_words(source: str, target: str, category: Category, vocabulary: Vocabulary) -> Iterator[str]:
    """The translation with each place of the category changed in turn."""
    if category.english is None or (category.unless and category.unless.search(source)):
        return
    said = {member for member in category.members if category.english[member].search(source)}
    if not said:
        return
    for words in vocabulary.sets.get(category.table, ()):
        for match in words.pattern.finditer(target):
            member, column = words.places[fold(match[0])]
            if member not in said or (category.after_number and not _AFTER_NUMBER.search(target[: match.start()])):
                continue
            yield _replace(target, match, words, member, column)
    if category.name == "negation_dropped" and vocabulary.negation:
        yield _remove_all(target, vocabulary.negation)


def _replace(target: str, match: re.Match[str], words: WordSet, member: str, column: int) -> str:
    other = words.follow(member, column)
    before, after = target[: match.start()], target[match.end() :]
    if other.endswith(_JOINED):
        return before + other.removesuffix(_JOINED) + after.lstrip()
    if match[0][0].isupper():
        other = other[:1].upper() + other[1:]
        if not other:
            return before + _capitalize(after.lstrip())
    return before + (other + after if other else after.lstrip() if not before or before[-1].isspace() else after)


def _remove_all(target: str, pattern: re.Pattern[str]) -> str:
    r"""The text without any piece of a negation.

    >>> _remove_all("Ne prenez pas ce sirop.", re.compile(r"\b(?:ne|pas)\b", re.IGNORECASE))
    'Prenez ce sirop.'
    """
    shortened = " ".join(pattern.sub("", target).split())
    return _capitalize(shortened) if target[:1].isupper() else shortened


def _capitalize(text: str) -> str:
    return text[:1].upper() + text[1:]
