"""Plain text in UTF-8: each line of the file is a raw line."""

from __future__ import annotations

from dataclasses import dataclass

from polyleaf.errors import SourceError
from polyleaf.files import decode_utf8, digest_bytes
from polyleaf.model import SourceText

UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class PlainText:
    """``.txt``: lines end at LF only, and a CR before it stays in the line for ``normalize`` to account for."""

    name: str = "plain-text"
    summary: str = "Text in UTF-8, one paragraph, heading or item a line."
    suffixes: tuple[str, ...] = (".txt",)

    def find_obstacle(self) -> str | None:
        """Nothing is needed."""
        return None

    def read(self, data: bytes, where: str) -> SourceText:
        """The raw lines; raises SourceError for bytes that are not UTF-8, or that are no text at all.

        >>> PLUGIN.read(b"One.\\r\\n\\nTwo.", "a.txt").lines
        ('One.\\r', '', 'Two.')
        """
        _refuse_binary(data, where)
        lines = decode_utf8(data, where).split("\n")
        if lines[-1] == "":
            lines.pop()
        return SourceText(path=where, sha256=digest_bytes(data), lines=tuple(lines))


def _refuse_binary(data: bytes, where: str) -> None:
    if data.startswith(UTF_16_MARKS):
        raise SourceError("is UTF-16", where=where, to_do="save the file as UTF-8")
    position = data.find(b"\0")
    if position >= 0:
        line = data.count(b"\n", 0, position) + 1
        raise SourceError("a NUL byte: this is not a text", where=f"{where}:{line}", to_do="save it as plain text")


PLUGIN = PlainText()
