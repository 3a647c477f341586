"""A text in pieces for a page: what a finding is about marked, and what nobody can see made visible."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_JOINERS = "\u200c\u200d"
# part of the spelling of Persian, Hindi and others
_WHITE = "\n\t "


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text."""

    text: str
    is_marked: bool
    # inside the span of the finding
    name: str = ""
    # "U+200B" for one character that nobody can see


def split_pieces(text: str, span: tuple[int, int] | None) -> tuple[Piece, ...]:
    r"""The text in pieces whose texts joined are the text.

    >>> [(piece.text, piece.is_marked, piece.name) for piece in split_pieces("Tome 50\u202e mg", (5, 7))]
    [('Tome ', False, ''), ('50', True, ''), ('\u202e', False, 'U+202E'), (' mg', False, '')]
    """
    start, end = span or (0, 0)
    pieces: list[Piece] = []
    for index, sign in enumerate(text):
        is_marked = start <= index < end
        name = f"U+{ord(sign):04X}" if _is_unseen(sign, is_marked=is_marked) else ""
        last = pieces[-1] if pieces else None
        if last and not name and not last.name and last.is_marked == is_marked:
            pieces[-1] = Piece(last.text + sign, is_marked)
        else:
            pieces.append(Piece(sign, is_marked, name))
    return tuple(pieces)


def _is_unseen(sign: str, *, is_marked: bool) -> bool:
    """Controls and format characters always; odd spaces and joiners, which are right in many places, if marked."""
    if sign in _WHITE:
        return False
    if sign in _JOINERS or unicodedata.category(sign) == "Zs":
        return is_marked
    return unicodedata.category(sign) in ("Cc", "Cf", "Zl", "Zp", "Co", "Cn")


def split_quotations(sentence: str) -> tuple[str, ...]:
    """The sentence in pieces, every second one what stood in quotation marks; whole if they do not pair.

    >>> split_quotations('the source says "5 mg", the translation "50 mg"')
    ('the source says ', '5 mg', ', the translation ', '50 mg', '')
    >>> split_quotations('5" is not in the source')
    ('5" is not in the source',)
    """
    pieces = tuple(sentence.split('"'))
    return pieces if len(pieces) % 2 else (sentence,)
