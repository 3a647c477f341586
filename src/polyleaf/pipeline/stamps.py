"""What the last build saw of each task's files, so that the next one does only what is out of date.

Kept in ``.polyleaf/build.json``, which can be thrown away at any time: everything is then done once more.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Mark = tuple[int, int, str]
# size in bytes, modification time in ns, SHA-256; (-1, 0, "") for a file that is not there
ABSENT: Mark = (-1, 0, "")


@dataclass(slots=True)
class Stamps:
    """For every task the marks of the files it read and wrote, as they were when it ended."""

    path: Path
    program: str = ""
    # fingerprint of the Polyleaf that wrote them; another one does everything again
    tasks: dict[str, dict[str, Mark]] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    # a task's closing line, shown again when there was nothing to do
    written: int = 0
    # when the file was written, in ns: what is as new may have changed within the same tick of the clock

    def is_current(self, task: str, files: Iterable[Path]) -> bool:
        """Whether a task's files are the ones it ended with, by size and time, or else by content."""
        seen = self.tasks.get(task)
        names = [str(path) for path in files]
        if seen is None or seen.keys() != set(names):
            return False
        return all(_is_unchanged(name, seen[name], self.written) for name in names)

    def record(self, task: str, files: Iterable[Path], note: str = "") -> None:
        """Remember a task's files as they are now."""
        self.tasks[task] = {str(path): mark_file(str(path)) for path in files}
        self.notes[task] = note

    def settle(self, task: str, files: Iterable[Path]) -> None:
        """Take note of files that a later task of the same build wrote."""
        self.tasks[task].update((str(path), mark_file(str(path))) for path in files)

    def serialize(self) -> str:
        """The JSON of the file."""
        return json.dumps({"program": self.program, "tasks": self.tasks, "notes": self.notes}, separators=(",", ":"))


def _is_unchanged(name: str, mark: Mark, written: int) -> bool:
    try:
        now = os.stat(name)  # noqa: PTH116  a Path for each of hundreds of files would double the time of an idle build
    except OSError:
        return mark[0] == ABSENT[0]
    if mark[0] != now.st_size:
        return False
    return mark[1] == now.st_mtime_ns < written or mark[2] == mark_file(name)[2]


def mark_file(name: str) -> Mark:
    """Size, time and digest of a file as it is now."""
    try:
        now = os.stat(name)  # noqa: PTH116  see above
        return now.st_size, now.st_mtime_ns, hashlib.sha256(Path(name).read_bytes()).hexdigest()
    except OSError:
        return ABSENT


def read_stamps(path: Path, program: str) -> Stamps:
    """The stamps of the last build by the same program; anything else only means that everything is done again."""
    try:
        table: dict[str, Any] = json.loads(path.read_text("utf-8"))
        written = path.stat().st_mtime_ns
        tasks = {task: {name: tuple(mark) for name, mark in seen.items()} for task, seen in table["tasks"].items()}
        notes = {task: str(table["notes"][task]) for task in tasks}
        same = table["program"] == program and all(
            len(mark) == len(ABSENT) for seen in tasks.values() for mark in seen.values()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Stamps(path, program)
    return Stamps(path, program, tasks, notes, written) if same else Stamps(path, program)


def fingerprint(program: str) -> str:
    """A digest of what ``describe_program`` says."""
    return hashlib.blake2b(program.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
