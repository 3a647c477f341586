"""The entries that nearly all are, read at one go: eight times as fast as by their tokens, and the same entry.

Whatever is not of this form, as obsolete entries, plural forms, ``#|`` lines or a fault, is left to the grammar of
``po_entries.py``, which also says what is wrong.
"""

from __future__ import annotations

import re

from polyleaf.catalogs.po_entry import Entry, split_flags
from polyleaf.catalogs.po_lexing import Reader, read_comment, split_references
from polyleaf.catalogs.po_strings import QUOTED, unescape

_STRING = r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"\n'
_STRINGS = rf"((?:{_STRING})+)"
_PLAIN = re.compile(
    r"((?:\#(?:\ [^\n]*)?\n)*)"
    r"((?:\#\.[^\n]*\n)*)"
    r"((?:\#:[^\n]*\n)*)"
    r"(\#,[^\n]*\n)?"
    rf"(?:msgctxt\ {_STRINGS})?msgid\ {_STRINGS}msgstr\ {_STRINGS}"
    r"\n*(?=\#|msgctxt\ |msgid\ |\Z)"
    # what follows cannot belong to it
)
_PIECE = re.compile(QUOTED)
_NONE: list[str] = []
# of all entries that have none of something: a plain entry is whole, so nothing is ever added


def read_plain(reader: Reader) -> Entry | None:
    """The plain entry that begins at the reader's position, which is then after it; None if there is none."""
    match = _PLAIN.match(reader.text, reader.position)
    if match is None:
        return None
    comments, notes, references, flags, context, msgid, msgstr = match.groups()
    try:
        strings = {"msgid": _split_pieces(msgid)}
        forms = [_split_pieces(msgstr)]
        if context:
            strings["msgctxt"] = _split_pieces(context)
    except ValueError:
        return None
    # with no list of its own where there is nothing, which takes a part of the time of an entry
    entry = Entry(
        comments=_split_comments(comments) if comments else _NONE,
        notes=_split_comments(notes) if notes else _NONE,
        references=_split_references(references) if references else _NONE,
        flags=split_flags(read_comment(flags)) if flags else _NONE,
        sticky=_NONE,
        strings=strings,
        forms=forms,
        line=reader.line + reader.text.count("\n", reader.position, match.start(6)),
        last="msgstr",
    )
    reader.skip_to(match.end())
    return entry


def _split_pieces(strings: str) -> list[str]:
    """What each of the quoted strings means."""
    if strings.find("\n") == len(strings) - 1:
        return [unescape(strings[1:-2]) if "\\" in strings else strings[1:-2]]
    return [unescape(piece) for piece in _PIECE.findall(strings)]


def _split_references(lines: str) -> list[str]:
    if lines.count("\n") == 1:
        return list(split_references(read_comment(lines[:-1])))
    return [place for line in lines[:-1].split("\n") for place in split_references(read_comment(line))]


def _split_comments(lines: str) -> list[str]:
    texts = (read_comment(line.strip(" \t")) for line in lines[:-1].split("\n"))
    return [piece for text in texts for piece in text.split("\n")]
