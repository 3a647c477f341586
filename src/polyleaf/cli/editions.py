"""What the commands that make an edition share: their arguments, the project's lock, and the closing lines."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from polyleaf.cli.arguments import add_dry_run, add_lang, report_dry_run
from polyleaf.cli.console import Console

if TYPE_CHECKING:
    from polyleaf.files import Writer
    from polyleaf.model import Edition
    from polyleaf.project import Project


@dataclass(frozen=True, slots=True)
class Job:
    """Which edition of which languages is made, and how files are written."""

    project: Project
    languages: tuple[str, ...]
    edition: Edition
    writer: Writer


def add_edition_arguments(parser: argparse.ArgumentParser) -> None:
    """``--lang``, ``--edition`` and ``--dry-run``."""
    add_lang(parser)
    parser.add_argument(
        "--edition",
        choices=("draft", "final"),
        default="draft",
        help="draft: for reviewers, marked on every page; final: only what people approved (default: draft)",
    )
    add_dry_run(parser)


@contextmanager
def open_job(args: argparse.Namespace, console: Console) -> Iterator[Job]:
    """Hold the project's lock for the job; after a dry run, even a refused one, say what would have changed."""
    from polyleaf.files import Writer, hold_lock
    from polyleaf.model import Edition
    from polyleaf.pipeline.loading import choose_languages
    from polyleaf.project import find_project

    project = find_project(Path.cwd())
    job = Job(project, choose_languages(project, args.lang), Edition(args.edition), Writer(args.dry_run))
    with hold_lock(project.lock):
        try:
            yield job
        finally:
            report_dry_run(job.writer, project, console)
