"""Line breaks and tabs: their number is part of the layout."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import TEXT, Guard
from polyleaf.model import Finding, Severity

_ITEM = re.compile(r"\s*(?:[•·●○▪■◦‣∙*–—-]|\d{1,2}[.)])\s")
_FEWEST_ITEMS = 2
_BETWEEN_ITEMS = re.compile(r"[,;，、；،؛]|\s(?:y|e|et|und|та|й|і|और|तथा|एवं|o|u|ou|oder|або|чи|या)\s|[和及或]|\sو")


def _is_list_in_prose(source: str, target: str) -> bool:
    """Whether the marked lines of a source stand in one sentence, with as many commas and an "and" between them."""
    items = [line for line in source.split("\n")[1:] if line.strip()]
    if len(items) < _FEWEST_ITEMS or not all(map(_ITEM.match, items)):
        return False
    return len(_BETWEEN_ITEMS.findall(target)) >= len(items) - 1 and not _ITEM.search(target)


def find_newlines(pair: Pair) -> Iterator[Finding]:
    r"""Another number of line breaks, or written-out escapes.

    >>> [item.message for item in find_newlines(Pair("a\nb", "a b", "es"))]
    ['has 0 line breaks; the source has 1']
    """
    if not pair.target.strip():
        return
    here, there = pair.source.count("\n"), pair.target.count("\n")
    is_uneven = here != there and (here == 0 or there == 0 or abs(here - there) > 1)
    if is_uneven and not (there == 0 and _is_list_in_prose(pair.source, pair.target)):
        yield make_finding("newline", Severity.MINOR, f"has {there} line breaks; the source has {here}")
    if "\\n" in pair.target and "\\n" not in pair.source:
        yield make_finding("newline", Severity.MINOR, 'holds a written-out "\\n"')


PLUGIN = Check(
    name="newline",
    summary="The line breaks differ from the source's.",
    advice="Items of a list or an address run together. Break the lines where the source does.",
    find=find_newlines,
    guard=Guard(kinds=TEXT, either="\n\\"),
)
