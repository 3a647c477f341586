"""One name for all that an illness, an organ or a deed is called: `herpes zoster` becomes `shingles`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from polyleaf.literals import Literals


def name_alike(lowered: str) -> str:
    """A lower-case sentence with the first name of a row of ``data/same_subject.toml`` for every other of it.

    >>> name_alike("the rash of the herpes zoster, an inflammation of the lungs")
    'the rash of the shingles, an pneumonia'
    """
    literals, firsts = _load()
    parts: list[str] = []
    done = 0
    for number, start, end in sorted(literals.find(lowered), key=lambda found: (found[1], -found[2])):
        if start >= done and not (lowered[start - 1 : start].isalnum() or lowered[end : end + 1].isalnum()):
            parts += lowered[done:start], firsts[number]
            done = end
    return "".join((*parts, lowered[done:])) if parts else lowered


@cache
def list_names() -> dict[str, tuple[str, ...]]:
    """The other names of the first of each row.

    >>> list_names()["shingles"]
    ('herpes zoster', 'zoster')
    """
    text = (files("polyleaf.normalize") / "data" / "same_subject.toml").read_text(encoding="utf-8")
    return {row[0]: tuple(row[1:]) for row in tomllib.loads(text)["rows"]}


@cache
def _load() -> tuple[Literals, tuple[str, ...]]:
    firsts = {name: first for first, names in list_names().items() for name in names}
    return Literals(tuple(firsts)), tuple(firsts.values())
