"""Folding comment lines at spaces, never inside a word: polib breaks them at hyphens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

COMMENT_WIDTH = 77
# columns of a whole comment line with its "#. ", so that no tool wraps it again


def fold_lines(lines: Iterable[str], width: int) -> tuple[str, ...]:
    """The lines, those longer than ``width`` characters broken at spaces; a longer word stays whole.

    >>> fold_lines(["Take one tablet a day", "", "low-dose-aspirin"], 10)
    ('Take one', 'tablet a', 'day', '', 'low-dose-aspirin')
    """
    return tuple(piece for line in lines for piece in _fold_line(line.rstrip(), width))


def _fold_line(line: str, width: int) -> Iterator[str]:
    while len(line) > width:
        words_start = len(line) - len(line.lstrip())
        cut = line.rfind(" ", words_start + 1, width + 1)
        if cut < 0:
            cut = line.find(" ", max(width, words_start))
        if cut < 0:
            break
        yield line[:cut].rstrip()
        line = line[cut:].lstrip()
    yield line
