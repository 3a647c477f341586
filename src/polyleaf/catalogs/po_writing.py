"""Writing a catalog in canonical form: byte for byte what ``msgcat --no-wrap`` makes of it.

polib writes the strings; the comment lines are ours, because polib breaks them at hyphens, drops empty ones, and puts
all references on one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import polib

from polyleaf.catalogs.canonical import GETTEXT_FLAGS, canonicalize
from polyleaf.catalogs.characters import find_forbidden
from polyleaf.catalogs.headers import build_headers, serialize_headers
from polyleaf.catalogs.validity import refuse_duplicates, require_valid
from polyleaf.errors import CatalogError
from polyleaf.files import write_atomically
from polyleaf.model import Catalog, Message

_LAST_COLUMN = 79
# of a line of references, where gettext breaks it; it counts bytes
_SPACE = re.compile(r"\s")
_LINE_END = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# where polib breaks a string
_SPECIAL = re.compile('["\\\\\b\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]')
# what polib escapes, and these


def write_catalog(path: Path, catalog: Catalog) -> bool:
    """Replace the file whole; returns whether it changed. Raises CatalogError or StorageError and writes nothing."""
    return write_atomically(path, serialize_catalog(catalog))


def serialize_catalog(catalog: Catalog) -> str:
    """The text of the catalog in canonical form; raises CatalogError for a character that may not stand in it."""
    canonical = canonicalize(catalog)
    _require_writable(canonical, catalog.path or catalog.language or "template")
    header = Message(
        "", (serialize_headers(build_headers(canonical.language, canonical.headers)),), comments=canonical.comments
    )
    return "\n".join(serialize_message(message) for message in (header, *canonical.messages))


def _require_writable(catalog: Catalog, where: str) -> None:
    """What the reader would refuse is not written."""
    for message in catalog.messages:
        require_valid(message, catalog.language, where)
    refuse_duplicates(catalog.messages, where)
    if found := find_forbidden("".join((*catalog.comments, *(part for field in catalog.headers for part in field)))):
        raise CatalogError(f"the header holds {found}", where=where, to_do="remove that character")


def serialize_message(message: Message, sticky: tuple[str, ...] = ()) -> str:
    """The entry of one message as it is, with the flags of a ``#=`` line if it has any; obsolete ones behind ``#~``."""
    return _serialize_comment_lines(message, sticky) + (_serialize_plain(message) or _serialize_by_polib(message))


def _serialize_plain(message: Message) -> str:
    """The strings of a message that has no more than a line of each, which nearly all are; "" for any other.

    What polib makes of it, without the 20 µs that it takes for an entry.
    """
    context, msgid, previous, (msgstr, *more) = message.msgctxt, message.msgid, message.previous_msgid, message.msgstr
    if more or message.msgid_plural is not None or message.previous_msgid_plural is not None:
        return ""
    if message.previous_msgctxt is not None or (message.obsolete and previous is not None):
        return ""
    texts = f"{msgid}{msgstr}{context or ''}{previous or ''}"
    if _SPECIAL.search(texts):
        if _LINE_END.search(texts):
            return ""
        msgid, msgstr = polib.escape(msgid), polib.escape(msgstr)
        context, previous = (text and polib.escape(text) for text in (context, previous))
    mark = "#~ " if message.obsolete else ""
    before = "" if previous is None else f'#| msgid "{previous}"\n'
    if context is not None:
        before += f'{mark}msgctxt "{context}"\n'
    return f'{before}{mark}msgid "{msgid}"\n{mark}msgstr "{msgstr}"\n'


def _serialize_by_polib(message: Message) -> str:
    entry = polib.POEntry(
        msgid=message.msgid,
        msgctxt=message.msgctxt,
        msgid_plural=message.msgid_plural or "",
        previous_msgid=message.previous_msgid,
        previous_msgctxt=message.previous_msgctxt,
        previous_msgid_plural=message.previous_msgid_plural,
        obsolete=message.obsolete,
    )
    if message.msgid_plural is None:
        entry.msgstr = message.msgstr[0]
    else:
        entry.msgstr_plural = dict(enumerate(message.msgstr))
    return entry.__unicode__(wrapwidth=0)


def _serialize_comment_lines(message: Message, sticky: tuple[str, ...]) -> str:
    lines: list[str] = []
    if message.comments:
        lines += serialize_comments(message.comments)
    if message.notes:
        lines += (f"#. {line}".rstrip() for line in message.notes)
    if message.references:
        lines += _fill_references(message.references)
    if message.flags:
        lines.append(f"#, {', '.join(sorted(message.flags, key=_rank_flag))}")
    if sticky:
        lines.append(f"#= {', '.join(sticky)}")
    return "".join([f"{_end_line(line)}\n" for line in lines])


def serialize_comments(lines: Iterable[str]) -> Iterator[str]:
    """A person's comment lines with their mark."""
    yield from (f"# {line}".rstrip() for line in lines)


def _end_line(line: str) -> str:
    """A comment that ends in a backslash would swallow the next line, ``#, fuzzy`` for one, in gettext's tools."""
    return f"{line} " if line.endswith("\\") else line


def _fill_references(references: Iterable[str]) -> Iterator[str]:
    line: list[str] = []
    column = 2
    for reference in map(_isolate_spaces, references):
        length = 1 + len(reference.encode("utf-8"))
        if line and column + length > _LAST_COLUMN:
            yield f"#: {' '.join(line)}"
            line, column = [], 2
        line.append(reference)
        column += length
    if line:
        yield f"#: {' '.join(line)}"


def _isolate_spaces(reference: str) -> str:
    if not _SPACE.search(reference):
        return reference
    path, colon, line = reference.rpartition(":")
    return f"\u2068{path}\u2069:{line}" if colon and line.isdigit() else f"\u2068{reference}\u2069"


def _rank_flag(flag: str) -> tuple[int, str]:
    known = GETTEXT_FLAGS.index(flag) if flag in GETTEXT_FLAGS else len(GETTEXT_FLAGS) - 1.5
    return (int(known * 2), flag)  # a range comes just before no-wrap
