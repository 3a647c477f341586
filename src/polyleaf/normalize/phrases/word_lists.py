"""The lists of small words in ``data/words.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

HELPING = frozenset(("can", "may", "will", "could", "should", "must"))
MIN_PLURAL = 3
# letters that a noun in the plural has more than


@cache
def _read() -> dict[str, Any]:
    return tomllib.loads((files("polyleaf.normalize") / "data" / "words.toml").read_text(encoding="utf-8"))


@cache
def load_words(name: str) -> frozenset[str]:
    """A list by its name: "joining", "stop", "twice" and so on.

    >>> "of" in load_words("joining")
    True
    """
    return frozenset(_read()[name])


def lacks_object(clause: str) -> bool:
    """Whether a clause ends in a verb that needs an object.

    >>> lacks_object("milk products cover"), lacks_object("without apparent cause"), lacks_object("the syrup contains")
    (True, False, True)
    """
    words = clause.lower().split()[-2:]
    if not words or words[-1] in load_words("needs_object"):
        return bool(words)
    before = words[0] if len(words) > 1 else ""
    is_verb = before in HELPING or (
        len(before) > MIN_PLURAL and before.endswith("s") and not before.endswith(("ss", "us", "is"))
    )
    return is_verb and words[-1] in load_words("may_need_object")


def lacks_somebody(clause: str) -> bool:
    """Whether a clause that is followed by a space and a stop asks to call nobody.

    >>> lacks_somebody("if he no longer takes any weight, call"), lacks_somebody("give us a call")
    (True, False)
    """
    words = clause.lower().split()[-2:]
    if not words or words[-1] not in load_words("needs_somebody"):
        return False
    return len(words) == 1 or words[0] not in {"a", "the", "your", "first", "phone", "house", "night"}


@cache
def load_opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Pairs of word groups that turn a statement round."""
    return tuple((frozenset(pair["one"]), frozenset(pair["other"])) for pair in _read()["opposites"])
