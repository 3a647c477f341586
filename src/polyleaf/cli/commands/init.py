"""A new project in DIR with a source, two languages and templates: cd into it and run polyleaf build.

With --git, in a new project or one that is there: git merges its catalogs message by message (polyleaf po merge3).
"""

from __future__ import annotations

import argparse
from pathlib import Path

from polyleaf.cli.arguments import add_dry_run
from polyleaf.cli.console import Console
from polyleaf.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument(
        "folder", metavar="DIR", nargs="?", type=Path, help="a new or empty folder; with --git also a project"
    )
    parser.add_argument("--git", action="store_true", help="let git merge catalogs by message; run it in every clone")
    add_dry_run(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """Write the project, tell git how to merge, or both."""
    from polyleaf.files import Writer
    from polyleaf.pipeline.git_setup import install_merge_driver
    from polyleaf.pipeline.starter import start_project
    from polyleaf.project import read_project

    if args.folder is None and not args.git:
        raise UsageError("no folder is named", to_do="write: polyleaf init DIR")
    folder: Path = args.folder or Path()
    writer = Writer(args.dry_run)
    is_new = not args.git or read_project(folder) is None
    if is_new:
        start_project(folder, writer)
        console.say(f"A project is in {folder}. Next: cd {folder} && polyleaf build")
    if args.git:
        install_merge_driver(folder, writer, make_repository=is_new)
        console.say("git merges its catalogs message by message in this clone; run this in every other clone too")
    for path in writer.changed:
        if args.json:
            console.print_json({"file": str(path)})
        elif args.dry_run:
            console.print(f"would write {path}")
    return 0
