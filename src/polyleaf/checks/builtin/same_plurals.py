"""Plural forms that are all the same in a language that tells them apart."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import CatalogCheck, place_finding
from polyleaf.model import Catalog, Certainty, Finding, Severity


def find_same_plurals(catalog: Catalog, language: str) -> Iterator[Finding]:
    """Every form equal, though there are several and the source has two."""
    del language
    for message in catalog.messages:
        forms = message.msgstr
        if message.msgid_plural is None or message.msgid_plural == message.msgid or not message.is_translated:
            continue
        if len(forms) > 1 and len(set(forms)) == 1 and not message.obsolete:
            yield place_finding(
                catalog,
                message,
                "same-plurals",
                Severity.MINOR,
                "all plural forms are the same",
                certainty=Certainty.POSSIBLE,
            )


PLUGIN = CatalogCheck(
    name="same-plurals",
    summary="All plural forms are the same.",
    advice="In most languages one tablet and two tablets differ. If this word does not change, dismiss the finding.",
    find=find_same_plurals,
)
