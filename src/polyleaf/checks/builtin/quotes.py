"""Quotation marks: left open, or those of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.checks.language_data import read_language_data
from polyleaf.model import Certainty, Finding, Severity

_PAIRED = re.compile("[«»“”„‟「」『』]")


def find_quotes(pair: Pair) -> Iterator[Finding]:
    """A quotation mark alone where the source has none alone, and marks that the language does not have.

    >>> [item.message for item in find_quotes(Pair('Say "ah".', 'Diga "ah.', "es"))]
    ['a quotation mark is opened or closed alone']
    >>> [item.message for item in find_quotes(Pair("Say “ah”.", "Dites „ah“.", "fr"))]
    ['"„" is no quotation mark of this language']
    """
    straight = pair.target.count('"')
    paired = None if pair.target.isascii() else _PAIRED.search(pair.target)
    if not straight and not paired:
        return
    if straight % 2 and pair.source.count('"') % 2 == 0 and not _counts_inches(pair.target):
        yield _make("a quotation mark is opened or closed alone", None)
    if paired:
        yield from _find_paired(pair)


def _find_paired(pair: Pair) -> Iterator[Finding]:
    marks = _PAIRED.findall(pair.target)
    if len(marks) % 2 and len(_PAIRED.findall(pair.source)) % 2 == 0 and '"' not in pair.target:
        yield _make("a quotation mark is opened or closed alone", None)
    allowed = read_language_data(pair.language).get("quotes", "")
    for match in _PAIRED.finditer(pair.target):
        if allowed and match[0] not in allowed and match[0] not in pair.source:
            yield _make(f'"{match[0]}" is no quotation mark of this language', match.span())
            return


def _counts_inches(text: str) -> bool:
    return re.search(r"\d\"", text) is not None


def _make(message: str, span: tuple[int, int] | None) -> Finding:
    return make_finding("quotes", Severity.MINOR, message, certainty=Certainty.LIKELY, span=span)


PLUGIN = Check(
    name="quotes",
    summary="A quotation mark is left open, or is another language's.",
    advice="The reader cannot tell what is quoted. Close it, with the marks of your language.",
    find=find_quotes,
    guard=Guard(target='"«»“”„‟「」『』'),
)
