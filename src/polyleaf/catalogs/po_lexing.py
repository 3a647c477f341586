"""From the lines of a .po file to its statements and comments; knows the marks, not the grammar of an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from polyleaf.catalogs.po_strings import QUOTED, unescape
from polyleaf.errors import CatalogError

_KEYWORD = r"(msgctxt|msgid_plural|msgid|msgstr)(?:[ \t]*\[[ \t]*([0-9]{1,9})[ \t]*\])?"
_STATEMENT = re.compile(rf"[ \t]*(?:{_KEYWORD}[ \t]*)?{QUOTED}[ \t]*")
_LONE_KEYWORD = re.compile(_KEYWORD)
_REFERENCE = re.compile("(\u2068[^\u2068\u2069]*\u2069\\S*|\\S+)")
_MARKS = {",": "flags", "=": "sticky", ":": "references", ".": "note"}
_LINE_BREAKS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


class Token(NamedTuple):
    """One statement, one continued string, or one comment line; a tuple, since a file has a million of them."""

    kind: str
    # "msgctxt", "msgid", "msgid_plural", "msgstr", "" for a continued string;
    # "comment", "note", "references", "flags" (#,), "sticky" (#=, which gettext plans) for a comment line
    text: str
    # what the string means, or the comment without its mark
    line: int
    number: int | None = None
    # N of msgstr[N]
    obsolete: bool = False
    # marked #~
    previous: bool = False
    # marked #|

    @property
    def is_comment(self) -> bool:
        """Whether it is a line for people or tools, not a string."""
        return self.kind in ("comment", "note", "references", "flags", "sticky")


@dataclass(slots=True)
class Reader:
    """A text and how far it was read."""

    text: str
    # with LF line ends only
    where: str
    # its name, for error messages
    position: int = 0
    line: int = 1
    # at the position

    def skip_to(self, position: int) -> None:
        """Go on at a later position."""
        self.line += self.text.count("\n", self.position, position)
        self.position = position

    def read_line(self) -> Iterator[Token]:
        """Every token of the next line that is not empty; raises CatalogError for neither string nor comment."""
        number, line = self._take_line()
        if line[:1] != "#":
            yield from _read_statements(line, number, self.where)
        elif line.startswith("#~|"):
            yield from _read_statements(line[3:], number, self.where, obsolete=True, previous=True)
        elif line.startswith("#|"):
            yield from _read_statements(line[2:], number, self.where, previous=True)
        elif line.startswith("#~"):
            yield from _read_statements(line[2:], number, self.where, obsolete=True)
        else:
            yield Token(find_kind(line), read_comment(line), number)

    def _take_line(self) -> tuple[int, str]:
        """The next line that is not empty, and its number; a keyword whose string comes later is put before it."""
        keyword = ""
        while self.position < len(self.text):
            end = self.text.find("\n", self.position)
            end = len(self.text) if end < 0 else end
            number, line = self.line, self.text[self.position : end].strip(" \t")
            self.position, self.line = end + 1, number + 1
            if line.startswith("msg") and _LONE_KEYWORD.fullmatch(line):
                keyword = f"{keyword}{line} "
            elif line:
                return number, f"{keyword}{line}"
        return self.text.count("\n") + 1, keyword


def open_text(text: str, where: str) -> Reader:
    """A reader of a text with any of the three line ends; never U+2028 or U+0085, where ``splitlines`` breaks."""
    return Reader(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), where)


def split_references(text: str) -> tuple[str, ...]:
    r"""The references of a ``#:`` line; a path with spaces stands between U+2068 and U+2069.

    >>> split_references("a.txt:1 \u2068my file.txt\u2069:2")
    ('a.txt:1', 'my file.txt:2')
    """
    if "\u2068" not in text and "\u2069" not in text:
        return tuple(text.split())
    found = _REFERENCE.findall(text)
    return tuple(reference.replace("\u2068", "").replace("\u2069", "") for reference in found)


def find_kind(line: str) -> str:
    """The kind of token that a comment line is."""
    return _MARKS.get(line[1:2], "comment")


def read_comment(line: str) -> str:
    """The text of a comment line, without its mark."""
    text = line[2:] if line[1:2] in _MARKS else line[1:]
    text = text.removeprefix(" ")
    # a line separator inside a comment breaks the line for a reader, so nothing is lost when it becomes a line end
    return text if text.isprintable() else _LINE_BREAKS.sub("\n", text)


def _read_statements(
    line: str, number: int, where: str, *, obsolete: bool = False, previous: bool = False
) -> Iterator[Token]:
    position = 0
    while position < len(line):
        match = _STATEMENT.match(line, position)
        if match is None:
            raise CatalogError(_describe_fault(line[position:]), where=f"{where}:{number}", to_do="correct that line")
        keyword, index, quoted = match.groups()
        try:
            text = unescape(quoted)
        except ValueError as error:
            raise CatalogError(f"a string cannot be read: {error}", where=f"{where}:{number}") from error
        yield Token(keyword or "", text, number, None if index is None else int(index), obsolete, previous)
        position = match.end()


def _describe_fault(rest: str) -> str:
    rest = rest.strip()
    shown = rest if len(rest) <= 40 else f"{rest[:40]}…"
    if rest.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        return "holds a merge conflict"
    if rest.partition(" ")[0] == "domain":
        return "names a second domain, which Polyleaf does not read"
    if '"' in rest:
        return f"a quotation mark is missing or not escaped at {shown!r}"
    return f"{shown!r} is neither a comment nor a string"
