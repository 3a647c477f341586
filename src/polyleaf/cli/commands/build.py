"""All seven steps on this project: does what is out of date, and nothing else.

Drafts come only from the memory and from engines on this machine; step 5 is for people (see: polyleaf review). The
edition is draft; a final edition is asked for by name: polyleaf render --edition final.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from polyleaf.cli.arguments import read_clock
from polyleaf.cli.console import Console


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("--dry-run", action="store_true", help="say which steps are out of date, and run none")


def run(args: argparse.Namespace, console: Console) -> int:
    """Build, and say where the leaflets are."""
    from polyleaf.files import Writer
    from polyleaf.pipeline.build import build_project, list_outdated
    from polyleaf.project import find_project

    project = find_project(Path.cwd())
    if args.dry_run:
        for task in list_outdated(project):
            console.print(f"would run {task.step} {task.verb} {task.subject}")
        return 0
    ran = 0
    for done in build_project(project, read_clock(), Writer()):
        ran += done.ran
        tell = console.say if done.ran else console.detail
        tell(f"{done.task.step} {done.task.verb:<10} {done.task.subject}: {done.note}")
        if args.json:
            console.print_json(
                {
                    "step": done.task.step,
                    "task": f"{done.task.verb} {done.task.subject}",
                    "ran": done.ran,
                    "note": done.note,
                }
            )
    if not ran:
        console.say("nothing was out of date")
    console.say(
        f"The leaflets are in {project.output / 'draft'}: open {project.output / 'draft' / 'index.html'} in a browser."
    )
    return 0
