"""Looking translations up in a compiled catalog, where an absent one is None and never the English."""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from polyleaf.catalogs.mo_writing import HEADER_SIZE, MAGIC
from polyleaf.errors import CatalogError
from polyleaf.files import read_bytes

_CHARSET = re.compile(rb"^content-type:.*charset=([^\s;]+)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class CompiledCatalog:
    """What a .mo file translates."""

    path: str
    texts: Mapping[str, tuple[str, ...]]
    # msgid, or msgctxt U+0004 msgid, to the forms of its translation

    def find(self, msgid: str, msgctxt: str | None = None) -> str | None:
        """The translation (its first form, if it has several), or None if there is none."""
        forms = self.find_forms(msgid, msgctxt)
        return forms[0] if forms else None

    def find_forms(self, msgid: str, msgctxt: str | None = None) -> tuple[str, ...] | None:
        """Every form of the translation, or None if there is none."""
        return self.texts.get(msgid if msgctxt is None else f"{msgctxt}\4{msgid}")


def read_mo(path: Path) -> CompiledCatalog:
    """The compiled catalog in a file of either byte order; raises CatalogError if it is broken or not UTF-8."""
    data = read_bytes(path)
    where = str(path)
    try:
        return CompiledCatalog(where, MappingProxyType(_read_texts(data)))
    except (struct.error, UnicodeDecodeError, ValueError) as error:
        raise CatalogError(f"is no .mo file ({error})", where=where, to_do="compile it again") from error


def _read_texts(data: bytes) -> dict[str, tuple[str, ...]]:
    order = _find_byte_order(data)
    revision, count, keys_table, values_table = struct.unpack_from(f"{order}4I", data, 4)
    if revision >> 16 > 1:
        raise ValueError(f"revision {revision >> 16}.{revision & 0xFFFF} is unknown")
    if HEADER_SIZE + 16 * count > len(data):
        raise ValueError("it is cut off")
    texts: dict[str, tuple[str, ...]] = {}
    for index in range(count):
        key = _read_string(data, order, keys_table + 8 * index)
        value = _read_string(data, order, values_table + 8 * index)
        if not key:
            _require_utf8(value)
            continue
        texts[key.partition(b"\0")[0].decode("utf-8")] = tuple(value.decode("utf-8").split("\0"))
    return texts


def _find_byte_order(data: bytes) -> str:
    for order in "<>":
        if data[:4] == struct.pack(f"{order}I", MAGIC):
            return order
    raise ValueError("its first bytes are others")


def _read_string(data: bytes, order: str, place: int) -> bytes:
    length, offset = struct.unpack_from(f"{order}2I", data, place)
    if offset + length >= len(data) or data[offset + length] != 0:
        raise ValueError("a text lies outside of it")
    return data[offset : offset + length]


def _require_utf8(header: bytes) -> None:
    match = _CHARSET.search(header)
    if match and match.group(1).upper() not in (b"UTF-8", b"UTF8", b"ASCII", b"US-ASCII"):
        raise ValueError(f"its charset is {match.group(1).decode('ascii', 'replace')}, not UTF-8")
