"""A language's glossary, ``locales/<code>/glossary.csv``: the words to use for a term, and the words to avoid.

Columns, by name in the first line: ``english`` and ``use``, and if wanted ``avoid``, ``status`` and ``note``. Several
ways to write one thing stand in one cell with `` | `` between. ``docs/glossary.md`` is for people.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from polyleaf.errors import LocaleError
from polyleaf.files import read_text
from polyleaf.model import to_nfc

REQUIRED = ("english", "use")
COLUMNS = (*REQUIRED, "avoid", "status", "note")
LARGEST = 50_000
# terms; more is some other table


class TermStatus(StrEnum):
    """Who stands behind a term: a person who knows the language and the field, or a draft in some confidence."""

    REVIEWED = "reviewed"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Term:
    """One thing with a name."""

    english: tuple[str, ...]
    # its names in the source, at least one; a word may end in "*" for any ending
    use: tuple[str, ...]
    # its names in the language; () if only ``avoid`` is known, the English itself if it stays
    avoid: tuple[str, ...] = ()
    # words that mean something else or that patients misread
    status: TermStatus = TermStatus.MEDIUM
    note: str = ""


@dataclass(frozen=True, eq=False)
class Glossary:
    """The terms of a language; compared by identity, so that what is compiled from it can be kept."""

    terms: tuple[Term, ...] = ()


NO_GLOSSARY = Glossary()


def read_glossary(path: Path) -> Glossary:
    """The glossary in a file, empty if there is no such file; raises LocaleError naming the line that is wrong."""
    return parse_glossary(read_text(path), str(path)) if path.exists() or path.is_symlink() else NO_GLOSSARY


def parse_glossary(text: str, where: str) -> Glossary:
    r"""The glossary in a text; ``where`` names it in errors.

    >>> parse_glossary("english,use\nbone marrow | marrow,médula ósea\n", "glossary.csv").terms[0].english
    ('bone marrow', 'marrow')
    """
    reader = csv.reader(text.removeprefix("\ufeff").splitlines(keepends=True), strict=True)
    try:
        names = next(reader, [])
        _require_columns(names, where)
        terms = tuple(_parse_rows(((reader.line_num, cells) for cells in reader), names, where))
    except csv.Error as error:
        raise LocaleError(f"is not CSV ({error})", where=f"{where}:{reader.line_num}", to_do="correct it") from error
    return Glossary(terms)


def _require_columns(names: list[str], where: str) -> None:
    if missing := [name for name in REQUIRED if name not in names]:
        raise LocaleError(f"lacks the column {missing[0]!r}", where=f"{where}:1", to_do="name the columns in line 1")
    if unknown := [name for name in names if name not in COLUMNS]:
        raise LocaleError(
            f"has the unknown column {unknown[0]!r}", where=f"{where}:1", to_do=f"use {', '.join(COLUMNS)}"
        )
    if len(set(names)) < len(names):
        raise LocaleError("names a column twice", where=f"{where}:1", to_do="remove one")


def _parse_rows(rows: Iterator[tuple[int, list[str]]], names: list[str], where: str) -> Iterator[Term]:
    for line, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        if line > LARGEST:
            raise LocaleError(f"has more than {LARGEST:,} lines", where=where, to_do="check what the file is")
        if len(cells) != len(names):
            raise LocaleError(
                f"{len(cells)} cells where there are {len(names)} columns",
                where=f"{where}:{line}",
                to_do='put a cell that holds a comma in "quotes"',
            )
        yield _parse_term(dict(zip(names, cells, strict=True)), f"{where}:{line}")


def _parse_term(row: dict[str, str], place: str) -> Term:
    english, use, avoid = (_split(row.get(name, "")) for name in ("english", "use", "avoid"))
    if not english:
        raise LocaleError("the term has no English", where=place, to_do="write its name in the source")
    if not use and not avoid:
        raise LocaleError("the term says neither what to use nor what to avoid", where=place, to_do="write one")
    status = row.get("status", "").strip() or TermStatus.MEDIUM
    if status not in tuple(TermStatus):
        raise LocaleError(f"the status is {status!r}", where=place, to_do=f"choose one of {', '.join(TermStatus)}")
    return Term(english, use, avoid, TermStatus(status), to_nfc(row.get("note", "").strip()))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for piece in cell.split("|") if (part := to_nfc(" ".join(piece.split())))))
