"""Words are missing: `diseases is , which`, `the background of and.`, `in and gastrointestinal structures, and.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.rule import Notice, Strength, TextRule

JOINERS = "and|or|of|in|with|for|from|by|to|as|at|into|the|a|an|is|are"
GAP = re.compile(
    rf"\b\w+ ,(?= )|\b(?:of|in|with|for|from|by|at|into|between|the) (?:and|or)\b|\b(?:{JOINERS}) ?[.;](?=\s|$)|, (?:and|or)\.",
    re.MULTILINE,
)


def find_gaps(text: str) -> Iterator[Notice]:
    """A space before a comma, a preposition without its noun, or a sentence that ends in a joining word.

    >>> [text[n.start:n.end] for text in ["One is , which can", "the background of and."] for n in find_gaps(text)]
    ['is ,', 'of and']
    """
    for match in GAP.finditer(text):
        yield Notice(match.start(), match.end(), "words are missing here", severity=Severity.CRITICAL)


PLUGIN = TextRule(
    name="text-missing",
    summary="Words are missing inside a sentence.",
    strength=Strength.HOLD,
    find=find_gaps,
)
