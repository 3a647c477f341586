"""What must be true of two texts before a check can find anything, so that it is asked about few of them.

A guard is declared beside its check, in a line. All guards of all chosen checks are tried at once: each token of a text
is looked up once in a table, which tells the checks it lets through. A guard may let through too much, never too
little: a test runs every check on the cases of all checks both ways.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import Enum

Chars = Collection[str] | Callable[[str], bool]
# characters, or what is true of them


class Kind(Enum):
    """What a translation is, before anybody reads it."""

    BLANK = "blank"
    # nothing, or white space
    COPY = "copy"
    # the source itself
    OWN = "own"
    # words of its own


@dataclass(frozen=True, slots=True)
class Guard:
    """What a check cannot do without; each part left out lets everything through."""

    kinds: Collection[Kind] = tuple(Kind)
    # what the translation must be
    target: Chars | None = None
    # one of these in the translation
    source: Chars | None = None
    # one of these in the source
    either: Chars | None = None
    # one of these in one of them
    source_without: Chars | None = None
    # none of these in the source
    word: Callable[[str, str], bool] | None = None
    # true of a token of the translation, as split_texts gives it, in the pair's language; asked once for each word
    language: Callable[[str], bool] | None = None
    # true of the pair's language; asked once
    longer: int = 0
    # one of the texts has more characters
    flag: str = ""
    # how a flag of the message begins
    repeats: bool = False
    # in small letters, a token of the translation stands twice in a row, or two neighbours stand twice
    glossary: bool = False
    # the project has words for the language


OPEN = Guard()
# lets every pair through
OWN_WORDS = (Kind.OWN,)
TEXT = (Kind.OWN, Kind.COPY)
