"""Files that people import into the memory: copied to ``.polyleaf/imports/`` and read from there.

The copy makes the store reproducible; it is never committed, so a file whose licence forbids passing it on stays here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from io import BytesIO
from pathlib import Path

from polyleaf.catalogs import parse_catalog, read_mo
from polyleaf.errors import CatalogError, UsageError
from polyleaf.files import decode_utf8, digest_bytes, read_bytes, read_text, write_atomically
from polyleaf.memory import (
    Feed,
    ImportOptions,
    Pair,
    Reading,
    TranslationMemory,
    list_forms,
    list_neighbours,
    name_origin,
    read_csv,
    read_tmx,
)
from polyleaf.model import compute_digest
from polyleaf.project import Project

SUFFIXES = (".po", ".mo", ".tmx", ".csv")
ADVICE = f"name a file that ends in {', '.join(SUFFIXES)}"


@dataclass(frozen=True, slots=True)
class Import:
    """An imported file: its copy, the name people know it by, and how it is read."""

    path: Path
    name: str
    options: ImportOptions

    @property
    def key(self) -> str:
        """What makes an import replace an earlier one: the same name, read in the same way."""
        return compute_digest(self.name, json.dumps(asdict(self.options), sort_keys=True))[:16]

    def make_feed(self, reading: Reading | None = None) -> Feed:
        """The feed of its pairs."""
        status = self.path.stat()
        stamp = f"{status.st_size} {status.st_mtime_ns}"
        return Feed(f"imports/{self.key}", stamp, lambda: self.read(reading or Reading(self.name, self.options)))

    def read(self, reading: Reading) -> Iterator[Pair]:
        """Its pairs; raises CatalogError naming file and line."""
        suffix = Path(self.name).suffix.lower()
        if suffix in (".tmx", ".csv"):
            with BytesIO(read_bytes(self.path)) as file:
                yield from (read_tmx if suffix == ".tmx" else read_csv)(file, reading)
        else:
            yield from (_read_po if suffix == ".po" else _read_mo)(self.path, reading)


def list_imports(project: Project) -> tuple[Import, ...]:
    """Every import of a project, by key; raises CatalogError for a description that is none."""
    folder = project.cache / "imports"
    return tuple(_read_description(path) for path in sorted(folder.glob("*.json")))


def _read_description(path: Path) -> Import:
    try:
        table = json.loads(read_text(path))
        found = Import(path.parent / str(table["file"]), str(table["name"]), ImportOptions(**table["options"]))
    except (ValueError, KeyError, TypeError) as error:
        raise CatalogError(
            "does not describe an import", where=str(path), to_do="delete it, and import again"
        ) from error
    if not found.path.is_file() or found.path.parent != path.parent:
        raise CatalogError("describes a file that is gone", where=str(path), to_do="delete it, and import again")
    return found


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import brought."""

    name: str
    pairs: int
    passed_over: int
    # entries without a text on either side, fuzzy ones, other languages


def import_file(project: Project, memory: TranslationMemory, path: Path, options: ImportOptions) -> Imported:
    """Copy a file to the project's imports and read it into the memory: both, or neither.

    Raises UsageError for a suffix or an option that does not fit, CatalogError naming file and line.
    """
    found = describe_import(path, options)
    data = read_bytes(path)
    folder = project.cache / "imports"
    copy = replace(found, path=folder / f"{found.key}-{digest_bytes(data)[:16]}{path.suffix.lower()}")
    description = folder / f"{found.key}.json"
    is_new = not copy.path.is_file()
    write_atomically(copy.path, data)
    reading = Reading(found.name, options)
    try:
        feed = copy.make_feed(reading)
        pairs = memory.ask(lambda store: store.replace_feed(feed))
    except BaseException:
        if is_new:
            copy.path.unlink()
        raise
    table = {"name": found.name, "file": copy.path.name, "options": asdict(options)}
    write_atomically(description, json.dumps(table, ensure_ascii=False, indent=1, sort_keys=True) + "\n")
    for older in folder.glob(f"{found.key}-*"):
        if older != copy.path:
            older.unlink()
    return Imported(found.name, pairs, reading.passed_over)


def try_import(path: Path, options: ImportOptions) -> Imported:
    """What an import would bring; nothing is kept."""
    found = describe_import(path, options)
    reading = Reading(found.name, options)
    pairs = sum(1 for _ in found.read(reading))
    return Imported(found.name, pairs, reading.passed_over)


def describe_import(path: Path, options: ImportOptions) -> Import:
    """The import of a file; raises UsageError for a suffix or an option that does not fit."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise UsageError(f"cannot import {suffix or 'a file without a suffix'}", where=str(path), to_do=ADVICE)
    if suffix in (".po", ".mo") and not options.target_language:
        raise UsageError("is never asked which language it is", where=str(path), to_do="say it with --lang")
    return Import(path, path.name, options)


def _read_po(path: Path, reading: Reading) -> Iterator[Pair]:
    options = reading.options
    catalog = parse_catalog(decode_utf8(read_bytes(path), reading.where), options.target_language, reading.where)
    whole = [item for item in catalog.messages if item.is_translated and not item.is_fuzzy]
    reading.passed_over += len(catalog.messages) - len(whole)
    domain = Path(reading.where).stem
    for message, before, after in list_neighbours(whole):
        for source, target, form in list_forms(message):
            pair = Pair(
                options.source_language,
                options.target_language,
                source,
                target,
                context=message.msgctxt,
                form=form,
                before=before,
                after=after,
                removed=message.obsolete,
                domain=domain,
                origin=name_origin(reading.where, message.line),
            )
            if accepted := reading.accept(pair):
                yield accepted


def _read_mo(path: Path, reading: Reading) -> Iterator[Pair]:
    options = reading.options
    try:
        compiled = read_mo(path)
    except CatalogError as error:
        # it names the copy, which nobody knows
        raise reading.refuse(error.what, to_do=error.to_do) from error
    for key, forms in compiled.texts.items():
        context, separator, msgid = key.rpartition("\4")
        pair = Pair(
            options.source_language,
            options.target_language,
            msgid,
            forms[0],
            context=context if separator else None,
            # of several forms only the first has its source text in the file we read
            form=0 if len(forms) > 1 else None,
            domain=Path(reading.where).stem,
            origin=reading.where,
        )
        if accepted := reading.accept(pair):
            yield accepted
