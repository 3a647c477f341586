"""One translation for sources that state different facts."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import SOURCE_LANGUAGE, CatalogCheck, place_finding
from polyleaf.facts import FactKind, read_facts
from polyleaf.model import Catalog, Certainty, Finding, Message, Severity

_SHORTEST = 15


def find_reused(catalog: Catalog, language: str) -> Iterator[Finding]:
    """The same text for two sources of one context with different quantities, stages or drugs."""
    del language
    seen: dict[tuple[str | None, str], Message] = {}
    for message in catalog.messages:
        text = message.msgstr[0]
        if not message.is_translated or message.obsolete or message.msgid_plural is not None or len(text) < _SHORTEST:
            continue
        first = seen.setdefault((message.msgctxt, text), message)
        if first is not message and _list_values(first.msgid) != _list_values(message.msgid):
            yield place_finding(
                catalog,
                message,
                "reused",
                Severity.MAJOR,
                f"line {first.line} has the same translation, but its source states other facts",
                certainty=Certainty.LIKELY,
            )


def _list_values(text: str) -> list[str]:
    kinds = (FactKind.QUANTITY, FactKind.STAGE, FactKind.DRUG, FactKind.PHONE, FactKind.DATE)
    return sorted(fact.value for fact in read_facts(text, SOURCE_LANGUAGE) if fact.kind in kinds and not fact.optional)


PLUGIN = CatalogCheck(
    name="reused",
    summary="Two sources with different facts have one translation.",
    advice="This is how a text is pasted into the wrong entry. Translate each from its own source.",
    find=find_reused,
)
