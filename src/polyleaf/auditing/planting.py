"""Every error that a translation has a place for, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from polyleaf.auditing.categories import list_categories
from polyleaf.auditing.figures import plant_figures
from polyleaf.auditing.form import plant_form
from polyleaf.auditing.vocabulary import load_vocabulary
from polyleaf.auditing.words import plant_words
from polyleaf.model import to_nfc

LONGEST = 4000
# characters; each place of a text costs a copy of it, and what is longer is no segment


@dataclass(frozen=True, slots=True)
class Mutant:
    """A translation with one planted error."""

    category: str
    text: str


def plant_errors(source: str, target: str, language: str) -> tuple[Mutant, ...]:
    """The mutants of a translation, each text once, in an order that never changes; none of a text over ``LONGEST``.

    >>> [(mutant.category, mutant.text) for mutant in plant_errors("Take 5 mg.", "Tome 5 mg.", "es")][:2]
    [('number_changed', 'Tome 6 mg.'), ('decimal_shift', 'Tome 50 mg.')]
    """
    if max(len(source), len(target)) > LONGEST:
        return ()
    found: dict[str, str] = {}
    for category, text in _plant(source, target, language):
        found.setdefault(to_nfc(text), category)
    same = (to_nfc(target), "")
    order = {category.name: place for place, category in enumerate(list_categories())}
    mutants = (Mutant(category, text) for text, category in found.items() if text not in same)
    return tuple(sorted(mutants, key=lambda mutant: order[mutant.category]))


def _plant(source: str, target: str, language: str) -> Iterator[tuple[str, str]]:
    vocabulary = load_vocabulary(language)
    yield from plant_figures(target, vocabulary)
    if vocabulary:
        for category in list_categories():
            if category.table:
                for text in plant_words(source, target, category, vocabulary):
                    yield category.name, text
    yield from plant_form(source, target, language, vocabulary)
