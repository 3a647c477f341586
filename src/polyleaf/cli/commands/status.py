"""Every leaflet in every language: how many texts are missing, drafted, translated, revised, approved, and on hold."""

from __future__ import annotations

import argparse
from pathlib import Path

from polyleaf.cli.arguments import add_lang
from polyleaf.cli.console import Console

COLUMNS = ("total", "missing", "draft", "stale", "needs_work", "translated", "revised", "approved", "holds")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    add_lang(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """Print the table, or with --json a list of rows."""
    from polyleaf.pipeline.loading import choose_languages
    from polyleaf.pipeline.status import list_status
    from polyleaf.project import find_project

    project = find_project(Path.cwd())
    rows = list_status(project, choose_languages(project, args.lang))
    if args.json:
        console.print_json(list(rows))
        return 0
    width = max((len(row["leaflet"]) for row in rows), default=7) + 2
    console.print(f"{'lang':<9}{'leaflet':<{width}}" + "".join(f"{name:>12}" for name in COLUMNS))
    for row in rows:
        console.print(f"{row['lang']:<9}{row['leaflet']:<{width}}" + "".join(f"{row[name]:>12}" for name in COLUMNS))
    return 0
