"""Looking for what is rare in a long text: first where it can stand, then with the exact pattern."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

ODD = re.compile(r"[^\n -~]+")
PIECE = 1 << 20
# characters of a text that are looked at together where looking makes a list of all its words


def find_starting(
    pattern: re.Pattern[str], text: str, starts: Iterable[str], offset: int = 0
) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer`` gives, for a pattern that matches nowhere but ``offset`` behind one of these strings.

    Faster where those are rare; none of them is part of another, and the pattern never matches "".

    >>> [match.start() for match in find_starting(re.compile(r"[(“] +"), "( a ) “ b (c", "(“")]
    [0, 6]
    """
    return match_at(pattern, text, [place + offset for place in find_all(text, starts)])


def match_at(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer`` gives, for a pattern that matches at none but these places and never matches ""."""
    done = 0
    for position in sorted(places):
        match = pattern.match(text, position) if position >= done else None
        if match:
            done = match.end()
            yield match


def find_all(text: str, parts: Iterable[str]) -> list[int]:
    """Where each of these strings starts, whatever overlaps, in no order.

    >>> find_all("a banana", ("an", "b"))
    [3, 5, 2]
    """
    places = []
    for part in parts:
        place = text.find(part)
        while place >= 0:
            places.append(place)
            place = text.find(part, place + 1)
    return places


def list_odd_characters(text: str) -> str:
    r"""Every character of a text once that is neither printable ASCII nor an LF, in order of their numbers.

    >>> list_odd_characters("‘It’s’\tit’s")
    '\t‘’'
    """
    return "".join(sorted(set("".join(ODD.findall(text)))))


def cut_into_pieces(text: str) -> Iterator[str]:
    """A long text in pieces of whole lines, so that what is made of a piece can be forgotten before the next one."""
    start = 0
    while len(text) - start > PIECE:
        end = text.find("\n", start + PIECE)
        if end < 0:
            break
        yield text[start:end]
        start = end + 1
    yield text[start:]


def count_chunks(text: str) -> Counter[str]:
    r"""Whatever stands between two spaces, and how often: far less than the text, with all of its words.

    >>> count_chunks("no pain, no\ngain")
    Counter({'no': 1, 'pain,': 1, 'no\ngain': 1})
    """
    chunks: Counter[str] = Counter()
    for piece in cut_into_pieces(text):
        chunks.update(piece.split(" "))
    return chunks
