"""Step 7: leaflets in HTML, PDF and plain text, and the page to download them from.

Compiles first, so that what is printed is what the catalogs say now. Edition final of a language that is not wholly
approved is refused (exit code 3) and leaves no file.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from polyleaf.cli.arguments import add_dry_run, add_edition, add_lang, report_dry_run
from polyleaf.cli.console import Console


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    add_lang(parser)
    add_edition(parser)
    add_dry_run(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """Compile and render every language; the refused ones are named together at the end."""
    from polyleaf.files import Writer, hold_lock
    from polyleaf.model import Edition
    from polyleaf.pipeline.loading import choose_languages
    from polyleaf.pipeline.render import render_languages
    from polyleaf.project import find_project

    project = find_project(Path.cwd())
    writer = Writer(args.dry_run)
    with hold_lock(project.lock):
        try:
            for made in render_languages(project, choose_languages(project, args.lang), Edition(args.edition), writer):
                console.step(7, "render", f"{made.language}: {len(made.files)} files")
                for obstacle in made.obstacles:
                    console.warn(f"  not made: {obstacle}")
                for path in made.files:
                    if args.json:
                        console.print_json({"lang": made.language, "file": project.relative(path)})
        finally:
            report_dry_run(writer, project, console)
    return 0
