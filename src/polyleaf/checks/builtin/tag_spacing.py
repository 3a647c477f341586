"""Spaces at tags and placeholders: words glued together when the program fills them in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.checks.text import script_of
from polyleaf.model import Certainty, Finding, Severity

_PLACEHOLDER = r"(?:\{[\w.]{0,40}\}|%\([\w.]{1,40}\)[sdif])"
_GLUED = re.compile(rf"(?<=[^\W\d_]{{3}}){_PLACEHOLDER}|{_PLACEHOLDER}(?=[^\W\d_]{{3}})")
_SPACED = frozenset({"latin", "cyrillic", "greek", "armenian", "georgian"})
_SUFFIXING = frozenset({"tr", "az", "kk", "ky", "uz", "tk", "tt", "fi", "hu", "et", "ko", "eu", "se", "smn"})


def find_glued_placeholders(pair: Pair) -> Iterator[Finding]:
    """A placeholder that touches a word, where the source's touch none.

    >>> [item.message for item in find_glued_placeholders(Pair("Hello {name}!", "Hola{name}", "es"))]
    ['"{name}" touches a word']
    """
    if "{" not in pair.target and "%(" not in pair.target:
        return
    if script_of(pair.language) not in _SPACED or pair.language.partition("_")[0] in _SUFFIXING:
        return
    if _GLUED.search(pair.source):
        return
    for match in _GLUED.finditer(pair.target):
        yield make_finding(
            "tag-spacing",
            Severity.MINOR,
            f'"{match[0]}" touches a word',
            certainty=Certainty.LIKELY,
            span=match.span(),
        )


PLUGIN = Check(
    name="tag-spacing",
    summary="A placeholder touches a word.",
    advice='The reader would see "Hola Ana" as "HolaAna". Write the space, unless it is an ending of the word.',
    find=find_glued_placeholders,
    guard=Guard(target="{%"),
)
