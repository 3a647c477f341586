"""Lines of an outline for error messages, which TOML readers do not give: found again in the text, in its order."""

from __future__ import annotations

import re


class LineFinder:
    """Follows the reader through the text; what it cannot find again is where it last was."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._position = 0
        # where the reader is
        self._table = 0
        # where the table it reads begins

    def enter(self, name: str) -> int:
        """The line of the next ``[[name]]``, from which on is searched."""
        pattern = re.compile(rf"^[ \t]*\[\[[ \t]*{re.escape(name)}[ \t]*\]\]", re.MULTILINE)
        if match := pattern.search(self._text, self._position):
            self._table = match.start()
            self._position = match.end()
        return self._count(self._table)

    def find_key(self, key: str) -> int:
        """The line of ``key = …`` in the table."""
        pattern = re.compile(rf"^[ \t]*{re.escape(key)}[ \t]*=", re.MULTILINE)
        match = pattern.search(self._text, self._table)
        return self._count(match.start() if match else self._table)

    def find_text(self, text: str) -> int:
        """The line of the next quoted ``text``, comments aside."""
        pattern = re.compile(
            rf"""#[^\n]*|"{re.escape(text)}"|'{re.escape(text)}'|(?<![\w.]){re.escape(text)}(?![\w.])"""
        )
        for match in pattern.finditer(self._text, self._position):
            if not match.group().startswith("#"):
                self._position = match.end()
                return self._count(match.start())
        return self._count(self._position)

    def _count(self, position: int) -> int:
        return self._text.count("\n", 0, position) + 1
