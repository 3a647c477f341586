"""Does a draft still forbid what its source forbids? A machine writes "No toma" ("takes no…") for "Do not take".

The negation is there in both, so comparing polarity does not see it; the verb's mood has to be read. Known for the
languages and verbs of ``prohibitions.toml``; where a verb or language is not known nothing is claimed.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

_CLAUSE = r"(?:^|[.;:!?,(–—-]\s*"
_PROHIBITION = re.compile(
    _CLAUSE + r"|\b(?:and|or|but|please|also)\s+)(?:do\s+not|don['’]t|never)\s+(?P<verb>[a-z]+)", re.IGNORECASE
)


def find_prohibition(text: str) -> str | None:
    """The first forbidding phrase of an English text, or None; "they do not" only tells.

    >>> find_prohibition("If it hurts, do not move the arm."), find_prohibition("Some do not heal.")
    ('do not move', None)
    """
    match = _PROHIBITION.search(text)
    return re.sub(r"^\W+|^(?:and|or|but|please|also)\s+", "", match.group(), flags=re.IGNORECASE) if match else None


def find_statement(text: str, language: str) -> str | None:
    """The first negated statement at the start of a clause, or None; also None for languages we know nothing of.

    >>> find_statement("No se toma dos.", "es"), find_statement("Não tome; se não toma, ligue.", "pt_BR")
    ('No se toma', None)
    """
    pattern = _compile_statements(language.partition("_")[0])
    match = pattern.search(text) if pattern else None
    return match["statement"] if match else None


@cache
def _compile_statements(language: str) -> re.Pattern[str] | None:
    data = tomllib.loads(files("polyleaf.drafting").joinpath("prohibitions.toml").read_text("utf-8")).get(language)
    if data is None:
        return None
    forms = [stem + ending for stem in data["stems_a"].split() for ending in data["endings_a"]]
    forms += [stem + ending for stem in data["stems_e"].split() for ending in data["endings_e"]]
    return re.compile(
        rf"{_CLAUSE}|\b(?:{'|'.join(data['openers'])})\s+)"
        rf"(?P<statement>(?:{'|'.join(data['negators'])})\s+(?:(?:{'|'.join(data['clitics'])})\s+)?"
        rf"(?:{'|'.join(forms + data['irregular'])}))\b",
        re.IGNORECASE,
    )
