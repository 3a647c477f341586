"""The categories of errors, from ``categories.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from polyleaf.model import Severity


@dataclass(frozen=True, slots=True, eq=False)
class Category:
    """A kind of error that translations have."""

    name: str
    severity: Severity
    # what it can do to a patient
    summary: str
    table: str = ""
    # of the language files; "" if it is planted from the text alone
    members: tuple[str, ...] = ()
    # whose words are replaced
    english: Mapping[str, re.Pattern[str]] | None = None
    # what the source must say before a word of a member is taken for it
    unless: re.Pattern[str] | None = None
    # what the source must not say
    after_number: bool = False


@cache
def list_categories() -> tuple[Category, ...]:
    """Every category, in the order of the file."""
    with (Path(__file__).parent / "categories.toml").open("rb") as file:
        tables = tomllib.load(file)
    return tuple(_make(name, table) for name, table in tables.items())


def _make(name: str, table: dict[str, object]) -> Category:
    english = table.get("english", {})
    unless = table.get("unless")
    assert isinstance(english, dict)  # noqa: S101  our own file, and a test reads all of it
    return Category(
        name=name,
        severity=Severity(str(table["severity"])),
        summary=str(table["summary"]),
        table=str(table.get("table", name)) if english else "",
        members=(str(table["from"]),) if "from" in table else tuple(english),
        english={member: compile_english(words) for member, words in english.items()},
        unless=compile_english(unless) if isinstance(unless, list) else None,
        after_number=bool(table.get("after_number", False)),
    )


def compile_english(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the words or phrases of English; a star at the end stands for any ending.

    >>> pattern = compile_english(["left", "increas*", "don't"])
    >>> [bool(pattern.search(text)) for text in ("The left arm", "leftover", "increasing", "Don’t")]
    [True, False, True, True]
    """
    patterns = [
        re.escape(word.rstrip("*")).replace("'", "['’]") + ("" if word.endswith("*") else r"(?!\w)") for word in words
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})", re.IGNORECASE)
