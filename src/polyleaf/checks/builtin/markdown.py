"""Markdown that a translation lost: links, bold, code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import TEXT, Guard
from polyleaf.model import Certainty, Finding, Severity

_LINK = re.compile(r"\[[^\[\]\n]{1,300}\]\([^()\s]{1,500}\)")
_REFERENCE = re.compile(r"\[[^\[\]\n]{1,300}\]\[([^\[\]\n]{0,100})\]")
_CODE = re.compile(r"`[^`\n]{1,200}`")
_STRONG = re.compile(r"\*\*(?=\S)[^*\n]{1,400}(?<=\S)\*\*")
_BROKEN = re.compile(r"\[[^\[\]\n]{1,300}\]\s+\([^()\s]{1,500}\)|（[a-z]{3,5}://")
_KINDS = (("link", _LINK), ("reference", _REFERENCE), ("code", _CODE), ("bold text", _STRONG))


def find_lost_markdown(pair: Pair) -> Iterator[Finding]:
    """Fewer or more of a kind than the source has.

    >>> [item.message for item in find_lost_markdown(Pair("See [here](a.html).", "Vea [aquí] (a.html).", "es"))]
    ["has 0 of Markdown's link; the source has 1"]
    """
    if not pair.target.strip():
        return
    for kind, pattern in _KINDS:
        here = len(pattern.findall(pair.source)) if _may_hold(kind, pair.source) else 0
        if not here:
            continue
        there = len(pattern.findall(pair.target))
        if here != there:
            message = f"has {there} of Markdown's {kind}; the source has {here}"
            broken = _BROKEN.search(pair.target) if kind == "link" else None
            yield make_finding(
                "markdown",
                Severity.MINOR,
                message,
                certainty=Certainty.LIKELY,
                span=broken.span() if broken else None,
            )


def _may_hold(kind: str, text: str) -> bool:
    return ("`" if kind == "code" else "**" if kind == "bold text" else "](" if kind == "link" else "][") in text


PLUGIN = Check(
    name="markdown",
    summary="A link, bold text or code of Markdown is lost or added.",
    advice="The signs are printed as they stand, or the link is dead. Keep the signs, and translate what is between.",
    find=find_lost_markdown,
    guard=Guard(kinds=TEXT, source="`*]"),
)
