"""Step 6: .mo files of what an edition may print.

A draft edition gets every text; a final edition only a language that is approved to the last word, its English
included. Anything less is refused (exit code 3), names what is missing, and leaves no file.
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
    """Compile every language; the refused ones are named together at the end."""
    from polyleaf.files import Writer, hold_lock
    from polyleaf.model import Edition
    from polyleaf.pipeline.compile import compile_languages
    from polyleaf.pipeline.loading import choose_languages
    from polyleaf.project import find_project

    project = find_project(Path.cwd())
    writer = Writer(args.dry_run)
    with hold_lock(project.lock):
        try:
            for gathered in compile_languages(
                project, choose_languages(project, args.lang), Edition(args.edition), writer
            ):
                count = len(gathered.printable(Edition(args.edition)))
                console.step(
                    6, "compile", f"{gathered.language} {gathered.domain}: {count} of {len(gathered.messages)} messages"
                )
                if args.json:
                    console.print_json({"lang": gathered.language, "leaflet": gathered.domain, "compiled": count})
        finally:
            report_dry_run(writer, project, console)
    return 0
