"""Spanish opens a question with ¿ and an exclamation with ¡: without it a reader takes it for a statement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import OWN_WORDS, Guard
from polyleaf.checks.language_data import read_language_data
from polyleaf.model import Certainty, Finding, Severity


def find_unopened(pair: Pair) -> Iterator[Finding]:
    """More closing marks than opening ones, in a language that has both.

    >>> [item.message for item in find_unopened(Pair("Does it hurt?", "Le duele?", "es"))]
    ['"?" is not opened with "¿"']
    """
    if ("?" not in pair.target and "!" not in pair.target) or pair.is_copy:
        return
    for closing, opening in read_language_data(pair.language).get("opening_marks", {}).items():
        closed = len(re.findall(rf"(?<=\w){re.escape(closing)}+(?=[\s\"”»)\]!?]|$)", pair.target))
        if closed and not pair.target.count(opening):
            place = pair.target.index(closing)
            yield make_finding(
                "opening-mark",
                Severity.MINOR,
                f'"{closing}" is not opened with "{opening}"',
                certainty=Certainty.LIKELY,
                span=(place, place + 1),
            )


PLUGIN = Check(
    name="opening-mark",
    summary="A question or exclamation is closed but not opened.",
    advice="Spanish shows a question from its first word on. Write ¿ where the question begins.",
    find=find_unopened,
    guard=Guard(kinds=OWN_WORDS, target="?!"),
)
