"""Mutation testing of the checks: one planted error of a known category in a copy of a translation.

Reads: a source, its translation, and the language data here, which nobody else uses: an audit that planted what the
checks know of would find what it planted. Writes: texts in memory, never a catalog. Nothing depends on chance: every
applicable place gives its mutant, in order.

Does not belong here: running checks, counting what they catch, files.
"""

from polyleaf.auditing.categories import Category, list_categories
from polyleaf.auditing.planting import Mutant, plant_errors
from polyleaf.auditing.vocabulary import SUPPORTED

__all__ = ["SUPPORTED", "Category", "Mutant", "list_categories", "plant_errors"]
