"""How far to trust the checks: plants errors in copies of your translations and counts what the checks catch.

Takes the translations that people stand behind, or the drafts of a language that has none yet, and says which; with
FILE, any .po. For each language and category of error: planted, caught, and what is flagged on the originals, which is
a false alarm where they are right. Nothing is written to any file.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from polyleaf.cli.console import Console

if TYPE_CHECKING:
    from polyleaf.pipeline.audit import Audit, Row


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument(
        "files", metavar="FILE", nargs="*", type=Path, help="a .po or a folder; without it, the project"
    )
    parser.add_argument(
        "--lang", metavar="L", action="append", default=[], help="a language code, as pt_BR; repeatable; all if absent"
    )
    parser.add_argument(
        "--limit", metavar="N", type=int, default=100, help="errors of each category and language (default: 100)"
    )
    parser.add_argument("--misses", action="store_true", help="show every planted error that no check saw")


def run(args: argparse.Namespace, console: Console) -> int:
    """Print the tables, or with --json one object a line."""
    from polyleaf.errors import UsageError
    from polyleaf.pipeline.audit import audit_sample, sample_files, sample_project
    from polyleaf.project import find_project

    if args.limit < 1:
        raise UsageError(f"{args.limit} errors cannot be planted", to_do="give --limit 1 or more")
    samples = sample_files(args.files, args.lang) if args.files else sample_project(find_project(Path.cwd()), args.lang)
    for sample in samples:
        if not sample.messages:
            console.say(f"  audit      {sample.language}: no translations to plant errors in")
            continue
        console.detail(f"  audit      {sample.language}: {len(sample.messages)} texts")
        audit = audit_sample(sample, args.limit)
        if args.json:
            _print_json(audit, console)
        else:
            _print_table(audit, console, shows_misses=args.misses)
    return 0


def _print_json(audit: Audit, console: Console) -> None:
    sample = audit.sample
    console.print_json(
        {
            "lang": sample.language,
            "origin": sample.origin,
            "texts": len(sample.messages),
            "flagged": audit.flagged,
            "alarms": {severity.value: count for severity, count in audit.alarms.items()},
        }
    )
    for row in audit.rows:
        console.print_json(
            {
                "lang": sample.language,
                "category": row.category.name,
                "severity": row.category.severity.value,
                "planted": row.planted,
                "caught": row.caught,
                "share": row.share,
                "missed": [{"source": source, "target": target} for source, target in row.missed],
            }
        )


def _print_table(audit: Audit, console: Console, *, shows_misses: bool) -> None:
    from polyleaf.auditing import SUPPORTED
    from polyleaf.facts import is_supported

    sample = audit.sample
    what = (
        "translations that people stand behind" if sample.origin == "translated" else "drafts (nothing is translated)"
    )
    alarms = ", ".join(f"{count} {severity}" for severity, count in audit.alarms.items())
    console.print(f"{sample.language or '(language unknown)'}: {len(sample.messages)} {what}")
    console.print(f"  on the originals: {audit.flagged} flagged, {alarms}")
    if not is_supported(sample.language):
        console.print(f"  no words of this language are known, only of {', '.join(SUPPORTED)}: figures and form")
    console.print(f"  {'category':<22}{'severity':<10}{'planted':>8}{'caught':>8}{'share':>8}")
    for row in audit.rows:
        if row.planted:
            console.print(f"  {row.category.name:<22}{row.category.severity:<10}{_show(row.planted, row.caught)}")
        if shows_misses:
            _print_misses(row, console)
    _print_sums(audit, console)


def _print_sums(audit: Audit, console: Console) -> None:
    rows = audit.rows
    for severity in dict.fromkeys(row.category.severity for row in rows):
        own = [row for row in rows if row.category.severity is severity]
        planted, caught = sum(row.planted for row in own), sum(row.caught for row in own)
        if planted:
            console.print(f"  {f'all {severity}':<32}{_show(planted, caught)}")
    absent = [row.category.name for row in rows if not row.planted]
    console.print(f"  no place for: {', '.join(absent) or 'none'}\n")


def _show(planted: int, caught: int) -> str:
    return f"{planted:>8}{caught:>8}{caught / planted:>8.0%}"


def _print_misses(row: Row, console: Console) -> None:
    for source, target in row.missed:
        console.print(f"    missed {row.category.name}: {source!r}\n    {'':>7}{target!r}")
