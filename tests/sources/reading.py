"""Cases of source files and how what was read of them is written down, for people to compare."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from polyleaf.model import SourceText
from polyleaf.registry import load_things
from polyleaf.sources import SourceFormat
from tests.sources.docx_building import build_docx

CASES = Path(__file__).resolve().parents[1] / "golden" / "sources"
MARKUP = ("md", "html", "docx")


def find_cases() -> list[Path]:
    """The files of markup with an expected reading beside them."""
    return sorted(path for kind in MARKUP for path in (CASES / kind).iterdir() if ".lines" not in path.suffixes)


def load_case(case: Path) -> bytes:
    """The bytes of the file that a case describes."""
    return build_docx(case.read_text("utf-8")) if case.parent.name == "docx" else case.read_bytes()


def find_format(suffix: str) -> SourceFormat:
    """The registered format of a suffix."""
    return next(found for found in load_things("sources") if suffix in found.suffixes)


def describe(source: SourceText) -> str:
    """One line a line: its kind or why it was dropped, and its text."""
    reasons = {drop.line: drop.reason for drop in source.dropped}
    rows = (_describe_line(source, number, reasons.get(number, "")) for number in range(1, len(source.lines) + 1))
    return "".join(f"{row}\n" for row in rows)


def _describe_line(source: SourceText, number: int, reason: str) -> str:
    kind = source.kinds[number - 1]
    mark = f"({reason})" if reason else kind.value if kind else ""
    return f"{number:>3} {mark:<11} | {source.lines[number - 1]}".rstrip()


def find_words(text: str) -> Iterator[str]:
    """Its words and figures, without what a format may change around them."""
    word = ""
    for character in text:
        if character.isalnum():
            word += character
        elif word:
            yield word
            word = ""
    if word:
        yield word
