"""Texts cut at the ends of everything that is marked in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from polyleaf.model import Segment
from polyleaf.normalize.comparing.duplicates import fold_text


@dataclass(frozen=True, slots=True)
class Span:
    """A marked stretch of a text; start == end is a place between two characters."""

    start: int
    end: int
    kind: str
    # "fix", "suggestion" or "hold"
    number: int = 0
    # of the note that tells about it; 0 for none


@dataclass(frozen=True, slots=True)
class Piece:
    """Text with the same marks throughout."""

    text: str
    # "" for a mark on a place between two characters
    kinds: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    # of the notes whose span ends with this piece


def cut_pieces(text: str, spans: Iterable[Span]) -> tuple[Piece, ...]:
    """The text in pieces; joined they are the text.

    >>> cut_pieces("bone- dense", [Span(4, 5, "fix", 1)])
    (Piece(text='bone', kinds=(), numbers=()), Piece(text='-', kinds=('fix',), numbers=(1,)), Piece(text=' dense', kinds=(), numbers=()))
    """  # noqa: E501  a doctest's output is as long as it is
    ordered = sorted(spans, key=lambda span: (span.start, span.end, span.number))
    cuts = sorted({0, len(text), *(span.start for span in ordered), *(span.end for span in ordered)})
    pieces: list[Piece] = []
    for place, start in enumerate(cuts):
        pieces += _find_marks_between(ordered, start)
        if place + 1 < len(cuts):
            pieces.append(_make_piece(text, ordered, start, cuts[place + 1]))
    return tuple(pieces)


def _find_marks_between(spans: list[Span], position: int) -> Iterator[Piece]:
    for span in spans:
        if span.start == span.end == position:
            yield Piece("", (span.kind,), (span.number,) if span.number else ())


def _make_piece(text: str, spans: list[Span], start: int, end: int) -> Piece:
    over = [span for span in spans if span.start <= start and end <= span.end and span.start < span.end]
    kinds = tuple(dict.fromkeys(span.kind for span in over))
    return Piece(text[start:end], kinds, tuple(span.number for span in over if span.end == end and span.number))


def cut_clean(raw: str, segment: Segment) -> tuple[Piece, ...]:
    """The clean text of a segment with what its fixes put in marked; joined they are ``segment.text``."""
    pieces = []
    position = segment.start
    for fix in segment.fixes:
        pieces += [Piece(raw[position : fix.start]), Piece(fix.after, ("fix",))]
        position = fix.end
    pieces.append(Piece(raw[position : segment.end]))
    return _strip(pieces)


def _strip(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Without the space that the fixes left at either end of the text, as normalizing strips it."""
    kept = [piece for piece in pieces if piece.text or piece.kinds]
    for order, strip in ((1, str.lstrip), (-1, str.rstrip)):
        found = kept[::order]
        for place, piece in enumerate(found):
            found[place] = Piece(strip(piece.text), piece.kinds, piece.numbers)
            if found[place].text:
                break
        kept = found[::order]
    return tuple(piece for piece in kept if piece.text or piece.kinds)


def cut_changes(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Two texts with the words marked that differ; case and marks at a word's edge do not.

    >>> [piece.text for piece in cut_changes("Take it now", "Take it later")[1] if piece.kinds]
    ['later']
    """
    words = before.split(), after.split()
    folded = [[fold_text(word) for word in text] for text in words]
    matcher = SequenceMatcher(None, folded[0], folded[1], autojunk=False)
    cut: tuple[list[Piece], list[Piece]] = ([], [])
    for op, *places in matcher.get_opcodes():
        for side, (start, end) in enumerate((places[:2], places[2:])):
            if start < end:
                text = " ".join(words[side][start:end])
                differs = op != "equal" and bool(fold_text(text))
                cut[side].append(Piece(text, ("change",) if differs else ()))
    return tuple(cut[0]), tuple(cut[1])
