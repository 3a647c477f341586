"""A message with another number of plural forms than its language has."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import CatalogCheck, place_finding
from polyleaf.checks.plural_rule import PluralRuleError, parse_plural_header
from polyleaf.model import Catalog, Finding, Severity
from polyleaf.plural_forms import find_plural_forms


def find_plural_counts(catalog: Catalog, language: str) -> Iterator[Finding]:
    """By our own table; in a language it does not have, by the header; without one, by the file's first plural."""
    plurals = [message for message in catalog.messages if message.msgid_plural is not None and not message.obsolete]
    translated = [message for message in plurals if any(message.msgstr)]
    if not translated:
        return
    wanted, origin = _count_forms(catalog, language)
    if wanted is None:
        wanted, origin = len(translated[0].msgstr), f"line {translated[0].line}"
    for message in translated:
        if len(message.msgstr) != wanted:
            text = f"has {len(message.msgstr)} plural forms; {origin} has {wanted}"
            yield place_finding(catalog, message, "plural-count", Severity.MAJOR, text)


def _count_forms(catalog: Catalog, language: str) -> tuple[int | None, str]:
    known = find_plural_forms(language) if language else None
    if known:
        return known.count, language
    for name, value in catalog.headers:
        if name.lower() == "plural-forms":
            try:
                return parse_plural_header(value).count, "the header"
            except PluralRuleError:
                # plural-header says so
                return None, ""
    return None, ""


PLUGIN = CatalogCheck(
    name="plural-count",
    summary="A message has too few or too many plural forms.",
    advice="For some numbers a program prints nothing, or a form of another number. Write as many as the language has.",
    find=find_plural_counts,
)
