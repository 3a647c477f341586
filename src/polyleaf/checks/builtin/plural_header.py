"""The Plural-Forms header, by which programs choose among the forms: "1 tablet", "2 tablets"."""

from __future__ import annotations

from collections.abc import Iterator

from polyleaf.checks.check import CatalogCheck
from polyleaf.checks.plural_rule import PluralHeader, PluralRuleError, parse_plural_header
from polyleaf.model import Catalog, Certainty, Finding, Severity
from polyleaf.plural_forms import PluralForms, find_plural_forms

# every rule repeats by then, but for the millions that no leaflet counts
_NUMBERS = (*range(1001), 1011, 1111, 2000, 10000, 21000, 100001)


def find_plural_headers(catalog: Catalog, language: str) -> Iterator[Finding]:
    """A header that is missing where it is needed, cannot be read, or chooses other forms than the language has."""
    if not catalog.headers:
        return
    values = [value for name, value in catalog.headers if name.lower() == "plural-forms"]
    has_plurals = any(message.msgid_plural is not None and not message.obsolete for message in catalog.messages)
    severity = Severity.MAJOR if has_plurals else Severity.MINOR
    known = find_plural_forms(language) if language else None
    if not values:
        if has_plurals:
            remedy = f"; {language} has: {known.header}" if known else ""
            yield _make(catalog, f"the Plural-Forms header is missing{remedy}", severity)
        return
    if not language and "INTEGER" in values[0]:
        return
    fault = _find_fault(values[0], known)
    if fault is not None:
        yield _make(catalog, f"the Plural-Forms header is wrong: {fault}", severity)


def _find_fault(value: str, known: PluralForms | None) -> str | None:
    try:
        header = parse_plural_header(value)
        forms = [header.rule(number) for number in _NUMBERS]
    except PluralRuleError as error:
        return str(error)
    except ZeroDivisionError:
        return "it divides by zero"
    if wrong := next((number for number, form in zip(_NUMBERS, forms, strict=True) if form >= header.count), None):
        return f"{wrong} takes form {header.rule(wrong)}, and there are {header.count}"
    if any(form < 0 for form in forms):
        return "a number takes a form below 0"
    if known is None:
        unused = next((form for form in range(min(header.count, 10)) if form not in forms), None)
        return None if unused is None else f"no number takes form {unused}"
    return _compare(header, forms, known)


def _compare(header: PluralHeader, forms: list[int], known: PluralForms) -> str | None:
    if header.count != known.count:
        return f"it has {header.count} forms, the language {known.count}"
    expected = parse_plural_header(known.header)
    for number, form in zip(_NUMBERS, forms, strict=True):
        if form != expected.rule(number):
            return f"{number} takes form {form}, and should take {expected.rule(number)}"
    return None


def _make(catalog: Catalog, message: str, severity: Severity) -> Finding:
    return Finding("plural-header", severity, Certainty.CERTAIN, message, file=catalog.path, line=1)


PLUGIN = CatalogCheck(
    name="plural-header",
    summary="The Plural-Forms header is missing, unreadable, or another language's.",
    advice='A program prints "2 tablet", or nothing at all. Write the header of your language; the finding says which.',
    find=find_plural_headers,
)
