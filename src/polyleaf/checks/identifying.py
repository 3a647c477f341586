"""The language of a text by its letters, from a trained model: py3langid (BSD). docs/decisions/0012 says why this one.

The model takes a second to load and a text a fifth of a millisecond, so it is asked only about doubtful texts.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from typing import Protocol

EXTRA = "polyleaf[languages]"


class Identifier(Protocol):
    """What is asked of a model."""

    labels: Iterable[str]

    def rank(self, text: str) -> list[tuple[str, float]]:
        """Every language with its probability, likeliest first."""


@cache
def is_installed() -> bool:
    """Whether there is a model to ask."""
    return find_spec("py3langid") is not None


@cache
def list_identified() -> frozenset[str]:
    """The base codes of the languages the model knows; needs the library."""
    return frozenset(_load().labels)


def identify(text: str) -> tuple[tuple[str, float], ...]:
    """The three likeliest languages by base code, with their probabilities; needs the library.

    >>> identify("Mantenha os comprimidos fora do alcance das crianças.")[0][0] if is_installed() else "pt"
    'pt'
    """
    return tuple((str(code), float(share)) for code, share in _load().rank(text)[:3])


@cache
def _load() -> Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  it brings numpy and a second of loading

    identifier: Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return identifier
