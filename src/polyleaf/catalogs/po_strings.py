r"""Quoted strings of a .po file: ``"5\tmg\n"`` and back to what it means."""

from __future__ import annotations

import re

QUOTED = r'"([^"\\]*(?:\\.[^"\\]*)*)"'
# the whole of one string; its content is group 1

_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|x([0-9a-fA-F]+)|(.)|$)", re.DOTALL)
_LETTER = re.compile(r"\\(.)", re.DOTALL)
_SIMPLE = {
    b"a": b"\a",
    b"b": b"\b",
    b"f": b"\f",
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"v": b"\v",
    b'"': b'"',
    b"\\": b"\\",
}
_LETTERS = {letter.decode(): meaning.decode() for letter, meaning in _SIMPLE.items()}


def unescape(quoted: str) -> str:
    r"""What the content of a quoted string means; raises ValueError saying which escape is wrong.

    Octal and hexadecimal escapes are bytes of UTF-8, as msgfmt reads them and polib does not.

    >>> unescape(r"10\302\265g\n")
    '10µg\n'
    """
    if "\\" not in quoted:
        return quoted
    try:
        return _LETTER.sub(_unescape_letter, quoted)
    except KeyError:
        return _unescape_bytes(quoted)


def _unescape_letter(match: re.Match[str]) -> str:
    return _LETTERS[match[1]]


def _unescape_bytes(quoted: str) -> str:
    data = _ESCAPE.sub(_unescape_one, quoted.encode("utf-8"))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError("its escapes are not UTF-8") from error


def _unescape_one(match: re.Match[bytes]) -> bytes:
    octal, hexadecimal, letter = match.groups()
    if letter is not None and letter in _SIMPLE:
        return _SIMPLE[letter]
    value = int(octal, 8) if octal else int(hexadecimal, 16) if hexadecimal else 256
    if value > 255:
        raise ValueError(f"it has the unknown escape {match.group().decode('utf-8', 'replace')}")
    return bytes([value])
