"""A message without a translation, though the file still has one for it among its obsolete entries."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import CatalogCheck, place_finding
from polyleaf.model import Catalog, Certainty, Finding, Severity


def find_lost_translations(catalog: Catalog, language: str) -> Iterator[Finding]:
    """Translated once, gone by a merge: the obsolete entry of the same English, whatever its context, is not empty."""
    del language
    obsolete = {
        (message.msgid, message.msgid_plural): message
        for message in catalog.messages
        if message.obsolete and message.is_translated and not message.is_fuzzy
    }
    for message in catalog.messages if obsolete else ():
        kept = obsolete.get((message.msgid, message.msgid_plural))
        if kept and not message.obsolete and not any(message.msgstr):
            text = f'is not translated, but was: "{kept.msgstr[0]}" is among the obsolete entries (line {kept.line})'
            yield place_finding(catalog, message, "lost-translation", Severity.MINOR, text, certainty=Certainty.LIKELY)


PLUGIN = CatalogCheck(
    name="lost-translation",
    summary="A translation lies among the obsolete entries while its message has none.",
    advice="Somebody's work got lost in a merge. Copy it back, and have it reviewed again if the context is another.",
    find=find_lost_translations,
)
