"""Results of steps that are pure functions, kept by the digest of all they were made of.

A result in ``.polyleaf/results/`` is named by the digest of the step, its inputs and everything that computes it, so it
is never out of date: other inputs have another name. It is written beside its place and renamed, by any number of
programs at once, and begins with its own digest, so that a damaged one is made again. The ones that were not asked for
the longest go when there are many.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from polyleaf.errors import StorageError
from polyleaf.files import write_atomically
from polyleaf.pipeline.encoding import decode_value, encode_value
from polyleaf.pipeline.idle import describe_program
from polyleaf.project import Project
from polyleaf.registry import has_guests

MOST = 64
# results that are kept
LARGEST = 64 * 2**20
# bytes of all of them
Result = TypeVar("Result")


def find_result(
    project: Project, step: str, inputs: Sequence[str], kind: type[Result], compute: Callable[[], Result]
) -> Result:
    """What a step makes of its inputs: as it was kept, or computed now and kept.

    ``compute`` may depend on nothing but the inputs and on what is installed. With plug-ins of other packages nothing
    is kept, since they can change without our seeing it.
    """
    if has_guests():
        return compute()
    path = project.cache / "results" / digest_texts(describe_computer(), step, *inputs)
    kept = read_result(path, kind)
    if kept is not None:
        return kept
    result = compute()
    write_result(path, result)
    return result


@cache
def describe_computer() -> str:
    """Everything but the inputs that a result depends on: this Polyleaf, this Python, and what else is installed."""
    return digest_texts(describe_program(), sys.version, *_list_installed())


def _list_installed() -> list[str]:
    """The names and versions of the installed packages, from the names of their folders: reading them all is slow."""
    found: set[str] = set()
    for folder in sys.path:
        with suppress(OSError):
            found.update(name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info")))  # noqa: PTH208  names are all that is needed
    return sorted(found)


def digest_texts(*texts: str) -> str:
    """A digest of texts as they stand, each after its length, so that no two lists of texts have the same one."""
    state = blake2b(digest_size=20)
    for text in texts:
        data = text.encode("utf-8", "surrogateescape")
        state.update(b"%d:" % len(data))
        state.update(data)
    return state.hexdigest()


def read_result(path: Path, kind: type[Result]) -> Result | None:
    """The result in a file, which then counts as just asked for; None if it is not there or not as it was written."""
    try:
        digest, _, text = path.read_bytes().decode("utf-8").partition("\n")
        if digest != digest_texts(text):
            return None
        result = decode_value(kind, text)
    except (OSError, ValueError, TypeError):
        return None
    with suppress(OSError):
        # of a folder that nobody may write to
        os.utime(path)
    return result


def write_result(path: Path, result: object) -> None:
    """Keep a result, and let the oldest go; where nothing can be written, only time is lost."""
    text = encode_value(result)
    with suppress(StorageError, OSError):
        write_atomically(path, f"{digest_texts(text)}\n{text}")
        collect_garbage(path.parent)


def collect_garbage(folder: Path, most: int = MOST, largest: int = LARGEST) -> None:
    """Remove the files of a folder that were asked for the longest ago, until so many and so many bytes are left.

    What another program removes meanwhile is gone; what it reads was read before, or is computed once more.
    """
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            with suppress(FileNotFoundError):
                status = entry.stat()
                found.append((status.st_mtime_ns, status.st_size, entry.path))
    size = 0
    for place, (_, length, name) in enumerate(sorted(found, reverse=True)):
        size += length
        if place >= most or size > largest:
            Path(name).unlink(missing_ok=True)
