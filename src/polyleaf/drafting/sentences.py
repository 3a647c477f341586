"""Cutting a text into sentences for engines that lose some when given several."""

from __future__ import annotations

import re

_BOUNDARY = re.compile(r"(?<=[.!?])(?P<gap>\s+)(?=[\"'“‘(\[]?[A-Z0-9])|(?P<line>\s*\n\s*)")
_ABBREVIATION = re.compile(r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|No|Fig|vs|approx|etc|e\.g|i\.e|[A-Z])\.)$", re.IGNORECASE)


def split_sentences(text: str) -> tuple[tuple[str, str], ...]:
    r"""Pairs of a sentence and the space after it; joined they are the text.

    A wrong cut costs a clumsy draft, a missed one can cost a sentence; after a usual abbreviation it is not cut.

    >>> split_sentences("Call Dr. Smith. He knows.\nNow")
    (('Call Dr. Smith.', ' '), ('He knows.', '\n'), ('Now', ''))
    """
    pairs: list[tuple[str, str]] = []
    start = 0
    for match in _BOUNDARY.finditer(text):
        if match["gap"] and _ABBREVIATION.search(text, start, match.start()):
            continue
        pairs.append((text[start : match.start()], match.group()))
        start = match.end()
    if start < len(text) or not pairs:
        pairs.append((text[start:], ""))
    return tuple(pairs)
