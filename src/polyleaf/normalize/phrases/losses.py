"""Every trace that lost words leave in rough English, looked for in one pass.

Pairs of words that never meet (``meetings``, ``unfinished``), shapes that a lost member leaves (``lost_members``), and
two spaces between words that do not follow each other (``wide_spaces``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache

from polyleaf.literals import Literals
from polyleaf.normalize.phrases.lost_members import judge_member, load_members
from polyleaf.normalize.phrases.meetings import judge_pair, load_pairs
from polyleaf.normalize.phrases.unfinished import judge_strangers, load_strangers
from polyleaf.normalize.phrases.wide_spaces import find_wide_spaces

Judge = Callable[[str, str, int, int], tuple[int, int] | None]
# of a kind of trace, the text, and where it starts and ends: the span to show, None where nothing is lost
SOURCES: tuple[tuple[Judge, Callable[[], dict[str, str]]], ...] = (
    (judge_pair, load_pairs),
    (judge_strangers, load_strangers),
    (judge_member, load_members),
)


def find_losses(text: str) -> Iterator[tuple[int, int]]:
    """Where words are lost in a text; spans may overlap.

    >>> text = "Measure it with a. It is likely to the skin. Vaccines against mumps, rubella and is given."
    >>> [text[start:end] for start, end in find_losses(text)]
    ['a.', 'likely to the', 'and is']
    >>> list(find_losses("The method and the dose. The ward that you are in. The cream three times a day."))
    []
    """
    literals, judges = _load()
    for number, start, end in literals.find(text):
        for judge, kind in judges[number]:
            found = judge(kind, text, start, end)
            if found:
                yield found
    yield from find_wide_spaces(text)


@cache
def _load() -> tuple[Literals, tuple[tuple[tuple[Judge, str], ...], ...]]:
    """What to look for, and who judges it as what."""
    judges: defaultdict[str, list[tuple[Judge, str]]] = defaultdict(list)
    for judge, load in SOURCES:
        for trace, kind in load().items():
            judges[trace].append((judge, kind))
    return Literals(tuple(judges)), tuple(map(tuple, judges.values()))
