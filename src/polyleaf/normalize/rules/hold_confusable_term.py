"""Two terms that are taken for each other stand in one text: `osteoplastic` and `osteoblastic`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from polyleaf.model import Severity
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.rule import ManuscriptRule, Notice, Phrase, Strength

NAME = "confusable-term"
USUAL = "usual"


@cache
def load_pairs() -> tuple[Phrase, ...]:
    """Both phrases of every pair of ``data/confusable_terms.toml``, the usual one as the other's suggestion.

    >>> [(phrase.text, phrase.suggestion) for phrase in load_pairs()][:2]
    [('osteoplastic', 'osteoblastic'), ('osteoblastic', None)]
    """
    data = tomllib.loads((files("polyleaf.normalize") / "data" / "confusable_terms.toml").read_text(encoding="utf-8"))
    return tuple(
        phrase for odd, usual in data["pairs"].items() for phrase in (Phrase(odd, "", usual), Phrase(usual, USUAL))
    )


def find_confusable_terms(manuscript: Manuscript) -> Iterator[Notice]:
    """The doubtful term of a pair, where both stand in the text."""
    hits = manuscript.watched.get(NAME, ())
    usual = {hit.phrase.text for hit in hits if hit.phrase.message == USUAL}
    for hit in hits:
        if hit.phrase.suggestion in usual:
            message = f"the text also says “{hit.phrase.suggestion}”: is it the same?"
            yield Notice(hit.start, hit.end, message, severity=Severity.CRITICAL)


PLUGIN = ManuscriptRule(
    name=NAME,
    summary="A term may be a slip for another one that the text also uses.",
    strength=Strength.HOLD,
    find=find_confusable_terms,
    watch=load_pairs,
)
