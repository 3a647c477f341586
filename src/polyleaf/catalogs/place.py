"""A text where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from polyleaf.catalogs.identity import Identity


@dataclass(frozen=True, slots=True)
class Place:
    """A text and what it stands between."""

    text: str
    context: str | None
    before: Identity
    after: Identity
    # its neighbours
