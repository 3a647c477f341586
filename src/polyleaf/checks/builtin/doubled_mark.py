"""Marks said twice: ", ," or ".." that the source does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.model import Finding, Severity

_DOUBLED = re.compile(r"([,;:،؛，、；：।])\s?\1|(?<!\.)\.\.(?!\.)|。。|[,，،]\s?[.。](?!\w)|[.。]\s?[,，،]")

# what all of these are, found several times as fast
_TWO_MARKS = re.compile(r"[,;:،؛，、；：।.。]\s?[,;:،؛，、；：।.。]")


def find_doubled_marks(pair: Pair) -> Iterator[Finding]:
    """A mark twice in a row, or a comma with a stop.

    >>> [item.span for item in find_doubled_marks(Pair("Rest.", "Descanse..", "es"))]
    [(8, 10)]
    """
    if not _TWO_MARKS.search(pair.target) or not _DOUBLED.search(pair.target) or _DOUBLED.search(pair.source):
        return
    for match in _DOUBLED.finditer(pair.target):
        before = pair.target[max(0, match.start() - 4) : match.start()]
        # a vowel sign of Devanagari is no letter by itself: "मि.ग्रा.,"
        is_word = before[-1:].isalpha() or "\u0900" <= before[-1:] <= "\u0963"
        if match[0][0] == "." and is_word and match[0][-1] in ",،，":
            # an abbreviation before a comma: "z. B.,"
            continue
        yield make_finding("doubled-mark", Severity.MINOR, f'"{match[0]}" is one mark too many', span=match.span())


PLUGIN = Check(
    name="doubled-mark",
    summary="A mark of punctuation stands twice.",
    advice="Take one of them out; something between them may have been lost.",
    find=find_doubled_marks,
    guard=Guard(target=",;:،؛，、；：।.。"),
)
