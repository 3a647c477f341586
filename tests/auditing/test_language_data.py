"""The words of an audit are whole and aligned, and independent of what the checks know."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import polyleaf.auditing
from polyleaf.auditing import SUPPORTED, list_categories
from polyleaf.auditing.vocabulary import load_vocabulary

FOLDER = Path(polyleaf.auditing.__file__).parent
TABLES = {category.table for category in list_categories() if category.table}


def test_the_languages_of_depth_are_all_there():
    assert SUPPORTED == ("ar", "de", "en", "es", "fr", "hi", "pt_BR", "uk", "zh_Hans")


@pytest.mark.parametrize("code", SUPPORTED)
def test_every_table_is_there_with_aligned_columns_of_known_members(code):
    tables = tomllib.loads((FOLDER / "languages" / f"{code}.toml").read_text("utf-8"))
    tables.pop("text")
    assert tables.keys() == TABLES
    for name, sets in tables.items():
        members = {
            member for item in list_categories() if item.table == name and item.english for member in item.english
        }
        for words in sets:
            assert words.keys() <= members, name
            assert len(words) >= 2, name
            assert len({len(column) for column in words.values()}) == 1, f"{code} {name} is not aligned"


@pytest.mark.parametrize("code", SUPPORTED)
def test_every_word_is_found_as_itself(code):
    """A pattern that misses its own word would plant nothing and nobody would notice."""
    for name, sets in load_vocabulary(code).sets.items():
        for words in sets:
            for member, column in words.columns.items():
                for word in filter(None, column):
                    match = words.pattern.fullmatch(word)
                    assert match, f"{code} {name} {member}: {word!r}"


def test_no_module_of_an_audit_asks_the_facts_or_the_checks():
    for path in FOLDER.glob("*.py"):
        assert not re.search(r"polyleaf\.(facts|checks)", path.read_text("utf-8")), path.name


def test_every_category_is_documented(repository):
    page = (repository / "docs" / "audit.md").read_text("utf-8")
    for category in list_categories():
        assert f"| `{category.name}` | {category.severity.value} | {category.summary} |" in page, category.name
