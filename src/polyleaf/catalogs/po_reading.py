"""Reading a .po or .pot file: tolerant of form, strict of content. docs/decisions/0002 says why polib does not read it.

Taken as they come: byte order mark, any line ends, any wrapping, ``#=`` and unknown flags, references with spaces, any
header. Refused with file and line: a charset other than UTF-8, duplicates, missing parts, another number of plural
forms than our table's, characters that tools split or drop text at. The file is never asked which language it is.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable
from pathlib import Path

from polyleaf.catalogs.canonical import count_forms, require_forms
from polyleaf.catalogs.characters import find_forbidden
from polyleaf.catalogs.headers import Headers, strip_moving
from polyleaf.catalogs.po_entries import Entry, read_entries
from polyleaf.catalogs.po_lexing import read_tokens
from polyleaf.errors import CatalogError, SourceError
from polyleaf.files import decode_utf8, read_bytes
from polyleaf.model import Catalog, Message, to_nfc

LARGEST_FILE = 64 * 2**20
# bytes; a catalog of 100,000 messages has about 40 MB
LONGEST_STRING = 10 * 2**20
# characters of one msgid or msgstr

_CHARSET = re.compile(r"charset=([^\s;]*)", re.IGNORECASE)
_ASCII_CHARSETS = ("", "CHARSET", "ASCII", "US-ASCII")
# the template's placeholder and plain ASCII, which is UTF-8 as long as it is true


def read_catalog(path: Path, language: str) -> Catalog:
    """The catalog of a language ("" for a template) in a file; raises CatalogError, or StorageError if unreadable."""
    where = str(path)
    _require_ordinary_file(path)
    try:
        text = decode_utf8(read_bytes(path), where)
    except SourceError as error:
        raise CatalogError(error.what, where=error.where, to_do=error.to_do) from error
    return parse_catalog(text, language, where)


def parse_catalog(text: str, language: str, where: str) -> Catalog:
    """The catalog in a text; ``where`` names it in errors. Obsolete messages stand last. Raises CatalogError."""
    messages: list[Message] = []
    header: Entry | None = None
    loose: list[str] = []
    for entry in read_entries(read_tokens(text.removeprefix("\ufeff"), where), where):
        if not entry.last:
            loose = entry.comments
        elif entry.get("msgid") or entry.get("msgctxt") is not None:
            messages.append(_build_message(entry, language, where))
        elif entry.obsolete:
            continue
        elif header is not None:
            raise _report_duplicate("the header", header.line, entry.line, where)
        else:
            header = entry
    _refuse_duplicates(messages, where)
    return Catalog(
        language=language,
        messages=tuple(sorted(messages, key=lambda message: message.obsolete)),
        headers=strip_moving(_read_headers(header, text, where)) if header else (),
        comments=(*(_clean_comments(header, where) if header else ()), *loose),
        path=where,
    )


def _require_ordinary_file(path: Path) -> None:
    try:
        status = path.stat()
    except OSError:
        return  # read_bytes says what is wrong with it
    if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
        raise CatalogError("is no ordinary file", where=str(path), to_do="name a .po file")
    if status.st_size > LARGEST_FILE:
        raise CatalogError(
            f"is larger than {LARGEST_FILE // 2**20} MB", where=str(path), to_do="split it, or check what it is"
        )


def _build_message(entry: Entry, language: str, where: str) -> Message:
    place = f"{where}:{entry.line}"
    msgid = _clean(entry.get("msgid") or "", "msgid", place)
    if not msgid:
        raise CatalogError("the msgid is empty", where=place, to_do="remove the entry")
    forms = tuple(_clean("".join(pieces), "msgstr", place) for pieces in entry.forms)
    plural = _clean_or_none(entry, "msgid_plural", place)
    return Message(
        msgid=msgid,
        msgstr=_check_forms(forms, entry, plural, language, place),
        msgctxt=_clean_or_none(entry, "msgctxt", place),
        msgid_plural=plural,
        flags=tuple(sorted(set(entry.flags))),
        references=tuple(dict.fromkeys(entry.references)),
        notes=tuple(_check_comment(note.strip(), place) for note in entry.notes),
        comments=_clean_comments(entry, where),
        previous_msgid=_clean_or_none(entry, "#| msgid", place),
        previous_msgctxt=_clean_or_none(entry, "#| msgctxt", place),
        previous_msgid_plural=_clean_or_none(entry, "#| msgid_plural", place),
        obsolete=entry.obsolete,
        line=entry.line,
    )


def _check_forms(
    forms: tuple[str, ...], entry: Entry, plural: str | None, language: str, place: str
) -> tuple[str, ...]:
    if plural is None:
        if entry.is_indexed:
            raise CatalogError("msgstr[0] without msgid_plural", where=place, to_do="write msgstr")
        return forms
    if not plural or not entry.is_indexed:
        what = "msgstr without number after msgid_plural" if plural else "the msgid_plural is empty"
        raise CatalogError(what, where=place, to_do="write msgstr[0], msgstr[1]…" if plural else "remove it")
    if not language:
        return forms
    if not any(forms):
        return ("",) * (count_forms(language) or len(forms))
    due = require_forms(language, place)
    if len(forms) != due:
        raise CatalogError(f"{len(forms)} plural forms where {language} has {due}", where=place, to_do=f"write {due}")
    return forms


def _clean(text: str, keyword: str, place: str) -> str:
    if len(text) > LONGEST_STRING:
        raise CatalogError(f"a {keyword} of {len(text):,} characters", where=place, to_do="check what the file is")
    text = to_nfc(text.replace("\r\n", "\n"))
    if found := find_forbidden(text):
        raise CatalogError(f"the {keyword} holds {found}", where=place, to_do="remove that character")
    return text


def _clean_or_none(entry: Entry, keyword: str, place: str) -> str | None:
    text = entry.get(keyword)
    return None if text is None else _clean(text, keyword, place)


def _clean_comments(entry: Entry, where: str) -> tuple[str, ...]:
    return tuple(_check_comment(to_nfc(line.rstrip()), f"{where}:{entry.line}") for line in entry.comments)


def _check_comment(text: str, place: str) -> str:
    if found := find_forbidden(text):
        raise CatalogError(f"a comment holds {found}", where=place, to_do="remove that character")
    return text


def _refuse_duplicates(messages: Iterable[Message], where: str) -> None:
    first: dict[tuple[str | None, str], int] = {}
    for message in messages:
        if message.obsolete:
            continue
        key = (message.msgctxt, message.msgid)
        if key in first:
            raise _report_duplicate(repr(message.msgid[:60]), first[key], message.line, where)
        first[key] = message.line


def _report_duplicate(what: str, first: int, second: int, where: str) -> CatalogError:
    return CatalogError(
        f"{what} stands here and in line {first}", where=f"{where}:{second}", to_do="keep the right one of the two"
    )


def _read_headers(entry: Entry, text: str, where: str) -> Headers:
    place = f"{where}:{entry.line}"
    if entry.is_indexed:
        raise CatalogError("the header has plural forms", where=place, to_do="write msgstr")
    fields = []
    for line in _clean("".join(entry.forms[0]), "header", place).split("\n"):
        name, colon, value = line.partition(":")
        if line.strip() and not (colon and name.strip()):
            raise CatalogError(f"the header line {line[:60]!r} has no field name", where=place, to_do="remove it")
        if colon:
            fields.append((name.strip(), value.strip()))
    _check_charset(fields, text, place)
    return tuple(fields)


def _check_charset(fields: Iterable[tuple[str, str]], text: str, place: str) -> None:
    for name, value in fields:
        if name != "Content-Type":
            continue
        match = _CHARSET.search(value)
        charset = match.group(1) if match else ""
        if charset.upper() in _ASCII_CHARSETS and text.isascii():
            continue
        if charset.upper() not in ("", "CHARSET", "UTF-8", "UTF8"):
            raise CatalogError(f"the charset is {charset[:40]}", where=place, to_do="save the file as UTF-8")
