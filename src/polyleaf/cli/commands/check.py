"""Check translations: numbers and units by value, and everything else that could mislead a patient.

With FILE, checks any .po anywhere, no project needed; without, every catalog of the project. Prints a finding a line;
exits with 1 if one is as bad as --fail-on or worse.
"""

from __future__ import annotations

import argparse
import re
from dataclasses import asdict, replace
from pathlib import Path

from polyleaf.catalogs import read_catalog
from polyleaf.checks import check_catalog
from polyleaf.cli.console import Console
from polyleaf.model import Catalog, Finding, Severity

SUMMARY = "find what could mislead a patient"
STEP: int | None = 4

_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:[_-][A-Z][a-z]{3})?(?:[_-](?:[A-Z]{2}|[0-9]{3}))?")
_KEYS = ("check", "severity", "certainty", "file", "line", "msgctxt", "msgid", "message", "span", "suggestion")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``polyleaf check``."""
    parser.add_argument(
        "files", metavar="FILE", nargs="*", type=Path, help="a .po; without it, every catalog of the project"
    )
    parser.add_argument("--lang", metavar="L", action="append", help="the language; repeatable without FILE")
    parser.add_argument(
        "--fail-on",
        choices=(*(severity.value for severity in Severity), "never"),
        default=Severity.CRITICAL.value,
        help="exit with 1 if there is a finding this bad or worse (default: critical)",
    )
    parser.add_argument("--only", metavar="CHECK", action="append", default=[], help="run only this check; repeatable")
    parser.add_argument("--skip", metavar="CHECK", action="append", default=[], help="leave out this check; repeatable")


def run(args: argparse.Namespace, console: Console) -> int:
    """Print the findings; 1 if there is one at or above ``--fail-on``."""
    findings = _check_files(args) if args.files else _check_project(args)
    for finding in findings:
        if args.json:
            console.print_json(to_json(finding))
        else:
            console.print(describe(finding))
    console.say(_count(findings))
    return _exit_code(findings, args.fail_on)


def to_json(finding: Finding) -> dict[str, object]:
    """A finding as one object, its keys in the documented order."""
    fields = asdict(finding)
    return {key: fields[key] for key in _KEYS}


def describe(finding: Finding) -> str:
    """A finding as one line: file:line: severity: check: sentence."""
    place = f"{finding.file}:{finding.line}" if finding.line else finding.file
    remedy = f" (write: {finding.suggestion})" if finding.suggestion else ""
    return f"{place}: {finding.severity}: {finding.check}: {finding.message}{remedy}"


def _check_files(args: argparse.Namespace) -> list[Finding]:
    found: list[Finding] = []
    wanted = args.lang[0] if args.lang else ""
    for path in args.files:
        catalog = read_catalog(path, wanted)
        language = wanted or guess_language(catalog, path)
        catalog = replace(catalog, language=language, path=str(path))
        found.extend(check_catalog(catalog, language, only=tuple(args.only), skip=tuple(args.skip)))
    return found


def guess_language(catalog: Catalog, path: Path) -> str:
    """A file's language: its Language header if that is a tag, else the folder above LC_MESSAGES, else its name."""
    headers = {name.lower(): value.strip() for name, value in catalog.headers}
    named = path.resolve()
    folder = named.parent.parent.name if named.parent.name == "LC_MESSAGES" else named.parent.name
    for candidate in (headers.get("language", ""), folder, named.stem):
        if _LANGUAGE_TAG.fullmatch(candidate):
            return candidate.replace("-", "_")
    return ""


def _check_project(args: argparse.Namespace) -> list[Finding]:
    # the pipeline imports every step, which a single file does not need
    from polyleaf.pipeline.check import check_language
    from polyleaf.pipeline.loading import choose_languages
    from polyleaf.project import find_project

    project = find_project(Path.cwd())
    chosen = (*args.only, *args.skip)
    return [
        finding
        for language in choose_languages(project, args.lang)
        for finding in check_language(project, language)
        if not chosen or ((not args.only or finding.check in args.only) and finding.check not in args.skip)
    ]


def _count(findings: list[Finding]) -> str:
    if not findings:
        return "4 check      no findings"
    counts = [f"{sum(finding.severity is severity for finding in findings)} {severity}" for severity in Severity]
    return f"4 check      {', '.join(counts)}"


def _exit_code(findings: list[Finding], fail_on: str) -> int:
    if fail_on == "never":
        return 0
    return int(any(finding.severity.rank <= Severity(fail_on).rank for finding in findings))
