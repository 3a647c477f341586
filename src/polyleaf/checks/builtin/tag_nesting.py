"""Tags that no longer nest: one not closed, one closed twice, two that overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.model import Certainty, Finding, Severity

_TAG = re.compile(r"<(/?)([A-Za-z][\w:.-]{0,30})(?=[\s/>])([^<>]{0,400}?)(/?)>")
# HTML lets these stand alone
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)


def find_broken_nesting(pair: Pair) -> Iterator[Finding]:
    """The first tag out of its place, where the tags of the source nest.

    >>> bad = Pair("<b>Rest <i>now</i></b>", "<b>Descanse <i>ya</b></i>", "es")
    >>> [item.message for item in find_broken_nesting(bad)]
    ['"</b>" closes "<i>"']
    """
    if "<" not in pair.target and "<" not in pair.source:
        return
    if _find_fault(pair.source) is not None:
        return
    fault = _find_fault(pair.target)
    if fault is not None:
        message, span = fault
        yield make_finding("tag-nesting", Severity.MINOR, message, certainty=Certainty.LIKELY, span=span)


def _find_fault(text: str) -> tuple[str, tuple[int, int]] | None:
    open_tags: list[re.Match[str]] = []
    for match in _TAG.finditer(text):
        closes, name, _, is_empty = match.groups()
        if is_empty or name.lower() in _VOID:
            continue
        if not closes:
            open_tags.append(match)
        elif not open_tags:
            return f'"{match[0]}" closes nothing', match.span()
        elif (last := open_tags.pop())[2] != name:
            return f'"{match[0]}" closes "{last[0]}"', match.span()
    if open_tags:
        return f'"{open_tags[-1][0]}" is not closed', open_tags[-1].span()
    return None


PLUGIN = Check(
    name="tag-nesting",
    summary="A tag is not closed, closed twice, or crosses another.",
    advice="What follows may be printed in bold, as a link, or not at all. Close the tags in the order of the source.",
    find=find_broken_nesting,
    guard=Guard(either="<"),
)
