"""A context that programs cut off the English, left before the translation: "menu|Open", or a line "_: verb" (KDE)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import OWN_WORDS, Guard
from polyleaf.model import Certainty, Finding, Severity

_CONTEXT = re.compile(r"_:[^\n]{0,200}\n|\w[\w -]{0,40}\|(?=\w)")


def find_contexts(pair: Pair) -> Iterator[Finding]:
    """The same kind of context at the start of both texts.

    >>> [item.message for item in find_contexts(Pair("form|Open", "form|Abrir", "es"))]
    ['"form|" is a note for translators, not a text']
    """
    here, there = _CONTEXT.match(pair.source), _CONTEXT.match(pair.target)
    if here and there and here[0] == there[0] and not pair.is_copy and pair.source.count("|") <= 1:
        yield make_finding(
            "message-context",
            Severity.MINOR,
            f'"{there[0].strip()}" is a note for translators, not a text',
            certainty=Certainty.LIKELY,
            span=there.span(),
            suggestion="",
        )


PLUGIN = Check(
    name="message-context",
    summary="A note for translators stands in the translation.",
    advice="Programs cut it off the English only, so readers would see it here. Take it out.",
    find=find_contexts,
    guard=Guard(kinds=OWN_WORDS, source="|_", target="|_"),
)
