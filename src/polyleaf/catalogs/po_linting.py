"""What is wrong with the form of anybody's .po file: what tools refuse, damage or delete on its way."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from polyleaf.catalogs.canonical import GETTEXT_FLAGS, RANGE_FLAG
from polyleaf.catalogs.characters import find_forbidden
from polyleaf.catalogs.format_flags import find_prose_flags
from polyleaf.catalogs.po_exact import PoFile, find_language
from polyleaf.catalogs.validity import quote, require_valid
from polyleaf.errors import CatalogError
from polyleaf.model import Certainty, Finding, Message, Severity
from polyleaf.plural_forms import find_plural_forms

CHECKS = (
    "broken-message",
    "comment-after-the-end",
    "composed-characters",
    "duplicate",
    "format-flag-on-prose",
    "header",
    "line-ends",
    "previous-without-fuzzy",
    "unknown-flag",
)


def lint_file(file: PoFile, text: str, language: str) -> tuple[Finding, ...]:
    """Every finding, by line; ``text`` is what the file was read from, ``language`` "" where it is not known."""
    found = [*_lint_text(file, text), *_lint_header(file, language), *_lint_duplicates(file)]
    for message in file.messages:
        found += _lint_message(file, message, language)
    return tuple(sorted(found, key=lambda finding: finding.line))


def _report(check: str, severity: Severity, text: str, file: PoFile, message: Message | None = None) -> Finding:
    return Finding(
        check=check,
        severity=severity,
        certainty=Certainty.CERTAIN,
        message=text,
        file=file.where,
        line=message.line if message else 0,
        msgctxt=message.msgctxt if message else None,
        msgid=message.msgid if message else "",
    )


def _lint_text(file: PoFile, text: str) -> Iterator[Finding]:
    if text.startswith("\ufeff"):
        yield _report("line-ends", Severity.MINOR, "begins with a byte order mark, which gettext refuses", file)
    if "\r" in text:
        yield _report("line-ends", Severity.MINOR, "has CR line ends, which gettext mixes with its own", file)
    if file.closing:
        yield _report(
            "comment-after-the-end", Severity.MINOR, "has a comment after the last entry, which gettext deletes", file
        )


def _lint_header(file: PoFile, language: str) -> Iterator[Finding]:
    header = file.header
    if header is None:
        yield _report("header", Severity.MAJOR, "has no header, so tools guess the charset", file)
        return
    fields = {name.lower(): value for name, value in file.headers}
    if "utf-8" not in fields.get("content-type", "").lower() and not file.where.endswith(".pot"):
        yield _report("header", Severity.MAJOR, "Content-Type does not say charset=UTF-8", file, header)
    if language and find_language(file) not in ("", language):
        text = f"Language is {fields['language']!r} and the file is read as {language}"
        yield _report("header", Severity.MAJOR, text, file, header)
    forms = find_plural_forms(language) if language else None
    if forms and any(message.msgid_plural for message in file.messages):
        given = fields.get("plural-forms", "").replace(" ", "")
        if not given.startswith(f"nplurals={forms.count};"):
            text = f"Plural-Forms does not give {language} its {forms.count} forms"
            yield _report("header", Severity.MAJOR, text, file, header)


def _lint_duplicates(file: PoFile) -> Iterator[Finding]:
    first: dict[tuple[str | None, str], Message] = {}
    for message in file.messages:
        known = first.setdefault((message.msgctxt, message.msgid), message) if not message.obsolete else message
        if known is not message:
            text = f"{quote(message)} stands here and in line {known.line}"
            yield _report("duplicate", Severity.CRITICAL, text, file, message)


def _lint_message(file: PoFile, message: Message, language: str) -> Iterator[Finding]:
    try:
        require_valid(message, language, file.where)
    except CatalogError as error:
        yield _report("broken-message", Severity.MAJOR, error.what, file, message)
    texts = (message.msgid, *message.msgstr, message.msgctxt or "", message.msgid_plural or "")
    if any(not unicodedata.is_normalized("NFC", text) for text in texts) and not find_forbidden("".join(texts)):
        yield _report("composed-characters", Severity.MINOR, "has letters and accents apart (not NFC)", file, message)
    for flag in message.flags:
        if flag not in GETTEXT_FLAGS and not RANGE_FLAG.fullmatch(flag):
            text = f"the flag {flag!r} is deleted by gettext's tools and Poedit"
            yield _report("unknown-flag", Severity.MINOR, text, file, message)
    for flag in find_prose_flags(message):
        text = f"{flag} on prose: msgfmt -c refuses right translations of it"
        yield _report("format-flag-on-prose", Severity.MAJOR, text, file, message)
    if message.previous_msgid is not None and "fuzzy" not in message.flags:
        text = "keeps a previous msgid though it is not fuzzy"
        yield _report("previous-without-fuzzy", Severity.MINOR, text, file, message)
