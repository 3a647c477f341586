"""A line break at the start or end of one text and not of the other, which msgfmt refuses to compile."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import Check, Pair, make_finding
from polyleaf.checks.guards import Guard
from polyleaf.model import Finding, Severity


def find_edge_newlines(pair: Pair) -> Iterator[Finding]:
    r"""Both texts must start with a line break or neither, and so must they end.

    >>> [item.message for item in find_edge_newlines(Pair("Rest.\n", "Descanse.", "es"))]
    ['the source ends with a line break, the translation does not']
    """
    if not pair.source.strip() or not pair.target.strip():
        return
    for verb, here, there in (
        ("starts", pair.source.startswith("\n"), pair.target.startswith("\n")),
        ("ends", pair.source.endswith("\n"), pair.target.endswith("\n")),
    ):
        if here != there:
            first, second = ("source", "translation") if here else ("translation", "source")
            message = f"the {first} {verb} with a line break, the {second} does not"
            yield make_finding("edge-newline", Severity.MINOR, message)


PLUGIN = Check(
    name="edge-newline",
    summary="A text starts or ends with a line break and the other does not.",
    advice="Lines run together, and msgfmt -c refuses the catalog. Start and end the text as the source does.",
    find=find_edge_newlines,
    guard=Guard(either="\n"),
)
