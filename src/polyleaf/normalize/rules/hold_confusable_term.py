"""Two terms that are taken for each other stand in one text: `osteoplastic` and `osteoblastic`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from polyleaf.model import Severity
from polyleaf.normalize.lexicon import compile_phrase
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.rule import ManuscriptRule, Notice, Strength


@cache
def load_pairs() -> tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...]:
    """The pairs of ``data/confusable_terms.toml``: the doubtful term, the usual one, and the usual one as text."""
    data = tomllib.loads((files("polyleaf.normalize") / "data" / "confusable_terms.toml").read_text(encoding="utf-8"))
    return tuple((compile_phrase(odd), compile_phrase(usual), usual) for odd, usual in data["pairs"].items())


def find_confusable_terms(manuscript: Manuscript) -> Iterator[Notice]:
    """The doubtful term of a pair, where both stand in the text."""
    for odd, usual, name in load_pairs():
        matches = list(odd.finditer(manuscript.lowered))
        if matches and usual.search(manuscript.lowered):
            for match in matches:
                message = f"the text also says “{name}”: is it the same?"
                yield Notice(match.start(), match.end(), message, severity=Severity.CRITICAL)


PLUGIN = ManuscriptRule(
    name="confusable-term",
    summary="A term may be a slip for another one that the text also uses.",
    strength=Strength.HOLD,
    find=find_confusable_terms,
)
