"""An old source kept beside a translation that claims to be up to date."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import CatalogCheck, place_finding
from polyleaf.model import Catalog, Finding, Severity


def find_stray_previous(catalog: Catalog, language: str) -> Iterator[Finding]:
    """``#| msgid`` on a message that is not fuzzy: somebody took the mark away and left the rest."""
    del language
    for message in catalog.messages:
        if message.previous_msgid is None or message.is_fuzzy or message.obsolete:
            continue
        text = "keeps the source it was translated from before, though it is not fuzzy"
        yield place_finding(catalog, message, "stray-previous", Severity.MINOR, text)


PLUGIN = CatalogCheck(
    name="stray-previous",
    summary="A previous source stands at a message that is not fuzzy.",
    advice="Was the translation compared with the new English, or did only the mark get lost? Compare, then delete it.",
    find=find_stray_previous,
)
