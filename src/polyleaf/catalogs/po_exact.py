"""Anybody's .po file with every fact it holds, for the ``polyleaf po`` tools: nothing is normalized, nothing dropped.

Kept beyond what a canonical catalog has: obsolete entries with their ``#~|``, headers that move, a fuzzy header, flags
that gettext does not know, ``#=`` lines, comments after the last entry, and any character, as U+2028 in a string.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from polyleaf.catalogs.headers import Headers
from polyleaf.catalogs.po_entries import read_entries
from polyleaf.catalogs.po_entry import Entry
from polyleaf.catalogs.po_writing import serialize_comments, serialize_message
from polyleaf.catalogs.validity import refuse_duplicates, report_duplicate
from polyleaf.errors import CatalogError
from polyleaf.locales import CODE
from polyleaf.model import Message

Key = tuple[str | None, str, bool]
# msgctxt, msgid, obsolete


@dataclass(frozen=True, slots=True)
class PoFile:
    """A .po or .pot file as it stands."""

    where: str
    # its name, for error messages
    header: Message | None
    # the entry with the empty msgid
    messages: tuple[Message, ...]
    # in the file's order, obsolete ones in their places
    sticky: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)
    # the flags of "#=" lines
    closing: tuple[str, ...] = ()
    # comment lines after the last entry

    @property
    def headers(self) -> Headers:
        """The fields of the header, in order, with the names as written."""
        lines = self.header.msgstr[0].split("\n") if self.header else []
        fields = (line.partition(":") for line in lines)
        return tuple((name.strip(), value.strip()) for name, colon, value in fields if colon)


def name_entry(message: Message) -> Key:
    """What no two entries of a file may share."""
    return message.msgctxt, message.msgid, message.obsolete


def parse_exact(text: str, where: str) -> PoFile:
    """The file in a text; raises CatalogError, with file and line, only for what is no PO syntax."""
    header: Message | None = None
    messages: list[Message] = []
    sticky: dict[Key, tuple[str, ...]] = {}
    closing: tuple[str, ...] = ()
    for entry in read_entries(text, where):
        if not entry.last:
            closing = tuple(entry.comments)
            continue
        message = _build_message(entry, where)
        if entry.sticky:
            sticky[name_entry(message)] = tuple(entry.sticky)
        if message.msgid or message.msgctxt is not None or message.obsolete:
            messages.append(message)
        elif header:
            raise report_duplicate("the header", header.line, message.line, where)
        else:
            header = message
    return PoFile(where, header, tuple(messages), MappingProxyType(sticky), closing)


def serialize_exact(file: PoFile) -> str:
    """The text of the file; raises CatalogError, naming both lines, for a message that stands in it twice."""
    refuse_duplicates(file.messages, file.where)
    entries = (*((file.header,) if file.header else ()), *file.messages)
    parts = [serialize_message(message, file.sticky.get(name_entry(message), ())) for message in entries]
    if file.closing:
        parts.append("".join(f"{line}\n" for line in serialize_comments(file.closing)))
    return "\n".join(parts)


def find_language(file: PoFile) -> str:
    """The code of the language its header names, as ``pt_BR`` for ``pt-BR``; "" if that is none."""
    named = next((value for name, value in file.headers if name.lower() == "language"), "")
    code = named.replace("-", "_")
    return code if CODE.fullmatch(code) else ""


def replace_messages(file: PoFile, messages: Iterable[Message], sticky: Mapping[Key, tuple[str, ...]]) -> PoFile:
    """The file with other messages and their sticky flags."""
    return replace(file, messages=tuple(messages), sticky=MappingProxyType(dict(sticky)))


def _build_message(entry: Entry, where: str) -> Message:
    texts = {keyword: "".join(pieces) for keyword, pieces in entry.strings.items()}
    plural = texts.get("msgid_plural")
    if (plural is not None) != entry.is_indexed or plural == "":
        raise CatalogError(
            "its plural forms do not fit",
            where=f"{where}:{entry.line}",
            to_do="write msgid_plural with msgstr[0], msgstr[1]…, or neither",
        )
    # by position: a file has a hundred thousand of them
    return Message(
        texts.get("msgid", ""),
        tuple(["".join(pieces) for pieces in entry.forms]),
        texts.get("msgctxt"),
        plural,
        tuple(dict.fromkeys(entry.flags)) if entry.flags else (),
        tuple(entry.references),
        tuple(entry.notes),
        tuple(entry.comments),
        texts.get("#| msgid"),
        texts.get("#| msgctxt"),
        texts.get("#| msgid_plural"),
        entry.obsolete,
        entry.line,
    )
