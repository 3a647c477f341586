"""Check translations: numbers and units by value, and everything else that could mislead a patient.

With PATH, checks any .po, every .po of a folder, or a project; without, every catalog of the project one stands in.
Prints a finding a line and exits with 1 if one is as bad as --fail-on or worse. What a person ignored with
polyleaf review ignore is shown as ignored and counts no more.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from polyleaf.cli.console import Console
from polyleaf.model import Severity

if TYPE_CHECKING:
    from polyleaf.checks.reporting import CheckedFile
    from polyleaf.pipeline.check import Target
    from polyleaf.project import Project


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``polyleaf check``."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="*", type=Path, help="a .po, a folder, a project; without it, this project"
    )
    parser.add_argument(
        "--lang", metavar="L", action="append", default=[], help="the language of a file; which ones of a folder"
    )
    parser.add_argument(
        "--fail-on",
        choices=(*(severity.value for severity in Severity), "never"),
        default=Severity.CRITICAL.value,
        help="exit with 1 if there is a finding this bad or worse (default: critical)",
    )
    parser.add_argument("--only", metavar="CHECK", action="append", default=[], help="run only this check; repeatable")
    parser.add_argument("--skip", metavar="CHECK", action="append", default=[], help="leave out this check; repeatable")
    parser.add_argument("--sarif", metavar="OUT", type=Path, help="also write the findings as SARIF 2.1.0")
    parser.add_argument("--html", metavar="OUT", type=Path, help="also write them as one page of HTML")
    parser.add_argument(
        "--docs-url",
        metavar="URL",
        help="where docs/checks/ is to be read, for --sarif (default: the project's documentation, if it names one)",
    )
    parser.add_argument("--jobs", metavar="N", type=int, default=1, help="processes to share the files (default: 1)")


def run(args: argparse.Namespace, console: Console) -> int:
    """Print the findings; 1 if there is one at or above ``--fail-on``, 2 if a file cannot be read."""
    from polyleaf.checks import choose_checks
    from polyleaf.checks.reporting import Tally
    from polyleaf.errors import UsageError
    from polyleaf.pipeline.check import check_targets, find_targets, list_targets
    from polyleaf.project import find_project

    if args.docs_url and "://" not in args.docs_url:
        raise UsageError(f"{args.docs_url!r} is no address", to_do="give a whole one, as --docs-url https://…/checks")
    if args.jobs < 1:
        raise UsageError(f"{args.jobs} processes cannot check anything", to_do="give --jobs 1 or more")
    choice = choose_checks(tuple(args.only), tuple(args.skip))
    targets = find_targets(args.paths, args.lang) if args.paths else list_targets(find_project(Path.cwd()), args.lang)
    if not targets:
        raise UsageError(
            "there is no catalog to check", where="locales", to_do="make them with polyleaf extract, or name a file"
        )
    keeps = bool(args.sarif or args.html)
    kept: list[CheckedFile] = []
    tally = Tally()
    for file in check_targets(targets, choice, args.jobs):
        _print_file(file, console, as_json=args.json)
        tally.add(file)
        if keeps:
            kept.append(file)
    for line in tally.describe() if tally.files else ():
        console.step(4, "check", line)
    if keeps:
        args.docs_url = _find_documentation(args.docs_url, targets)
        _write_reports(kept, args, {target.language: target.project for target in targets})
    return tally.exit_code(args.fail_on)


def _print_file(file: CheckedFile, console: Console, *, as_json: bool) -> None:
    from polyleaf.checks.reporting import describe, serialize_finding

    for fault in file.faults:
        console.warn(f"polyleaf: {fault}")
    for reported in file.findings:
        if as_json:
            console.print_json(serialize_finding(reported))
            continue
        console.print(describe(reported))
        if console.verbosity > 0 and reported.uid:
            console.print(f"  source       {reported.finding.msgid!r}\n  translation  {reported.target!r}")
    if file.is_readable:
        console.detail(f"4 check      {file.path}: {len(file.findings)} findings in {file.units} translations")


def _find_documentation(given: str | None, targets: Sequence[Target]) -> str:
    """The address given, else the one a project names in its settings, else none."""
    named = (target.project.documentation for target in targets if target.project)
    return given if given is not None else next(filter(None, named), "")


def _write_reports(files: list[CheckedFile], args: argparse.Namespace, projects: dict[str, Project | None]) -> None:
    from polyleaf import __version__
    from polyleaf.checks import list_checks
    from polyleaf.checks.reporting import serialize_html, serialize_sarif
    from polyleaf.files import write_atomically

    if args.sarif:
        write_atomically(args.sarif, serialize_sarif(files, list_checks(), __version__, args.docs_url))
    if args.html:
        names = {language: project.locale(language).english_name for language, project in projects.items() if project}
        write_atomically(args.html, serialize_html(files, list_checks(), __version__, names))
