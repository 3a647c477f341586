"""Reading a source file by the format its suffix names."""

from __future__ import annotations

from pathlib import Path

from polyleaf.errors import SourceError
from polyleaf.files import read_bytes
from polyleaf.model import SourceText
from polyleaf.registry import load_things
from polyleaf.sources.source_format import SourceFormat


def read_source(path: Path, name: str) -> SourceText:
    """The text of ``path`` as received, under the ``name`` it has in catalogs; raises StorageError or SourceError."""
    return find_format(path).read(read_bytes(path), name)


def find_format(path: Path) -> SourceFormat:
    """The format that reads files of this suffix; raises SourceError naming the ones there are."""
    formats: tuple[SourceFormat, ...] = load_things("sources")
    suffix = path.suffix.lower()
    for candidate in formats:
        if suffix in candidate.suffixes:
            _require_ready(candidate, path)
            return candidate
    known = ", ".join(sorted(suffix for candidate in formats for suffix in candidate.suffixes))
    raise SourceError(
        f"{suffix or 'a file without suffix'} is not a source format",
        where=str(path),
        to_do=f"use one of: {known}",
    )


def _require_ready(candidate: SourceFormat, path: Path) -> None:
    obstacle = candidate.find_obstacle()
    if obstacle:
        raise SourceError(f"cannot read {candidate.name} here", where=str(path), to_do=obstacle)
