"""Reading a .po or .pot file: tolerant of form, strict of content. docs/decisions/0002 says why polib does not read it.

Taken as they come: byte order mark, any line ends, any wrapping, ``#=`` and unknown flags, references with spaces, any
header. Refused with file and line: a charset other than UTF-8, duplicates, missing parts, another number of plural
forms than our table's, characters that tools split or drop text at. The file is never asked which language it is.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Callable, Iterable
from pathlib import Path

from polyleaf.catalogs.characters import find_forbidden
from polyleaf.catalogs.headers import ORDER, Headers, strip_moving
from polyleaf.catalogs.po_entries import read_entries
from polyleaf.catalogs.po_entry import Entry
from polyleaf.catalogs.validity import LONGEST_STRING, refuse_duplicates, report_duplicate, require_valid
from polyleaf.errors import CatalogError, SourceError
from polyleaf.files import decode_utf8, read_bytes
from polyleaf.model import Catalog, Message, to_nfc
from polyleaf.plural_forms import find_plural_forms

LARGEST_FILE = 64 * 2**20
# bytes; a catalog of 100,000 messages has about 40 MB

_CHARSET = re.compile(r"charset=([^\s;]*)", re.IGNORECASE)
_FIELD_NAME = re.compile(r"[^\s:]+")
_FIELD_NAMES = {name.lower(): name for name in ORDER}
_ASCII_CHARSETS = ("", "CHARSET", "ASCII", "US-ASCII")
# the template's placeholder and plain ASCII, which is UTF-8 as long as it is true


def read_catalog(path: Path, language: str, faults: list[CatalogError] | None = None) -> Catalog:
    """The catalog of a language ("" for a template) in a file; raises CatalogError, or StorageError if unreadable.

    With a list for ``faults``, what single messages break is put there instead of raised, for those who report on a
    catalog and must see all of it.
    """
    return parse_catalog(read_po_text(path), language, str(path), faults)


def read_po_text(path: Path) -> str:
    """The text of a catalog's file; raises CatalogError unless it is an ordinary UTF-8 file of a bearable size."""
    _require_ordinary_file(path)
    return decode_po(read_bytes(path), str(path))


def decode_po(data: bytes, where: str) -> str:
    """The text of a catalog's bytes, without a byte order mark; raises CatalogError if they are not UTF-8."""
    try:
        return decode_utf8(data, where)
    except SourceError as error:
        raise CatalogError(error.what, where=error.where, to_do=error.to_do) from error


def parse_catalog(text: str, language: str, where: str, faults: list[CatalogError] | None = None) -> Catalog:
    """The catalog in a text; ``where`` names it in errors. Obsolete messages stand last. Raises CatalogError."""
    messages: list[Message] = []
    header: Entry | None = None
    loose: list[str] = []
    # comments after the last entry, which belong to none
    for entry in read_entries(text, where):
        if not entry.last:
            loose = entry.comments
        elif entry.get("msgid") or entry.get("msgctxt") is not None:
            message = _build_message(entry, language, where)
            if _is_usable(message, language, where, faults):
                messages.append(message)
        elif entry.obsolete:
            continue
        elif header is not None:
            raise report_duplicate("the header", header.line, entry.line, where)
        else:
            header = entry
    _note_or_raise(lambda: refuse_duplicates(messages, where), faults)
    return Catalog(
        language=language,
        messages=tuple(sorted(messages, key=lambda message: message.obsolete)),
        headers=strip_moving(_read_headers(header, text, where)) if header else (),
        comments=_clean_comments((*(header.comments if header else ()), *loose)),
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
    texts = {keyword: _clean("".join(pieces)) for keyword, pieces in entry.strings.items()}
    return Message(
        msgid=texts.get("msgid", ""),
        msgstr=_collect_forms(entry, language, where),
        msgctxt=texts.get("msgctxt"),
        msgid_plural=texts.get("msgid_plural"),
        flags=tuple(sorted({*entry.flags, *entry.sticky})) if entry.flags or entry.sticky else (),
        references=tuple(dict.fromkeys(map(to_nfc, entry.references))),
        notes=tuple([to_nfc(note.strip()) for note in entry.notes]),
        comments=_clean_comments(entry.comments) if entry.comments else (),
        previous_msgid=texts.get("#| msgid"),
        previous_msgctxt=texts.get("#| msgctxt"),
        previous_msgid_plural=texts.get("#| msgid_plural"),
        obsolete=entry.obsolete,
        line=entry.line,
    )


def _is_usable(message: Message, language: str, where: str, faults: list[CatalogError] | None) -> bool:
    """Whether the message is worth a report even if it breaks a rule: one that is far too long would only stall it."""
    _note_or_raise(lambda: require_valid(message, language, f"{where}:{message.line}"), faults)
    return max(map(len, (message.msgid, *message.msgstr))) <= LONGEST_STRING


def _note_or_raise(require: Callable[[], None], faults: list[CatalogError] | None) -> None:
    try:
        require()
    except CatalogError as error:
        if faults is None:
            raise
        faults.append(error)


def _collect_forms(entry: Entry, language: str, where: str) -> tuple[str, ...]:
    has_plural = "msgid_plural" in entry.strings
    if has_plural != entry.is_indexed:
        raise CatalogError(
            "msgid_plural without msgstr[0]" if has_plural else "msgstr[0] without msgid_plural",
            where=f"{where}:{entry.line}",
            to_do="write msgstr[0], msgstr[1]…" if has_plural else "write msgstr",
        )
    forms = tuple([_clean("".join(pieces)) for pieces in entry.forms])
    if has_plural and not any(forms) and (known := find_plural_forms(language)):
        return ("",) * known.count  # however many another tool left empty, nothing is lost
    return forms


def _clean(text: str) -> str:
    return to_nfc(text.replace("\r\n", "\n"))


def _clean_comments(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(to_nfc(line.rstrip()) for line in lines)


def _read_headers(entry: Entry, text: str, where: str) -> Headers:
    place = f"{where}:{entry.line}"
    if entry.is_indexed:
        raise CatalogError("the header has plural forms", where=place, to_do="write msgstr")
    fields: list[tuple[str, str]] = []
    content = _clean("".join(entry.forms[0]))
    if found := find_forbidden("".join((content, *entry.comments))):
        raise CatalogError(f"the header holds {found}", where=place, to_do="remove that character")
    for line in content.split("\n"):
        name, colon, value = line.partition(":")
        if line.strip() and not (colon and _FIELD_NAME.fullmatch(name.strip())):
            if not fields or not _is_continuation(line):
                raise CatalogError(f"the header line {line[:60]!r} has no field name", where=place, to_do="remove it")
            fields[-1] = fields[-1][0], f"{fields[-1][1]} {line.strip()}"
        elif colon:
            name = name.strip()
            fields.append((_FIELD_NAMES.get(name.lower(), name), value.strip()))
    _check_charset(fields, text, place)
    return tuple(fields)


def _is_continuation(line: str) -> bool:
    """Whether a line is the rest of a field that KBabel broke, and no field without its colon nor a merge conflict."""
    return not line.startswith("#-#") and line.split(maxsplit=1)[0].lower() not in _FIELD_NAMES


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
