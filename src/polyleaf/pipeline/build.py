"""``polyleaf build``: runs what is out of date of all seven steps, and nothing else.

A task is current if all its files are as they were when it ended. Nothing but the standard library is imported before
one has to run: an idle build takes little longer than Python's own start.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from polyleaf.files import Writer, hold_lock, write_atomically
from polyleaf.pipeline.idle import describe_program, list_marks, serialize_marks
from polyleaf.pipeline.stamps import Stamps, fingerprint, read_stamps
from polyleaf.pipeline.tasks import Task, list_tasks
from polyleaf.project import Project


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a task."""

    task: Task
    ran: bool
    note: str


def build_project(project: Project, time: str, writer: Writer) -> Iterator[Done]:
    """Run every task that is out of date, in the order of the steps; yields each as it is done or found current."""
    program = describe_program()
    stamps = read_stamps(project.cache / "build.json", fingerprint(program))
    passed: list[Task] = []
    marks: dict[str, str] | None = list_marks((f"{project.root}/pyproject.toml", f"{project.locales}/x"))
    with ExitStack() as stack:
        # the lock is taken by the first task that runs, so that an idle build waits for nobody
        take_lock = cache(lambda: stack.enter_context(hold_lock(project.lock)))
        for task in list_tasks(project, time, writer):
            if marks is not None:
                # before the task is looked at, so that what changes meanwhile differs from its mark
                marks.update(list_marks(map(str, task.files())))
            if stamps.is_current(task.name, task.files()):
                yield Done(task, ran=False, note=stamps.notes[task.name])
            else:
                marks = None
                take_lock()
                yield Done(task, ran=True, note=_run(task, passed, stamps, writer))
            passed.append(task)
    if marks is not None:
        write_afresh(project.cache / "idle", serialize_marks(program, marks))


def write_afresh(path: Path, text: str) -> None:
    """Write a file even if it holds the text, so that it is newer than all it speaks of."""
    path.unlink(missing_ok=True)
    write_atomically(path, text)


def _run(task: Task, passed: list[Task], stamps: Stamps, writer: Writer) -> str:
    before = len(writer.changed)
    note = task.run()
    stamps.record(task.name, task.files(), note)
    # a draft step writes the catalogs that the merge before it wrote: that must not make the merge look out of date
    written = {str(path) for path in writer.changed[before:]}
    for earlier in passed:
        stamps.settle(earlier.name, [path for path in earlier.files() if str(path) in written])
    write_atomically(stamps.path, stamps.serialize())
    return note


def list_outdated(project: Project) -> Iterator[Task]:
    """The tasks a build would run, as far as can be told before the first of them ran."""
    stamps = read_stamps(project.cache / "build.json", fingerprint(describe_program()))
    for task in list_tasks(project, "", Writer(dry_run=True)):
        if not stamps.is_current(task.name, task.files()):
            yield task
