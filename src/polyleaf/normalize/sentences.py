"""Where sentences end: ``sentencex`` finds them, and corrections for stripped markup and lists go over what it found.

Offsets only; no text is ever rebuilt, so none can be lost. ``split_sentences`` proves it at run time all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sentencex import segment

FINITE_VERB = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|can|cannot|could|may|might|must|shall|should|will|would|does|do|did)\b"
)
LOWER_START = re.compile(r"[a-z]")
ENDS_IN_STOP = re.compile(r"[a-z]{2,} ?\.\s*\Z")
ETC = re.compile(r"\b(?:etc|et al)\. ?(?=[A-Z][a-z]* )")


def split_sentences(text: str, language: str = "en") -> tuple[str, ...]:
    """The sentences of a text with the space after each; joined they are the text.

    >>> split_sentences("The spinal cord . This is it.")
    ('The spinal cord . ', 'This is it.')
    """
    ends = find_sentence_ends(text, language)
    parts = tuple(text[start:end] for start, end in zip((0, *ends), (*ends, len(text)), strict=True))
    assert "".join(parts) == text, "segmentation lost text"  # noqa: S101  promise 1 is worth the check at run time
    return parts


def find_sentence_ends(text: str, language: str = "en") -> tuple[int, ...]:
    """Where a new sentence starts within the text, in order, without 0 and the length.

    >>> find_sentence_ends("Pressure on the bloodstream. vascular system and nerve fibers.")
    ()
    """
    ends: list[int] = []
    position = 0
    for part in segment(language, text):
        position += len(part)
        if 0 < position < len(text):
            ends.append(position)
    return tuple(sorted({*_drop_false(text, ends), *_add_missed(text)}))


def _drop_false(text: str, ends: list[int]) -> Iterator[int]:
    for index, end in enumerate(ends):
        following = ends[index + 1] if index + 1 < len(ends) else len(text)
        if not text[:end].strip() or not text[end:].strip():
            continue
        if not text[end - 1].isspace() and not text[end].isspace() and text[end - 1].isascii():
            continue
        if _goes_on(text, end, following):
            continue
        yield end


def _goes_on(text: str, end: int, following: int) -> bool:
    """Whether a lower-case start goes on with the sentence: it does unless it has a verb of its own."""
    if not LOWER_START.match(text, end) or not ENDS_IN_STOP.search(text, max(0, end - 40), end):
        return False
    return not FINITE_VERB.search(text, end, following)


def _add_missed(text: str) -> Iterator[int]:
    for match in ETC.finditer(text):
        yield match.end()
