"""Scripts, frames and addresses that act, which only an attacker or an accident puts into a translation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.model import Finding, Severity

_UNSAFE = re.compile(
    r"<\s?/?\s?(?:script|iframe|object|embed|applet|base|form|meta|svg|style|link)\b"
    r"|<[a-z][^<>]{0,400}?\s(on[a-z]{3,20})\s{0,3}="
    r"|\b(?:javascript|vbscript|data)\s{0,3}:\s{0,3}(?:[a-z]+/|[\w.]+\()",
    re.IGNORECASE,
)


def find_unsafe_markup(pair: Pair) -> Iterator[Finding]:
    """Each such piece of the translation that the source does not hold as well.

    >>> [item.check for item in find_unsafe_markup(Pair("Rest", "<img src=x onerror=f()>", "es"))]
    ['unsafe-markup']
    """
    if "<" not in pair.target and ":" not in pair.target:
        return
    unsafe = list(_UNSAFE.finditer(pair.target))
    known = {_fold(match) for match in _UNSAFE.finditer(pair.source)} if unsafe else set()
    for match in unsafe:
        if _fold(match) not in known:
            yield make_finding(
                "unsafe-markup",
                Severity.MAJOR,
                f'"{match[1] or match[0]}" can run a program on the reader\'s machine',
                span=match.span(),
            )


def _fold(match: re.Match[str]) -> str:
    return re.sub(r"\s", "", (match[1] or match[0]).lower())


PLUGIN = Check(
    name="unsafe-markup",
    summary="A script, a frame or an address that acts stands in the translation.",
    advice=(
        "Polyleaf escapes every translation when it prints, other programs may not. Nobody needs this in a leaflet: "
        "take it out, and ask who put it in."
    ),
    find=find_unsafe_markup,
    guard=Guard(target="<:"),
)
