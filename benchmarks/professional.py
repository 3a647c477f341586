#!/usr/bin/env python3
"""False alarms on translations that professionals made: what the checks say of them is most often wrong.

Run ``scripts/fetch-suites`` first, then ``.venv/bin/python benchmarks/professional.py [--examples N] [SUITE…]``.
Counted are critical findings on translated entries that are neither fuzzy nor obsolete, as findings for every 500
entries (the goal of issue 4 is one at most), and how many entries have any finding at all. Some findings are right:
these translations have mistakes too, and nobody took them out of the figures.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from polyleaf.catalogs import read_catalog
from polyleaf.checks import check_message
from polyleaf.errors import PolyleafError
from polyleaf.model import Finding, Severity

SUITES = Path(__file__).resolve().parents[1] / ".polyleaf" / "suites"
CODES = {
    "ar": "ar", "de": "de", "es": "es", "fr": "fr", "hi": "hi", "pt_BR": "pt_BR", "uk": "uk",
    "zh_Hans": "zh_Hans", "zh_CN": "zh_Hans",
}  # fmt: skip


@dataclass
class Result:
    """What was found in one file, or in all files of a suite and language."""

    entries: int = 0
    flagged: int = 0
    # entries with any finding
    findings: list[tuple[Finding, str]] = field(default_factory=list)
    # critical ones, with the translation
    unreadable: list[str] = field(default_factory=list)

    def add(self, other: Result) -> None:
        """Take in another's figures."""
        self.entries += other.entries
        self.flagged += other.flagged
        self.findings += other.findings
        self.unreadable += other.unreadable

    @property
    def rate(self) -> float:
        """Critical findings for every 500 entries."""
        return 500 * len(self.findings) / self.entries if self.entries else 0.0


def find_language(path: Path) -> str:
    """The supported language of a catalog by its name or folder, or ""."""
    for name in (path.stem, path.parent.parent.name if path.parent.name == "LC_MESSAGES" else path.parent.name):
        if name in CODES:
            return CODES[name]
    return ""


def measure(path: Path) -> Result:
    """The findings in one file."""
    language = find_language(path)
    try:
        catalog = read_catalog(path, "", [])
    except PolyleafError as error:
        return Result(unreadable=[str(error)])
    result = Result()
    for message in catalog.messages:
        if message.obsolete or message.is_fuzzy or not message.is_translated:
            continue
        found = check_message(message, language)
        result.entries += 1
        result.flagged += bool(found)
        result.findings += [
            (replace(item, file=str(path.relative_to(SUITES))), message.msgstr[item.form])
            for item in found
            if item.severity is Severity.CRITICAL
        ]
    return result


def main() -> None:
    """Measure, print a table, and examples on request."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suites", metavar="SUITE", nargs="*")
    parser.add_argument("--examples", type=int, default=0, metavar="N", help="N examples of each check and language")
    args = parser.parse_args()
    paths = [
        path
        for path in sorted(SUITES.rglob("*.po"))
        if find_language(path) and (not args.suites or path.relative_to(SUITES).parts[0] in args.suites)
    ]
    if not paths:
        sys.exit("no suites here; run scripts/fetch-suites")
    totals: dict[tuple[str, str], Result] = defaultdict(Result)
    with ProcessPoolExecutor() as pool:
        for path, result in zip(paths, pool.map(measure, paths), strict=True):
            totals[path.relative_to(SUITES).parts[0], find_language(path)].add(result)
    print_table(totals)
    print_checks(totals)
    if args.examples:
        print_examples(totals, args.examples)


def print_table(totals: dict[tuple[str, str], Result]) -> None:
    """A row for each suite and language, and one for each language over all suites."""
    for suite in sorted({suite for suite, _ in totals}):
        print(f"{suite}: {(SUITES / suite / 'VERSION').read_text('utf-8').strip()}")
    print("\n| suite | language | entries | critical | per 500 | entries with any finding |")
    print("|---|---|---:|---:|---:|---:|")
    overall: dict[str, Result] = defaultdict(Result)
    for (suite, language), result in sorted(totals.items()):
        print_row(suite, language, result)
        overall[language].add(result)
    for language, result in sorted(overall.items()):
        print_row("all", language, result)
    whole = Result()
    for result in overall.values():
        whole.add(result)
    print_row("all", "all", whole)
    for line in whole.unreadable:
        print(f"cannot be read: {line}")


def print_row(suite: str, language: str, result: Result) -> None:
    """One row of the table."""
    share = f"{100 * result.flagged / max(1, result.entries):.1f}%"
    print(f"| {suite} | {language} | {result.entries} | {len(result.findings)} | {result.rate:.2f} | {share} |")


def print_checks(totals: dict[tuple[str, str], Result]) -> None:
    """Which checks the critical findings come from."""
    counts: Counter[tuple[str, str]] = Counter()
    for (_, language), result in totals.items():
        counts.update((finding.check, language) for finding, _ in result.findings)
    languages = sorted({language for _, language in totals})
    print(f"\n| critical findings of | {' | '.join(languages)} |")
    print(f"|---|{'---:|' * len(languages)}")
    for check in sorted({check for check, _ in counts}):
        print(f"| {check} | {' | '.join(str(counts[check, language]) for language in languages)} |")


def print_examples(totals: dict[tuple[str, str], Result], limit: int) -> None:
    """Examples of critical findings, by check and language."""
    grouped: dict[tuple[str, str], list[tuple[Finding, str]]] = defaultdict(list)
    for (_, language), result in sorted(totals.items()):
        for finding, target in result.findings:
            grouped[finding.check, language].append((finding, target))
    for (check, language), found in sorted(grouped.items()):
        print(f"\n## {check}, {language}: {len(found)}\n")
        for finding, target in found[:: max(1, len(found) // limit)][:limit]:
            print(f"- {finding.message}  ({finding.file}:{finding.line})\n  EN {finding.msgid[:300]!r}")
            print(f"  {language} {target[:300]!r}")


if __name__ == "__main__":
    main()
