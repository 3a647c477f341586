"""Words are missing: `diseases is , which`, `the background of and.`, `in and gastrointestinal structures, and.`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule

GAPS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        # a joining word before a spaced comma
        r"\b(?:is|are|was|were|be|of|in|on|with|for|from|by|to|at|into|and|or|the|an?|as|than|that|which|between|such|due|called|including|without|like) +,(?= |$)",
        # a preposition that has lost its noun: "of and.", "in and gastrointestinal", but not "in and around"
        r"\b(?:of|between|into|the|an) +(?:and|or)\b(?! (?:not|without|around|beyond|out|about)\b)",
        r"\b(?:in|with|for|from|by|at|on) +(?:and|or)\b(?= ?[.,;]|$)",
        r"\b(?:formations?|tumou?rs?|cells?|pain|changes|diseases?|damage|metastas[ei]s|cancer|lesions?|located|found|observed|occurs?|used|treated) +(?:in|of) +(?:and|or) +(?!around|beyond|out)\w",
        r"\b(?:in|for|with|by|at|to|the|an?|of|from) +of +(?!course)",
        # a sentence that ends in a joining word
        r"\b(?:and|or|the|an|into|between|including|such as|because of|due to|as well as|consists? of|background of|form of|case of|result of|treatment of|types? of|number of|presence of|risk of|development of|level of|called|namely|than|their|its|your|is|are|was|were|has been|have been) ?[.;](?=\s|$)",
        r"\b[a-z]+ (?:and|or|the|an?|of|which|that|because|due to|such as|including|into|is|are)$",
        # empty brackets and quotes, marks with nothing between them
        r"\(\s*[,.;]?\s*\)|“\s*”|\"\s*\"|,\s*,|,\s?\.(?!\d|\.)|:\s*\.(?!\d|\.)|;\s*;|\(\s*,|,\s*\)",
    )
)
# "it is.", "as it is.", "the way things are." say all they mean
WHOLE = re.compile(r"\b(?:it|that|this|there|they|you|we|he|she|who|what|where|as|how) +(?:is|are|was|were)\W*\Z")


def find_gaps(text: str) -> Iterator[Notice]:
    """A joining word before a spaced comma, a preposition without its noun, or a sentence that ends in a joining word.

    >>> [text[n.start:n.end] for text in ["One is , which can", "the background of and."] for n in find_gaps(text)]
    ['is ,', 'of and']
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
