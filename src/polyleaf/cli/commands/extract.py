"""Step 2: the .pot of every leaflet and of the templates, merged into every language.

What was written for an earlier English is offered as stale where no fact differs; factual changes are listed.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from polyleaf.cli.arguments import add_dry_run, add_lang, report_dry_run
from polyleaf.cli.console import Console

if TYPE_CHECKING:
    from polyleaf.pipeline.extract import Merged


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
        done = [merged for language in languages for merged in merge_language(project, language, templates, writer)]
    for merged in done:
        console.step(2, "extract", _describe(merged))
        if args.json:
            console.print_json(_serialize(merged))
    for line in _list_factual(done):
        console.step(2, "extract", line)
    report_dry_run(writer, project, console)
    return 0


def _describe(merged: Merged) -> str:
    counts = f"{merged.total} messages, {merged.added} new, {merged.removed} gone"
    stale = f", {merged.stale} stale" if merged.stale else ""
    return f"{merged.language} {merged.domain}: {counts}{stale}"


def _serialize(merged: Merged) -> dict[str, object]:
    return {
        "language": merged.language,
        "domain": merged.domain,
        "total": merged.total,
        "added": merged.added,
        "removed": merged.removed,
        "stale": merged.stale,
        "changes": [
            {
                "kind": change.kind.value,
                "from": change.old.msgid,
                "to": change.new.msgid,
                "differences": list(change.differences),
            }
            for change in merged.changes
        ],
    }


def _list_factual(done: list[Merged]) -> list[str]:
    """A line for each factual change of the English, with the languages whose text it voids."""
    from polyleaf.catalogs import ChangeKind

    voided: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for merged in done:
        for change in merged.changes:
            if change.kind is ChangeKind.FACTUAL:
                key = (change.old.msgid, change.new.msgid, change.differences)
                voided.setdefault(key, []).append(merged.language)
    return [
        f'factual: "{old}" → "{new}" ({"; ".join(differences)}); voids {", ".join(languages)}'
        for (old, new, differences), languages in voided.items()
    ]
