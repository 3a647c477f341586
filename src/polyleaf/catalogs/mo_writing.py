"""Writing a .mo in one pass: every other Python writer is quadratic (over 200 s for 100,000 messages)."""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterable
from itertools import accumulate

from polyleaf.catalogs.characters import describe_character
from polyleaf.catalogs.headers import build_headers, serialize_headers
from polyleaf.catalogs.validity import require_forms
from polyleaf.errors import CatalogError
from polyleaf.model import Message

MAGIC = 0x950412DE
HEADER_SIZE = 28
# seven numbers of four bytes


def serialize_mo(messages: Iterable[Message], language: str) -> bytes:
    """The compiled catalog of the messages given, which the caller has chosen; untranslated ones are left out.

    Sorted by the bytes of the key, with the header entry, little-endian, without msgfmt's optional hash table. Raises
    CatalogError for two texts of one message, a wrong number of plural forms, and a separator (NUL, U+0004) in a text.
    """
    texts = {"": serialize_headers(build_headers(language))}
    plurals: dict[str, str] = {}
    for message in messages:
        if message.is_translated and not message.obsolete:
            _add_text(texts, plurals, message, language)
    try:
        # strings and bytes only: a hundred thousand tuples would set the garbage collector off
        encoded = {(key + plurals.get(key, "")).encode(): value.encode() for key, value in texts.items()}
    except UnicodeEncodeError as error:
        found = describe_character(error.object[error.start])
        raise CatalogError(f"a text holds {found}", where=language, to_do="remove that character") from error
    keys = sorted(encoded)
    return _pack(keys, [encoded[key] for key in keys])


def _add_text(texts: dict[str, str], plurals: dict[str, str], message: Message, language: str) -> None:
    msgid, msgctxt, plural = message.msgid, message.msgctxt, message.msgid_plural
    key = msgid if msgctxt is None else f"{msgctxt}\4{msgid}"
    value = message.msgstr[0]
    ending = ""
    if plural is not None or len(message.msgstr) > 1:
        require_forms(message, language, language)
        value = "\0".join(message.msgstr)
        ending = f"\0{plural}"
    is_split = "\0" in f"{key}{ending[1:]}" or key.count("\4") != (msgctxt is not None)
    if is_split or value.count("\0") >= len(message.msgstr):
        raise CatalogError(f"{msgid[:60]!r} holds a separator of the .mo format", where=language, to_do="remove it")
    if key in texts and (texts[key], plurals.get(key, "")) != (value, ending):
        raise CatalogError(f"{msgid[:60]!r} has two translations", where=language, to_do="keep one of them")
    texts[key] = value
    if ending:
        plurals[key] = ending


def _pack(keys: list[bytes], values: list[bytes]) -> bytes:
    keys_table = HEADER_SIZE
    values_table = keys_table + 8 * len(keys)
    start = values_table + 8 * len(values)
    texts = [*keys, *values]
    offsets = accumulate((len(text) + 1 for text in texts), initial=start)
    table = array("I", [number for text, offset in zip(texts, offsets, strict=False) for number in (len(text), offset)])
    if sys.byteorder == "big":
        table.byteswap()
    header = struct.pack("<7I", MAGIC, 0, len(keys), keys_table, values_table, 0, start)
    return b"".join((header, table.tobytes(), b"\0".join(texts), b"\0"))
