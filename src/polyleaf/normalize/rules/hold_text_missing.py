"""Words are missing: `diseases is , which`, `the background of and.`, `in and gastrointestinal structures, and.`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule

BEFORE_COMMA = (
    "is|are|was|were|be|of|in|on|with|for|from|by|to|at|into|and|or|the|an?|as|than|that|which|between|such|due|called"
    "|including|without|like"
)
PLACES = (
    "formations?|tumou?rs?|cells?|pain|changes|diseases?|damage|metastas[ei]s|cancer|lesions?|located|found|observed"
    "|occurs?|used|treated"
)
NEVER_LAST = (
    "and|or|the|an|into|between|including|such as|because of|due to|as well as|consists? of|namely|called|than|their"
    "|its|your|has been|have been"
    "|(?:background|form|case|result|treatment|types?|number|presence|risk|development|level) of"
)
GAPS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"\b(?:{BEFORE_COMMA}) +,(?= |$)",
        # a preposition that has lost its noun: "of and.", "in and gastrointestinal", but not "in and around"
        r"\b(?:of|between|into|the|an) +(?:and|or)\b(?! (?:not|without|around|beyond|out|about)\b)",
        r"\b(?:in|with|for|from|by|at|on) +(?:and|or)\b(?= ?[.,;]|$)",
        rf"\b(?:{PLACES}) +(?:in|of) +(?:and|or) +(?!around|beyond|out)\w",
        r"\b(?:in|for|with|by|at|to|the|an?|of|from) +of +(?!course)",
        rf"\b(?:{NEVER_LAST}) ?[.;](?=\s|$)",
        r"\b[a-z]+ (?:and|or|the|an?|of|which|that|because|due to|such as|including|into|is|are)$",
        # empty brackets and quotes, marks with nothing between them
        r"\(\s*[,.;]?\s*\)|“\s*”|\"\s*\"|,\s*,|,\s?\.(?!\d|\.)|:\s*\.(?!\d|\.)|;\s*;|\(\s*,|,\s*\)",
    )
)
# "it is.", "as it is.", "the way things are." say all they mean
WHOLE = re.compile(
    r"\b(?:it|itself|that|this|there|they|you|we|he|she|who|what|where|as|how) +(?:is|are|was|were)\W*\Z"
)


def find_gaps(text: str) -> Iterator[Notice]:
    """A joining word before a spaced comma, a preposition without its noun, or a sentence that ends in a joining word.

    >>> text = "One is , which can. The background of and."
    >>> [text[n.start : n.end] for n in find_gaps(text)]
    ['is ,', 'of and', 'and.']
    >>> list(find_gaps("Leave it as it is. It is used in and around the eye."))
    []
    """
    for pattern in GAPS:
        for match in pattern.finditer(text):
            if not WHOLE.search(text[max(0, match.start() - 12) : match.end()]):
                end = match.start() + len(match.group().rstrip())
                yield Notice(match.start(), end, "words are missing here", severity=Severity.CRITICAL)


PLUGIN = TextRule(
    name="text-missing",
    summary="Words are missing inside a sentence.",
    strength=Strength.HOLD,
    find=find_gaps,
    kinds=PROSE,
    in_shadow=True,
)
