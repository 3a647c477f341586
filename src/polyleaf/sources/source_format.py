"""What every source format offers behind the door "sources"."""

from __future__ import annotations

from typing import Protocol

from polyleaf.model import SourceText


class SourceFormat(Protocol):
    """One kind of file: its suffixes and how its bytes become raw lines."""

    @property
    def name(self) -> str:
        """Unique among formats: "plain-text"."""

    @property
    def summary(self) -> str:
        """One sentence for people."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Lower case, with the dot: (".txt",)."""

    def find_obstacle(self) -> str | None:
        """What to install before the format can be read here; None if it can."""

    def read(self, data: bytes, where: str) -> SourceText:
        """The raw text of a file's bytes; ``where`` names the file. Raises SourceError with the line."""
