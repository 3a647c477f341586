"""Finding the font files a leaflet needs, by family, in the pip package ``pretix-fontpack-free``.

The package is made for a Django site: its files are used, its code is never imported. It holds some families twice,
and with two files of one face the PDF would depend on their names, so exactly one regular and one bold are chosen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from polyleaf.errors import FontError

PACKAGE = "pretix_fontpackfree"
STYLES = ("regular", "bold")
_FILE = re.compile(r"(?P<family>.+)_v(?P<version>\d+)_(?P<style>regular|bold)\.ttf")


def find_obstacle() -> str | None:
    """One sentence saying what to install if the fonts are not there, or None."""
    return None if find_spec(PACKAGE) else "the fonts are not installed: pip install polyleaf[print]"


def find_font_files(families: Iterable[str], where: str) -> tuple[Path, ...]:
    """The regular and the bold file of each family; raises FontError naming ``where`` for one that is not there."""
    available = _list_families()
    files: list[Path] = []
    for family in dict.fromkeys(families):
        if family not in available:
            raise FontError(
                f"the font family {family!r} is not available",
                where=where,
                to_do=f"choose among: {', '.join(sorted(available))}",
            )
        files.extend(available[family])
    return tuple(files)


@cache
def _list_families() -> dict[str, tuple[Path, ...]]:
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise FontError("the fonts are not installed", where=PACKAGE, to_do="run: pip install polyleaf[print]")
    newest: dict[tuple[str, str], tuple[int, Path]] = {}
    for path in sorted(Path(spec.origin).parent.rglob("*.ttf")):
        if parts := _FILE.fullmatch(path.name):
            key = parts["family"].replace("-", " "), parts["style"]
            newest[key] = max(newest.get(key, (0, path)), (int(parts["version"]), path))
    names = {family for family, _ in newest}
    return {
        family: tuple(newest[family, style][1] for style in STYLES)
        for family in names
        if all((family, style) in newest for style in STYLES)
    }
