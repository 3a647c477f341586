"""An ellipsis lost or added: the sentence goes on in one text and is over in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.checks.text import strip_end
from polyleaf.model import Certainty, Finding, Severity

_ELLIPSIS = re.compile(r"(?:…|\.{2}|\. \. \.|。{2}|⋯|᠁)")
# "etc..." and ", ..." are said by a word in many languages
_AND_SO_ON = re.compile(r"(?:\betc|,\s?)\.{2,}\s*$")


def find_ellipses(pair: Pair) -> Iterator[Finding]:
    """Three dots, however written, at the end of one text only.

    >>> [item.message for item in find_ellipses(Pair("If it hurts…", "Si duele.", "es"))]
    ['the source ends with an ellipsis, the translation does not']
    """
    if not pair.target.strip():
        return
    here, there = _ends_open(pair.source), _ends_open(pair.target)
    if here == there or _AND_SO_ON.search(pair.source):
        return
    first, second = ("source", "translation") if here else ("translation", "source")
    message = f"the {first} ends with an ellipsis, the {second} does not"
    yield make_finding("ellipsis", Severity.MINOR, message, certainty=Certainty.LIKELY)


def _ends_open(text: str) -> bool:
    end = strip_end(text)[-6:]
    return bool(_ELLIPSIS.search(end)) and end[-1:] in ".…。⋯᠁"


PLUGIN = Check(
    name="ellipsis",
    summary="An ellipsis at the end is lost or added.",
    advice="It says that the text goes on, in the next box or in the list below. Keep it as the source has it.",
    find=find_ellipses,
    guard=Guard(either=".…。⋯᠁"),
)
