"""Step 3: a machine's draft for every message that has no text; a text that is there is never touched.

Engines are asked in this order: the memory of what people translated, engines on this machine, and with --online the
ones on the network (the text then leaves this machine). Every draft is fuzzy and recorded with its engine.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from polyleaf.cli.arguments import add_dry_run, add_lang, read_clock, report_dry_run
from polyleaf.cli.console import Console


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    add_lang(parser)
    parser.add_argument("--engine", metavar="NAME", action="append", help="ask only this engine; repeatable")
    parser.add_argument("--online", action="store_true", help="allow engines that send the text over the network")
    add_dry_run(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """Draft what is missing."""
    from polyleaf.files import Writer, hold_lock
    from polyleaf.pipeline.draft import choose_engines, draft_language
    from polyleaf.pipeline.loading import choose_languages
    from polyleaf.project import find_project

    project = find_project(Path.cwd())
    writer = Writer(args.dry_run)
    with hold_lock(project.lock):
        for language in choose_languages(project, args.lang, targets_only=True):
            engines = choose_engines(project, language, args.engine, allow_online=args.online, dry_run=args.dry_run)
            for drafted in draft_language(project, language, engines, read_clock(), writer):
                console.step(3, "draft", f"{language} {drafted.domain}: {drafted.written} of {drafted.missing} missing")
                for result in drafted.results:
                    for reason in result.refusals:
                        console.detail(f"  refused: {reason}: {result.message.msgid[:60]}")
                if args.json:
                    console.print_json(
                        {
                            "lang": language,
                            "leaflet": drafted.domain,
                            "missing": drafted.missing,
                            "drafted": drafted.written,
                        }
                    )
    report_dry_run(writer, project, console)
    return 0
