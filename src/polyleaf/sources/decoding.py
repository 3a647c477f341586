"""Bytes to text: a byte order mark decides, then UTF-8, then what the file says of itself, then a sure guess."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from polyleaf.errors import SourceError
from polyleaf.files import decode_utf8
from polyleaf.model import Severity, SourceFinding
from polyleaf.sources.guessing import guess_encoding, guess_wide_encoding, has_normalizer, is_damaged_utf8

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: it starts with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
NUL_BYTES = "as every other byte is NUL"
INSTALL = "install polyleaf[formats], which reads other encodings, or save the file as UTF-8"
# pages say the left one and mean the right one (WHATWG Encoding Standard, section 4.2)
MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949"}
DECLARABLE = re.compile(r"cp\d+|iso8859-\d+|koi8-[rtu]|mac-\w+|gb18030|big5(?:hkscs)?|shift_jis|euc_jp|iso2022_jp")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file and how it was read."""

    text: str
    encoding: str
    # a name of Python's: "utf-8", "cp1252"
    why: str = ""
    # what told the encoding, for people; "" for UTF-8


def decode_text(data: bytes, where: str, declared: str = "") -> Decoded:
    """The text of a file, without its byte order mark; ``declared`` is the encoding that it names itself.

    Raises SourceError for bytes that are no text, or that are neither UTF-8 nor confidently another encoding.
    """
    decoded = _decode(data, where, declared)
    position = decoded.text.find("\0")
    if position >= 0:
        line = decoded.text.count("\n", 0, position) + 1
        raise SourceError("a NUL byte: this is not a text", where=f"{where}:{line}", to_do="save it as plain text")
    return decoded


def note_encoding(decoded: Decoded, lines: tuple[str, ...]) -> tuple[SourceFinding, ...]:
    """For people: that a file was not UTF-8, and the first character that could be wrong if the guess was."""
    if not decoded.why or not lines:
        return ()
    line, start = _find_foreign(lines)
    quote = lines[line - 1][start : start + 1]
    name = re.sub(r"\Acp(?=125\d\Z)", "windows-", decoded.encoding)
    return (
        SourceFinding(
            rule="encoding",
            severity=Severity.MINOR,
            line=line,
            start=start,
            end=start + len(quote),
            quote=quote,
            message=f"the file was read as {name}, {decoded.why}: look at its marks and accented letters",
        ),
    )


def _decode(data: bytes, where: str, declared: str) -> Decoded:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            text = _decode_strictly(data[len(mark) :], encoding, where)
            return Decoded(text, encoding, "as its byte order mark says")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _decode_other(data, where, declared)
    wide = guess_wide_encoding(data) if "\0" in text else None
    return Decoded(data.decode(wide), wide, NUL_BYTES) if wide else Decoded(text, "utf-8")


def _decode_strictly(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(encoding).count("\n") + 1
        raise SourceError(
            f"is marked as {encoding.upper()} but is not ({error.reason})",
            where=f"{where}:{line}",
            to_do="save the file as UTF-8",
        ) from error


def _decode_other(data: bytes, where: str, declared: str) -> Decoded:
    meant = find_declarable(declared)
    if meant and not is_damaged_utf8(data):
        try:
            return Decoded(data.decode(meant), meant, "as it says itself")
        except UnicodeDecodeError:
            pass  # pages are often wrong about themselves: the bytes are asked next
    is_wide = b"\0" in data
    encoding = guess_wide_encoding(data) if is_wide else guess_encoding(data)
    if encoding:
        return Decoded(data.decode(encoding), encoding, NUL_BYTES if is_wide else "which fits its bytes")
    return Decoded(_refuse(data, where), "utf-8")


def _refuse(data: bytes, where: str) -> str:
    try:
        return decode_utf8(data, where)
    except SourceError as error:
        raise SourceError(error.what, where=error.where, to_do=error.to_do if has_normalizer() else INSTALL) from error


def find_declarable(name: str) -> str:
    """Python's name of an encoding a file may declare; "" for an unknown one or one that is no encoding of text.

    >>> [find_declarable(name) for name in ("ISO-8859-1", "windows-1251", "rot13", "utf-7")]
    ['cp1252', 'cp1251', '', '']
    """
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    known = MEANT.get(known, known)
    return known if DECLARABLE.fullmatch(known) else ""


def _find_foreign(lines: tuple[str, ...]) -> tuple[int, int]:
    for number, line in enumerate(lines, 1):
        if not line.isascii():
            return number, next(index for index, character in enumerate(line) if character > "\x7f")
    return 1, 0
