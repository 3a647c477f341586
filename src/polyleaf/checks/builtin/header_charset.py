"""What the header says of the encoding: without it, tools guess."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.checks.check import CatalogCheck
from polyleaf.model import Catalog, Certainty, Finding, Severity

_RIGHT = re.compile(r"text/plain;\s?charset=utf-?8", re.IGNORECASE)


def find_charsets(catalog: Catalog, language: str) -> Iterator[Finding]:
    """An empty file, or a Content-Type that names no charset, a placeholder, or one that is not UTF-8."""
    if not catalog.headers and not catalog.messages and catalog.path:
        yield _make(catalog, "is empty")
        return
    if not catalog.headers:
        # of a catalog that a program built, which writes the header later; polyleaf po lint tells it of a file
        return
    values = [value.strip() for name, value in catalog.headers if name.lower() == "content-type"]
    if not values:
        yield _make(catalog, "the Content-Type header is missing, so tools guess the charset")
    elif "charset=CHARSET" in values[0]:
        if language:
            yield _make(catalog, "the Content-Type header still has the template's CHARSET")
    elif not _RIGHT.fullmatch(values[0]):
        yield _make(catalog, f"the Content-Type header is {values[0]!r}, not 'text/plain; charset=UTF-8'")


def _make(catalog: Catalog, message: str) -> Finding:
    return Finding("header-charset", Severity.MINOR, Certainty.CERTAIN, message, file=catalog.path, line=1)


PLUGIN = CatalogCheck(
    name="header-charset",
    summary="The header does not say that the file is UTF-8.",
    advice="Tools that guess turn é into Ã©. Write: Content-Type: text/plain; charset=UTF-8.",
    find=find_charsets,
)
