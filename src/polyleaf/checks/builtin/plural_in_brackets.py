"""English's "(s)" in a language that makes no plural with s."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import OWN_WORDS, Guard
from polyleaf.checks.text import script_of
from polyleaf.model import Certainty, Finding, Severity

_BRACKETED = re.compile(r"(?<=[^\W\d_])\((?:s|es)\)")
# "comprimido(s)" and "Tablet(s)" are plurals there too
_PLURALS_IN_S = frozenset({"es", "pt", "fr", "ca", "gl", "oc", "ast", "en", "de", "nl", "af", "lad", "wa", "fur"})


def find_bracketed_plurals(pair: Pair) -> Iterator[Finding]:
    """A bracketed s after a word.

    >>> [item.check for item in find_bracketed_plurals(Pair("tablet(s)", "таблетка(s)", "uk"))]
    ['plural-in-brackets']
    """
    if pair.is_copy or pair.language.partition("_")[0] in _PLURALS_IN_S or "s)" not in pair.target:
        return
    certainty = Certainty.LIKELY if script_of(pair.language) == "latin" else Certainty.CERTAIN
    for match in _BRACKETED.finditer(pair.target):
        message = f'"{match[0]}" is no plural in this language'
        yield make_finding("plural-in-brackets", Severity.MINOR, message, certainty=certainty, span=match.span())


PLUGIN = Check(
    name="plural-in-brackets",
    summary="English's bracketed s stands in another language.",
    advice="No reader can read it. Write the plural, or both forms.",
    find=find_bracketed_plurals,
    guard=Guard(kinds=OWN_WORDS, target=")"),
)
