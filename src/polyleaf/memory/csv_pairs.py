"""Reading and writing pairs as CSV, for spreadsheets and scripts."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import IO

from polyleaf.memory.pair import Pair
from polyleaf.memory.reading import Reading
from polyleaf.memory.tags import parse_tag

COLUMNS = (
    "source_language",
    "target_language",
    "source",
    "target",
    "context",
    "form",
    "before",
    "after",
    "state",
    "removed",
    "domain",
    "document",
    "person",
    "time",
)
# all but ``source`` and ``target`` may be left out of a file that is imported
_DELIMITERS = ",;\t"
# spreadsheets write ";" in half of Europe


def read_csv(file: IO[bytes], reading: Reading) -> Iterator[Pair]:
    """The pairs of a UTF-8 CSV file with a header line; raises CatalogError with its line for what is none."""
    text = io.TextIOWrapper(file, "utf-8-sig", newline="")
    try:
        head = text.readline()
        delimiter = max(_DELIMITERS, key=head.count)
        columns = [name.strip().lower() for name in next(csv.reader([head], delimiter=delimiter), [])]
        _check_columns(columns, reading)
        rows = csv.reader(text, delimiter=delimiter, strict=True)
        for row in rows:
            line = rows.line_num + 1
            if not row:
                continue
            if len(row) != len(columns):
                raise reading.refuse(f"has {len(row)} fields where the header has {len(columns)}", line)
            if pair := _make_pair(dict(zip(columns, row, strict=True)), reading, line):
                yield pair
    except UnicodeDecodeError as error:
        raise reading.refuse("is not UTF-8", to_do="save it as UTF-8") from error
    except csv.Error as error:
        raise reading.refuse(f"is no CSV ({error})") from error


def _check_columns(columns: list[str], reading: Reading) -> None:
    if unknown := [name for name in columns if name not in COLUMNS]:
        raise reading.refuse(f"has the unknown column {unknown[0]!r}", 1, f"use only {', '.join(COLUMNS)}")
    if lacking := [name for name in ("source", "target") if columns.count(name) != 1]:
        raise reading.refuse(f"needs one column {lacking[0]!r}", 1)
    if "target_language" not in columns and not reading.options.target_language:
        raise reading.refuse("does not say which language it is", 1, "give --lang, or a column target_language")


def _make_pair(cells: dict[str, str], reading: Reading, line: int) -> Pair | None:
    options = reading.options
    languages = [
        parse_tag(cells.get(column) or default)
        for column, default in (
            ("source_language", options.source_language),
            ("target_language", options.target_language),
        )
    ]
    if languages[0] is None or languages[1] is None:
        raise reading.refuse("names a language that is no tag", line)
    form = cells.get("form", "")
    pair = Pair(
        languages[0],
        languages[1],
        cells["source"],
        cells["target"],
        context=cells.get("context") or None,
        form=int(form) if form.isdecimal() and len(form) == 1 else None,
        before=cells.get("before") or None,
        after=cells.get("after") or None,
        removed=cells.get("removed") == "yes",
        domain=cells.get("domain", ""),
        document=cells.get("document", ""),
        person=cells.get("person", ""),
        time=cells.get("time", ""),
        origin=f"{reading.where}:{line}",
    )
    return reading.accept(pair, cells.get("state", ""))


def serialize_csv(pairs: Iterable[Pair]) -> Iterator[str]:
    """The lines of a CSV file as RFC 4180 has it, one a pair; line ends inside a text are kept in quotes."""
    yield ",".join(COLUMNS) + "\r\n"
    for pair in pairs:
        line = io.StringIO()
        csv.writer(line, lineterminator="\r\n").writerow(_list_cells(pair))
        yield line.getvalue()


def _list_cells(pair: Pair) -> list[str]:
    special = {"form": "" if pair.form is None else str(pair.form), "removed": "yes" if pair.removed else ""}
    return [special[name] if name in special else getattr(pair, name) or "" for name in COLUMNS]
