"""A new project in DIR with a source, two languages and templates: cd into it and run polyleaf build."""

from __future__ import annotations

import argparse
from pathlib import Path

from polyleaf.cli.arguments import add_dry_run
from polyleaf.cli.console import Console

STEP = None
SUMMARY = "a new project"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="a new or empty folder")
    add_dry_run(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """Write the project."""
    from polyleaf.files import Writer
    from polyleaf.pipeline.starter import start_project

    made = start_project(args.folder, Writer(args.dry_run))
    for path in made:
        if args.json:
            console.print_json({"file": str(path)})
        elif args.dry_run:
            console.print(f"would write {path}")
    console.say(f"A project is in {args.folder}. Next: cd {args.folder} && polyleaf build")
    return 0
