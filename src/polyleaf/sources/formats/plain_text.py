"""Plain text: each line of the file is a raw line."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from polyleaf.files import digest_bytes
from polyleaf.model import SourceText
from polyleaf.sources.decoding import decode_text, note_encoding


@dataclass(frozen=True, slots=True)
class PlainText:
    """``.txt``: lines end at LF only, and a CR before it stays in the line for ``normalize`` to account for."""

    name: str = "plain-text"
    summary: str = "Text in UTF-8, or surely in another encoding; one paragraph, heading or item a line."
    suffixes: tuple[str, ...] = (".txt",)

    def find_obstacle(self) -> str | None:
        """Nothing is needed for UTF-8; what other encodings need is said where one turns up."""
        return None

    def read(self, data: bytes, where: str) -> SourceText:
        r"""The raw lines; raises SourceError for bytes in no sure encoding, or that are no text at all.

        >>> PLUGIN.read(b"One.\r\n\nTwo.", "a.txt").lines
        ('One.\r', '', 'Two.')

        A byte order mark of UTF-8 is a character of the first line, as in any other reader of the raw text, so that
        offsets are the same everywhere.

        >>> PLUGIN.read(b"\xef\xbb\xbfOne.", "a.txt").lines
        ('\ufeffOne.',)
        """
        decoded = decode_text(data, where)
        lines = ("\ufeff" * data.startswith(codecs.BOM_UTF8) + decoded.text).split("\n")
        if lines[-1] == "":
            lines.pop()
        return SourceText(where, digest_bytes(data), tuple(lines), findings=note_encoding(decoded, tuple(lines)))


PLUGIN = PlainText()
