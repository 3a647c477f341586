"""Data on stdout, progress on stderr, and nothing else anywhere."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True, slots=True)
class Console:
    """Where a command writes, and how much it says."""

    verbosity: int = 0
    # -1 quiet, 0 normal, 1 or more: details
    stdout: TextIO | None = None
    stderr: TextIO | None = None

    def print(self, text: str) -> None:
        """One piece of data, on stdout."""
        out = self.stdout or sys.stdout
        out.write(text + "\n")

    def print_json(self, value: object) -> None:
        """One compact line of JSON, on stdout."""
        self.print(json.dumps(value, ensure_ascii=False, separators=(",", ":")))

    def say(self, text: str) -> None:
        """One line of progress, on stderr, unless quiet."""
        if self.verbosity >= 0:
            self._write(text)

    def detail(self, text: str) -> None:
        """One line on stderr for people who asked with -v."""
        if self.verbosity > 0:
            self._write(text)

    def warn(self, text: str) -> None:
        """One line on stderr, even when quiet."""
        self._write(text)

    def step(self, number: int, verb: str, text: str) -> None:
        """One progress line of a numbered step, as ``2 extract    bone-metastases: 112 messages``."""
        self.say(f"{number} {verb:<10} {text}")

    def _write(self, text: str) -> None:
        err = self.stderr or sys.stderr
        err.write(text + "\n")
        err.flush()
