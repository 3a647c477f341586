"""Step 2: the .pot of every leaflet and of the templates, merged exactly into every language."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from polyleaf.cli.arguments import add_dry_run, add_lang, report_dry_run
from polyleaf.cli.console import Console

STEP = 2
SUMMARY = "message templates from outlines and templates, merged into every language"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    add_lang(parser)
    add_dry_run(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """Extract and merge."""
    from polyleaf.files import Writer, hold_lock
    from polyleaf.pipeline.extract import extract_project, merge_language
    from polyleaf.pipeline.loading import choose_languages
    from polyleaf.project import find_project

    project = find_project(Path.cwd())
    languages = choose_languages(project, args.lang)
    writer = Writer(args.dry_run)
    with hold_lock(project.lock):
        templates = extract_project(project, writer)
        for domain, template in templates.items():
            console.step(2, "extract", f"{domain}.pot: {len(template.messages)} messages")
        for language in languages:
            for merged in merge_language(project, language, templates, writer):
                console.step(
                    2,
                    "extract",
                    f"{language} {merged.domain}: {merged.total} messages, {merged.added} new, {merged.removed} gone",
                )
                if args.json:
                    console.print_json(asdict(merged))
    report_dry_run(writer, project, console)
    return 0
