"""What can be computed again, kept between runs in the user's cache folder, as Python keeps its bytecode.

Nothing there is anybody's: it may be deleted at any time. ``POLYLEAF_CACHE`` names another folder, or none if it is
empty. What was kept is used only with the stamp it was kept with, and a folder that cannot be written keeps nothing.
"""

from __future__ import annotations

import marshal
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

VARIABLE = "POLYLEAF_CACHE"

Stamp = tuple[tuple[str, int, int], ...]
# name, bytes and time of change of each file that a value was computed from


def find_folder() -> Path | None:
    """Where this user's programs keep what can be computed again; None for nowhere."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    if sys.platform == "win32":
        home = os.environ.get("LOCALAPPDATA")
        return Path(home) / "polyleaf" / "cache" if home else None
    base = "~/Library/Caches" if sys.platform == "darwin" else os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    try:
        return Path(base).expanduser() / "polyleaf"
    except RuntimeError:
        # a user without a home
        return None


def stamp_files(paths: Iterable[Path]) -> Stamp:
    """What tells that none of some files was changed."""
    seen = ((path, path.stat()) for path in paths)
    return tuple((str(path), status.st_size, status.st_mtime_ns) for path, status in seen)


def recall(name: str, stamp: Stamp, compute: Callable[[], Any]) -> Any:  # noqa: ANN401  whatever was computed
    """The value kept under a name with this stamp, or else computed and kept; only what ``marshal`` can write."""
    folder = find_folder()
    if folder is None:
        return compute()
    path = folder / f"{name}.{sys.implementation.cache_tag}"
    # a missing or damaged file is computed again
    with suppress(OSError, ValueError, EOFError, TypeError):
        kept_stamp, value = marshal.loads(path.read_bytes())  # noqa: S302  our own file, in a folder of the user's own
        if kept_stamp == stamp:
            return value
    value = compute()
    write_kept(path, lambda file: file.write(marshal.dumps((stamp, value))))
    return value


def write_kept(path: Path, write: Callable[[Any], object]) -> None:
    """A file written as a whole, by one of several processes that may do so at once, or not at all."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                write(file)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
