"""Quotation marks of another language become English ones: `„best therapy“`, `«silent disease»`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.rule import Edit, Strength, TextRule

LOW_HIGH = re.compile(r"„([^„“”\"\n]{1,400}?)[“”\"]")
ANGLES = re.compile(r"(«[ \u00a0\u202f]?)([^«»\n]{1,400}?)([ \u00a0\u202f]?»)")


def find_foreign_quotes(text: str) -> Iterator[Edit]:
    """Both marks of a pair that opens and closes in one line.

    >>> [edit.after for edit in find_foreign_quotes("„best therapy“ and « silent »")]
    ['“', '”', '“', '”']
    """
    for match in LOW_HIGH.finditer(text):
        yield Edit(match.start(), match.start() + 1, "“")
        yield Edit(match.end() - 1, match.end(), "”")
    for match in ANGLES.finditer(text):
        yield Edit(match.start(1), match.end(1), "“")
        yield Edit(match.start(3), match.end(3), "”")


PLUGIN = TextRule(
    name="quotes",
    summary="German, Russian and French quotation marks become English ones.",
    strength=Strength.SAFE,
    find=find_foreign_quotes,
    hints=("„", "«"),
    shows_damage=False,
)
