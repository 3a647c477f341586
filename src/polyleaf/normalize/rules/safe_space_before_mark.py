"""A space before the mark that ends a sentence or clause goes: `spinal cord . This`, `diuretics ;`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.phrases.scanning import find_starting
from polyleaf.normalize.phrases.word_lists import lacks_object, lacks_somebody, load_words
from polyleaf.normalize.rule import PROSE, Edit, Strength, TextRule

# before a space, the end of the line or the mark of a reference: "the nerve .[1] It"
STOP = re.compile(r"\.(?<= \.)(?=\s|$|\[\d)(?!\.)", re.MULTILINE)
MARK = re.compile(r"[;:!?](?<= [;:!?])(?=\s|$)", re.MULTILINE)
WRONG_SIDE = re.compile(r"\.(?<= \.)(?=[A-Z][a-z’']*[ ,])")
BEFORE = frozenset(')%”’"»°')
REACH = 32
LAST_WORD = re.compile(r"[^\W\d_]+\Z")


def find_spaced_marks(text: str) -> Iterator[Edit]:
    """Space before a full stop, semicolon, colon or other end mark; never before a comma, where words may be missing.

    >>> list(find_spaced_marks("the spinal cord . This"))
    [Edit(start=15, end=16, after='')]
    >>> list(find_spaced_marks("the background of . This"))
    []
    >>> list(find_spaced_marks("60 years .It was"))
    [Edit(start=8, end=10, after='. ')]
    """
    for pattern, marks in ((STOP, (" .",)), (MARK, (" ;", " :", " !", " ?"))):
        for match in find_starting(pattern, text, marks, offset=1):
            start = _find_text_end(text, match.start())
            if start is not None and not _shows_a_gap(text, start, match.start()):
                yield Edit(start, match.start(), "")
    for match in find_starting(WRONG_SIDE, text, (" .",), offset=1):
        start = _find_text_end(text, match.start())
        if start is not None and not _shows_a_gap(text, start, match.start()):
            yield Edit(start, match.end(), ". ")


def _find_text_end(text: str, position: int) -> int | None:
    """Where the text before the space before a mark ends; None if no word stands there."""
    start = position
    while start and text[start - 1] == " ":
        start -= 1
    return start if start and (text[start - 1].isalnum() or text[start - 1] in BEFORE) else None


def _shows_a_gap(text: str, start: int, end: int) -> bool:
    word = LAST_WORD.search(text[max(0, start - 12) : start])
    if text[end : end + 1] == ":":
        # "sweet drinks and :", where a list or a link stood
        return word is not None and word.group().lower() in {"and", "or"}
    if word is None:
        return False
    before = text[max(0, start - REACH) : start]
    return word.group().lower() in load_words("joining") or lacks_object(before) or lacks_somebody(before)


PLUGIN = TextRule(
    name="space-before-mark",
    summary="A space before the mark that ends a sentence or clause is removed.",
    strength=Strength.SAFE,
    find=find_spaced_marks,
    hints=(" .", " ;", " :", " ?", " !"),
    kinds=PROSE,
    in_shadow=True,
)
