"""The Language header of a catalog that is missing or names another language."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import CatalogCheck
from polyleaf.model import Catalog, Certainty, Finding, Severity


def find_language_headers(catalog: Catalog, language: str) -> Iterator[Finding]:
    """A header that tools would believe and be wrong."""
    if not catalog.headers:
        return
    if not language:
        if any(message.is_translated for message in catalog.messages):
            yield _make(catalog, "nothing says which language this is, so its words are not checked")
        return
    named = next((value.strip() for name, value in catalog.headers if name.lower() == "language"), "")
    if named.partition("_")[0].partition("-")[0].lower() == language.partition("_")[0].lower():
        return
    message = f"the Language header says {named!r}, not {language!r}" if named else "the Language header is missing"
    yield _make(catalog, message)


def _make(catalog: Catalog, message: str) -> Finding:
    return Finding("language-header", Severity.MINOR, Certainty.CERTAIN, message, file=catalog.path, line=1)


PLUGIN = CatalogCheck(
    name="language-header",
    summary="The Language header is missing or names another language.",
    advice="Editors and checkers choose plural rules and spelling by it. Write the language's code there.",
    find=find_language_headers,
)
