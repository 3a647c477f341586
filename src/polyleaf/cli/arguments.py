"""Arguments and closing lines that several commands share."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from polyleaf.cli.console import Console
from polyleaf.files import Writer
from polyleaf.project import Project


def add_lang(parser: argparse.ArgumentParser) -> None:
    """``--lang``, repeatable."""
    parser.add_argument(
        "--lang", metavar="L", action="append", help="a language code, as pt_BR; repeatable; all if absent"
    )


def add_dry_run(parser: argparse.ArgumentParser) -> None:
    """``--dry-run``, on whatever writes."""
    parser.add_argument("--dry-run", action="store_true", help="say which files would change, and change none")


def report_dry_run(writer: Writer, project: Project, console: Console) -> None:
    """After a dry run, name the files that would have changed."""
    if writer.dry_run:
        for path in writer.changed:
            console.print(f"would change {project.relative(path)}")


def read_clock() -> str:
    """The time for a ledger, in UTC: the one place where commands look at the clock."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
