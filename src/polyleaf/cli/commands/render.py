"""Step 7: leaflets in HTML, PDF and plain text, and the page to download them from.

Compiles first, so that what is printed is what the catalogs say now. Edition final of a language that is not wholly
approved is refused (exit code 3) and leaves no file.
"""

from __future__ import annotations

import argparse

from polyleaf.cli.console import Console
from polyleaf.cli.editions import add_edition_arguments, open_job


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    add_edition_arguments(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """Compile and render every language; the refused ones are named together at the end."""
    from polyleaf.pipeline.render import render_languages

    with open_job(args, console) as job:
        for made in render_languages(job.project, job.languages, job.edition, job.writer):
            console.step(7, "render", f"{made.language}: {len(made.files)} files")
            for obstacle in made.obstacles:
                console.warn(f"  not made: {obstacle}")
            for path in made.files:
                if args.json:
                    console.print_json({"lang": made.language, "file": job.project.relative(path)})
    return 0
