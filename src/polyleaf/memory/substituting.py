"""Putting other numbers into a remembered translation, where a rule says that nothing else would have to change."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from polyleaf.facts import compare_texts
from polyleaf.memory.pair import Pair

PluralCategory = Callable[[str, int], str | None]
# the CLDR plural category ("few") that a language puts a whole number in; None where it is not known

_NUMBER = re.compile(r"(?<![\w.,:/+–−-])\d{1,3}(?![\w:/–−-]|[.,]\d)")
# a whole number below 1,000 that stands alone: not B12, 1.5, 5–10, 12/2026, 12:30, -2, 10³


@dataclass(frozen=True, slots=True)
class Adapted:
    """A translation with other numbers than its person wrote."""

    text: str
    numbers: tuple[tuple[str, str], ...]
    # what stood there and what was put in its place


def substitute_numbers(text: str, pair: Pair, find_category: PluralCategory) -> Adapted | None:
    """The pair's translation with the numbers of ``text``, or None if any rule is against it.

    The sources must be the same but for whole numbers; each number that differs must stand exactly once in either text
    of the pair; the language must use the same plural category for both; and the result must hold every fact of
    ``text``.

    >>> pair = Pair("en", "es", "Take 5 mg.", "Tome 5 mg.")
    >>> substitute_numbers("Take 10 mg.", pair, lambda language, number: "other")
    Adapted(text='Tome 10 mg.', numbers=(('5', '10'),))
    >>> substitute_numbers("Take 1 mg.", pair, lambda language, number: "one" if number == 1 else "other") is None
    True
    """
    here, there = _NUMBER.findall(text), _NUMBER.findall(pair.source)
    if text == pair.source or not here or _NUMBER.sub("\0", text) != _NUMBER.sub("\0", pair.source):
        return None
    changes = [(int(old), int(new)) for old, new in zip(there, here, strict=True) if old != new]
    values = [int(number) for number in there]
    if any(
        values.count(old) > 1 or not _is_alike(pair.target_language, old, new, find_category) for old, new in changes
    ):
        return None
    return _replace(text, pair, dict(changes))


def _is_alike(language: str, old: int, new: int, find_category: PluralCategory) -> bool:
    category = find_category(language, old)
    return category is not None and category == find_category(language, new)


def _replace(text: str, pair: Pair, changes: dict[int, int]) -> Adapted | None:
    found = [match for match in _NUMBER.finditer(pair.target) if int(match.group()) in changes]
    if sorted(int(match.group()) for match in found) != sorted(changes):
        return None
    parts, numbers, last = [], [], 0
    for match in found:
        new = _write_like(match.group(), changes[int(match.group())])
        parts += [pair.target[last : match.start()], new]
        numbers.append((match.group(), new))
        last = match.end()
    adapted = "".join([*parts, pair.target[last:]])
    if compare_texts(text, adapted, pair.source_language, pair.target_language):
        return None
    return Adapted(adapted, tuple(numbers))


def _write_like(model: str, number: int) -> str:
    """The number in the digits of ``model``, as ٥ for 5."""
    zero = ord(model[0]) - int(model[0])
    return "".join(chr(zero + int(digit)) for digit in str(number))
