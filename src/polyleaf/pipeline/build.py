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

import polyleaf
from polyleaf.files import Writer, hold_lock, write_atomically
from polyleaf.pipeline.stamps import Stamps, fingerprint_program, read_stamps
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
    stamps = read_stamps(project.cache / "build.json", fingerprint_program(Path(polyleaf.__file__).parent))
    passed: list[Task] = []
    with ExitStack() as stack:
        # the lock is taken by the first task that runs, so that an idle build waits for nobody
        take_lock = cache(lambda: stack.enter_context(hold_lock(project.lock)))
        for task in list_tasks(project, time, writer):
            if stamps.is_current(task.name, task.files()):
                yield Done(task, ran=False, note=stamps.notes[task.name])
            else:
                take_lock()
                yield Done(task, ran=True, note=_run(task, passed, stamps, writer))
            passed.append(task)


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
    stamps = read_stamps(project.cache / "build.json", fingerprint_program(Path(polyleaf.__file__).parent))
    for task in list_tasks(project, "", Writer(dry_run=True)):
        if not stamps.is_current(task.name, task.files()):
            yield task
