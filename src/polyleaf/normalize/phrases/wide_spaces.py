"""Two spaces where a name was stripped: `application of  on the skin`, `every  years`, `kept in  until the morning`.

Two spaces alone show nothing: texts are full of them. They do between two words that cannot follow each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.phrases.scanning import find_starting

WIDE = re.compile(r" {2,}(?=[a-z])")
FIRST = re.compile(
    r"\b(?:of|with|in|for|from|by|the|an?|at|into|without|than|every|between|called|to|is|are|least|about|under)\Z"
)
SECOND = re.compile(r"[a-z]+\b")
HELPERS = frozenset(("is", "are", "was", "were", "may", "can", "must", "should", "has", "have"))
LINKS = frozenset(
    ("of", "by", "from", "with", "for", "on", "until", "because", "if", "and", "or", "in", "at", "to", "than")
)
UNITS = frozenset(("years", "months", "weeks", "days", "hours", "minutes", "mg", "ml", "mm", "cm", "percent", "times"))
TIME = frozenset(("when", "before", "after", "during", "which"))
# good English: "from before", "of which", "in and out of", "to and from", "than in"
FITTING = {
    "from": TIME | {"on", "in", "at", "to", "that"},
    "of": {"that", "which", "when"},
    "with": {"that", "which"},
    "in": {"that", "which", "on", "at", "to", "for", "by", "and"},
    "for": {"that", "which", "and", "or", "at", "in", "when"},
    "by": {"that", "which", "and"},
    "at": {"that", "which"},
    "into": {"that", "which", "and"},
    "without": {"that", "which"},
    "to": {"that", "which", "and", "or", "when", "be"},
    "than": {*HELPERS, *LINKS, *TIME} - {"must", "should", "and"},
    "between": {"that", "which"},
    "the": {"after", "before", "which", "can", "may"},
    **dict.fromkeys(
        ("can", "may", "must", "should", "could"), (LINKS | TIME) - {"to", "of", "and", "or", "because", "if"}
    ),
    **dict.fromkeys(("this", "these"), (LINKS | TIME | HELPERS) - {"of"}),
    "called": (LINKS | TIME | HELPERS) - {"is", "are"},
    "is": (LINKS | TIME) - {"and", "or"},
    "are": (LINKS | TIME) - {"and", "or"},
}


def find_wide_spaces(text: str) -> Iterator[tuple[int, int]]:
    """Two spaces or more between two words that do not follow each other.

    >>> text = "Dab the  of the skin every  years, then  wait until it is  dry."
    >>> [text[start:end] for start, end in find_wide_spaces(text)]
    ['the  of', 'every  years']
    """
    for match in find_starting(WIDE, text, ("  ",)):
        first = FIRST.search(text, max(0, match.start() - 8), match.start())
        second = SECOND.match(text, match.end()) if first else None
        if first and second and _are_strangers(first.group().lower(), second.group()):
            yield first.start(), second.end()


def _are_strangers(first: str, second: str) -> bool:
    if second in UNITS:
        return first in {"every", "least", "about", "than", "under", "between"}
    return second in HELPERS | LINKS | TIME and second not in FITTING.get(first, {"which"} | LINKS | TIME)
