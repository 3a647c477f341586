"""A .docx from bytes that nobody vouches for: no zip bomb, no document type, no entity is ever unpacked."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING
from xml.parsers import expat

from polyleaf.errors import SourceError

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

OLD_WORD = b"\xd0\xcf\x11\xe0"
# the start of .doc, and of a .docx under a password
MAX_PARTS = 4_000
MAX_BYTES = 128 << 20
# of all parts unpacked; pictures are hardly packed, so that no honest leaflet comes near
MAX_XML_BYTES = 16 << 20
# of the parts that become trees in memory, at about ten times their size
UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


class _FoundError(Exception):
    """Ends the reading of a part; its argument says whether there is a document type."""


def open_document(data: bytes, where: str) -> WordDocument:
    """The opened document; raises SourceError for what is no .docx, is packed to do harm, or cannot be read."""
    check_package(data, where)
    from docx import Document  # noqa: PLC0415  an extra, and 140 ms

    try:
        return Document(BytesIO(data))
    except Exception as error:  # python-docx passes on whatever its parts raise: KeyError, ValueError, XML errors
        raise SourceError(
            f"is no readable .docx ({str(error).strip() or type(error).__name__})",
            where=where,
            to_do="open it in a word processor and save it again",
        ) from error


def check_package(data: bytes, where: str) -> None:
    """Raise SourceError unless the bytes are a zip archive of a sane size without document types in its XML."""
    if data.startswith(OLD_WORD):
        raise SourceError("is an old .doc, or has a password", where=where, to_do="save it as .docx without a password")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_size(archive.infolist(), where)
            written = sum(part.file_size for part in archive.infolist() if _is_xml(archive, part.filename, where))
    except UNREADABLE as error:
        raise SourceError(f"is no .docx ({error})", where=where, to_do="save it again as .docx") from error
    if written > MAX_XML_BYTES:
        raise SourceError(
            f"holds {written >> 20:,} MB of XML: this may be a zip bomb", where=where, to_do="save the text alone"
        )


def _check_size(parts: list[zipfile.ZipInfo], where: str) -> None:
    whole = sum(part.file_size for part in parts)
    if len(parts) > MAX_PARTS or whole > MAX_BYTES:
        raise SourceError(
            f"unpacks to {len(parts):,} parts of {whole >> 20:,} MB: this may be a zip bomb",
            where=where,
            to_do="take out the pictures, or save the text alone",
        )


def _is_xml(archive: zipfile.ZipFile, name: str, where: str) -> bool:
    """Whether a part is XML; raises SourceError for one with a document type: no word processor writes that.

    Only a document type can declare entities, which pull in files or blow up to gigabytes.
    """
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _stop_at_type
    parser.StartElementHandler = _stop_at_element
    try:
        parser.Parse(archive.read(name), True)  # noqa: FBT003  its parameter has no name
    except expat.ExpatError:
        return False  # a picture, or XML that the reader will refuse
    except _FoundError as found:
        if found.args[0]:
            raise SourceError(
                f"{name} declares a document type, which can pull in other files",
                where=where,
                to_do="open it in a word processor and save it again",
            ) from None
    return True


def _stop_at_type(*_: object) -> None:
    raise _FoundError(True)  # noqa: FBT003  the answer itself, carried out of the parser


def _stop_at_element(*_: object) -> None:
    raise _FoundError(False)  # noqa: FBT003  the answer itself, carried out of the parser
