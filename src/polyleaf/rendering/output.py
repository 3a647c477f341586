"""What an output is, and which ones can be made here. An output is one module of ``outputs/`` with a ``PLUGIN``."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from polyleaf.registry import Described, find_plugins
from polyleaf.rendering.content import Content


class Output(Described, Protocol):
    """One kind of file a leaflet is printed as."""

    @property
    def suffix(self) -> str:
        """What the file's name ends in, with its point; unique behind the door."""

    def render(self, content: Content, templates: Path) -> bytes:
        """The file; the same content and templates give the same bytes. Raises TemplateError or FontError."""


def find_suffixes() -> tuple[str, ...]:
    """The suffixes of every output that can be made on this machine, sorted."""
    return tuple(sorted(plugin.thing.suffix for plugin in find_plugins("outputs") if not plugin.obstacle))
