"""What was found so far, in numbers: kept instead of the findings, so that memory does not grow with them."""

from __future__ import annotations

from collections import Counter

from polyleaf.checks.reporting.report import CheckedFile
from polyleaf.facts import is_supported
from polyleaf.model import Severity


class Tally:
    """Counts over checked files."""

    def __init__(self) -> None:
        self.files = self.units = self.unreadable = self.faults = self.ignored = 0
        self.open: Counter[Severity] = Counter()
        # findings that nobody ignored
        self.half_known: Counter[str] = Counter()
        # files by language, of languages whose words are not known

    def add(self, file: CheckedFile) -> None:
        """Take in one file."""
        if not file.is_readable:
            self.unreadable += 1
            return
        self.files += 1
        self.units += file.units
        self.faults += len(file.faults)
        if file.units and not is_supported(file.language):
            self.half_known[file.language] += 1
        for reported in file.findings:
            if reported.ignored:
                self.ignored += 1
            else:
                self.open[reported.finding.severity] += 1

    def describe(self) -> tuple[str, ...]:
        """Lines for people: what is only half checked, and the counts."""
        counts = [f"{self.open[severity]} {severity}" for severity in Severity] if any(self.open.values()) else []
        counts += [
            f"{count} {what}"
            for count, what in (
                (self.ignored, "ignored"),
                (self.faults, "faults of form"),
                (self.unreadable, "files not checked"),
            )
            if count
        ]
        looked = f"{self.units} translations in {_count(self.files, 'file')}"
        return (*self._describe_half_known(), f"{', '.join(counts) or 'no findings'} ({looked})")

    def _describe_half_known(self) -> list[str]:
        return [
            f"{_count(count, 'file')} {_name(language)}: digits, symbols and form are checked"
            for language, count in sorted(self.half_known.items())
        ]

    def exit_code(self, fail_on: str) -> int:
        """2 if a file could not be read, 1 if something is as bad as ``fail_on`` or worse, else 0.

        A message that no catalog may hold counts as bad enough, whatever ``fail_on`` is, but for "never".
        """
        if self.unreadable:
            return 2
        if fail_on == "never":
            return 0
        worst = Severity(fail_on).rank
        return int(self.faults > 0 or any(severity.rank <= worst for severity in +self.open))


def _name(language: str) -> str:
    return f"in {language!r}, of which no words are known" if language else "that do not say their language"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
