"""One file adds one thing: a source format, a rule, an engine, a check, an output.

A *door* is an entry-point group such as ``polyleaf.checks``. Its entry points name packages; every module in such a
package is a plug-in if it defines ``PLUGIN``. Polyleaf's own come in by the same doors, named in its pyproject.toml.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from polyleaf.errors import PluginError

DOORS = ("sources", "rules", "engines", "checks", "outputs")


class Described(Protocol):
    """What every plug-in object has."""

    @property
    def name(self) -> str:
        """Unique behind its door, in lower case with hyphens."""

    @property
    def summary(self) -> str:
        """One sentence for people."""

    def find_obstacle(self) -> str | None:
        """One sentence saying what to install before it can work here, or None if it can."""


@dataclass(frozen=True, slots=True)
class Plugin:
    """A plug-in as found: its object, or the reason it could not be loaded."""

    door: str
    name: str
    module: str
    thing: Any
    # what PLUGIN is bound to; None if the module did not load
    obstacle: str | None
    # None if it works here


@cache
def find_plugins(door: str) -> tuple[Plugin, ...]:
    """Every plug-in behind a door, working or not, by name; raises PluginError for two of one name."""
    found: dict[str, Plugin] = {}
    for module in sorted(_find_modules(door)):
        plugin = _load(door, module)
        if plugin is None:
            continue
        if plugin.name in found:
            raise PluginError(
                f"two {door} are called {plugin.name!r}",
                where=f"{found[plugin.name].module} and {module}",
                to_do="rename or uninstall one",
            )
        found[plugin.name] = plugin
    return tuple(found[name] for name in sorted(found))


def load_things(door: str) -> tuple[Any, ...]:
    """The objects of the plug-ins that loaded, by name (an engine may still report an obstacle when asked)."""
    return tuple(plugin.thing for plugin in find_plugins(door) if plugin.thing is not None)


@cache
def has_guests() -> bool:
    """Whether any door lets in what is not Polyleaf's own."""
    ours = __name__.partition(".")[0]
    return any(
        point.partition(".")[0] != ours for door in DOORS for point in _read_entry_points().get(f"polyleaf.{door}", {})
    )


def _find_modules(door: str) -> Iterator[str]:
    for point in _read_entry_points().get(f"polyleaf.{door}", {}):
        yield point
        try:
            package = importlib.import_module(point)
        except Exception:  # noqa: BLE001, S112  a guest's broken package is shown by _load, not raised here
            continue
        for info in pkgutil.iter_modules(getattr(package, "__path__", ()), f"{point}."):
            yield info.name


@cache
def _read_entry_points() -> dict[str, dict[str, None]]:
    """By group what the entry points of everything installed name.

    Read from the files themselves: ``importlib.metadata`` takes longer to import than everything else a check needs.
    """
    groups: dict[str, dict[str, None]] = {}
    for folder in dict.fromkeys(sys.path):
        for text in _list_entry_files(folder or os.curdir):
            group: dict[str, None] = {}
            for line in map(str.strip, text.splitlines()):
                if line.startswith("["):
                    group = groups.setdefault(line.strip("[]"), {})
                elif "=" in line and not line.startswith(("#", ";")):
                    group[line.partition("=")[2].strip()] = None
    return groups


def _list_entry_files(folder: str) -> Iterator[str]:
    """The texts of all ``entry_points.txt`` of a folder of ``sys.path``, or of an archive there."""
    if Path(folder).is_file():
        from importlib.metadata import distributions  # noqa: PLC0415  it takes long to import, and archives are rare

        yield from filter(None, (found.read_text("entry_points.txt") for found in distributions(path=[folder])))
    elif Path(folder).is_dir():
        installed = sorted(path for path in Path(folder).iterdir() if path.suffix in (".dist-info", ".egg-info"))
        for path in (found / "entry_points.txt" for found in installed):
            if path.is_file():
                yield path.read_text("utf-8")


def _load(door: str, module: str) -> Plugin | None:
    try:
        thing = getattr(importlib.import_module(module), "PLUGIN", None)
    except Exception as error:  # noqa: BLE001  whatever a guest raises, the others must still work
        return Plugin(door, module.rpartition(".")[2], module, None, f"does not load: {error}")
    if thing is None:
        return None
    return Plugin(door, thing.name, module, thing, thing.find_obstacle())
