"""Whether a build has nothing to do, told from sizes and times alone, before anything else is imported.

A build that found every task up to date leaves in ``.polyleaf/idle`` what it saw: each file that a task depends on or
makes, each folder in which one could appear, and Polyleaf's own files. If all of that is so still, there is nothing to
do. Any doubt is a no: the build then looks at contents, as ``stamps.py`` does.
"""

from __future__ import annotations

import os
import os.path
from collections.abc import Iterable

import polyleaf

FORMAT = "polyleaf idle 1"
FOLDER = "folder"
ABSENT = "absent"


def find_idle_project() -> str | None:
    """The root of the project the current folder lies in, if its last build still holds; else None."""
    folder = os.getcwd()  # noqa: PTH109  pathlib takes as long to import as Python to start
    while not os.path.exists(f"{folder}/pyproject.toml"):  # noqa: PTH110  see above
        parent = os.path.dirname(folder)  # noqa: PTH120  see above
        if parent == folder:
            return None
        folder = parent
    return folder if _is_idle(folder) else None


def _is_idle(root: str) -> bool:
    path = f"{root}/.polyleaf/idle"
    try:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123  see above
            head, program, *lines = file.read().splitlines()
        own = os.stat(path).st_mtime_ns  # noqa: PTH116  see above
    except (OSError, ValueError):
        return False
    if head != FORMAT or program != describe_program():
        return False
    names = (line.partition("\t")[::2] for line in lines)
    return all(mark == mark_now(name, mark, own) for mark, name in names)


def mark_now(name: str, before: str, newest: int) -> str:
    """What a file or folder looks like now, in the form of ``before``; "" if it is too new to tell.

    A file as new as the list itself may have changed within the same tick of the clock.
    """
    try:
        now = os.stat(name)  # noqa: PTH116  see above
    except OSError:
        return ABSENT
    if now.st_mtime_ns >= newest:
        return ""
    return f"{FOLDER} {now.st_mtime_ns}" if before.startswith(FOLDER) else f"{now.st_size} {now.st_mtime_ns}"


def describe_program() -> str:
    """Names, sizes and times of Polyleaf's own files, in a line."""
    found = []
    folders = [os.path.dirname(polyleaf.__file__)]  # noqa: PTH120  see above
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        folders.append(entry.path)
                else:
                    now = entry.stat()
                    found.append(f"{entry.path} {now.st_size} {now.st_mtime_ns}")
    return " ".join(sorted(found))


def list_marks(names: Iterable[str]) -> dict[str, str]:
    """The marks of files by name, and of every folder in which one could appear or vanish."""
    folders: set[str] = set()
    marks = {}
    for name in names:
        folder = os.path.dirname(name)  # noqa: PTH120  see above
        while not os.path.isdir(folder):  # noqa: PTH112  see above
            folder = os.path.dirname(folder)  # noqa: PTH120  see above
        folders.add(folder)
        marks[name] = ""
    far = 2**63
    marked = {folder: mark_now(folder, FOLDER, far) for folder in folders}
    return {**marked, **{name: mark_now(name, "", far) for name in marks}}


def serialize_marks(program: str, marks: dict[str, str]) -> str:
    """The text of ``.polyleaf/idle``."""
    return "\n".join((FORMAT, program, *(f"{mark}\t{name}" for name, mark in marks.items()), ""))
