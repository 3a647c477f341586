"""One source translated in two ways within a catalog."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from polyleaf.checks.check import CatalogCheck, place_finding
from polyleaf.model import Catalog, Certainty, Finding, Message, Severity


def find_inconsistent(catalog: Catalog, language: str) -> Iterator[Finding]:
    """Messages of one context whose sources differ in case and end mark only, and whose translations in words."""
    del language
    groups: dict[tuple[str | None, str], list[Message]] = defaultdict(list)
    for message in catalog.messages:
        if message.is_translated and not message.obsolete and message.msgid_plural is None:
            groups[message.msgctxt, _fold(message.msgid)].append(message)
    for messages in groups.values():
        first = messages[0]
        for message in messages[1:]:
            if _fold(message.msgstr[0]) != _fold(first.msgstr[0]):
                yield place_finding(
                    catalog,
                    message,
                    "inconsistent",
                    Severity.MINOR,
                    f'the same source is "{first.msgstr[0]}" in line {first.line}',
                    certainty=Certainty.POSSIBLE,
                )


def _fold(text: str) -> str:
    return text.casefold().strip(" .!?:;…。！？：；।؟\u00a0")


PLUGIN = CatalogCheck(
    name="inconsistent",
    summary="One source has two translations in the catalog.",
    advice="A patient takes two words for two things. Choose one, or give each message a context.",
    find=find_inconsistent,
)
