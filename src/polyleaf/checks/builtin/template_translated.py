"""A translation in a template, from where it gets into every language."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import CatalogCheck, place_finding
from polyleaf.model import Catalog, Finding, Severity


def find_translated_templates(catalog: Catalog, language: str) -> Iterator[Finding]:
    """Any text beside a source in a .pot."""
    del language
    if not catalog.path.endswith(".pot"):
        return
    for message in catalog.messages:
        if any(message.msgstr):
            text = f'is translated in a template: "{message.msgstr[0]}"'
            yield place_finding(catalog, message, "template-translated", Severity.MINOR, text)


PLUGIN = CatalogCheck(
    name="template-translated",
    summary="A template holds a translation.",
    advice="New languages start from the template and would begin with it. Empty it there.",
    find=find_translated_templates,
)
