"""Step 6: .mo files of what an edition may print.

A draft edition gets every text; a final edition only a language that is approved to the last word, its English
included. Anything less is refused (exit code 3), names what is missing, and leaves no file.
"""

from __future__ import annotations

import argparse

from polyleaf.cli.console import Console
from polyleaf.cli.editions import add_edition_arguments, open_job


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    add_edition_arguments(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """Compile every language; the refused ones are named together at the end."""
    from polyleaf.pipeline.compile import compile_languages

    with open_job(args, console) as job:
        for gathered in compile_languages(job.project, job.languages, job.edition, job.writer):
            count = len(gathered.printable(job.edition))
            told = f"{gathered.language} {gathered.domain}: {count} of {len(gathered.messages)} messages"
            console.step(6, "compile", told)
            if args.json:
                console.print_json({"lang": gathered.language, "leaflet": gathered.domain, "compiled": count})
    return 0
