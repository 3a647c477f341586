"""Language tables: what one language has, the others have."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import polyleaf.facts
from polyleaf.facts import SUPPORTED
from polyleaf.facts.axes import RIVAL_AXES
from polyleaf.facts.units import FACTORS, MEASURES

FOLDER = Path(polyleaf.facts.__file__).parent / "languages"
# compared by a rule of their own, or read for other rules
OTHERS = {"modality", "conjunction", "amount", "number_of", "length"}


def read(language: str) -> dict[str, dict]:
    return {path.name: tomllib.loads(path.read_text("utf-8")) for path in (FOLDER / language).glob("*.toml")}


@pytest.mark.parametrize("language", SUPPORTED)
def test_a_language_has_the_members_that_english_has(language):
    english, own = read("en"), read(language)
    for name in ("terms.toml", "drugs.toml", "weekdays.toml", "calendar.toml"):
        for axis, members in english[name].items():
            assert set(members) <= set(own[name].get(axis, {})) | {"noon", "midnight"}, (name, axis)


@pytest.mark.parametrize("language", SUPPORTED)
def test_every_pattern_is_a_pattern(language):
    for name, table in read(language).items():
        for axis, members in table.items():
            groups = members.values() if isinstance(members, dict) else [members]
            for patterns in groups:
                for pattern in patterns:
                    assert pattern == pattern.strip() and pattern.strip("*+~ "), (name, axis, pattern)
                    assert len(pattern.rstrip("*")) > 1 or not pattern.endswith("*"), (name, axis, pattern)


@pytest.mark.parametrize("language", SUPPORTED)
def test_every_axis_is_compared(language):
    own = read(language)
    axes = set(own["contraries.toml"]) | set(own["terms.toml"]) | set(own["weekdays.toml"])
    assert axes <= RIVAL_AXES | OTHERS


def test_measures_have_names_in_every_language():
    international = {"kg", "g", "mg", "mcg", "ng", "l", "dl", "cl", "ml", "km", "m", "cm", "mm", "%"}
    for language in SUPPORTED:
        units = set(read(language)["units.toml"]["unit"])
        assert {"mg", "mcg", "ml", "day", "hour", "week", "month", "year", "celsius", "iu"} <= units
    assert international <= set(FACTORS) | MEASURES


def test_every_axis_belongs_to_one_check():
    builtin = Path(polyleaf.facts.__file__).parents[1] / "checks" / "builtin"
    texts = [path.read_text("utf-8") for path in builtin.glob("*.py")]
    for axis in RIVAL_AXES | {"polarity", "bound", "conjunction", "modality"}:
        assert sum(f'"{axis}"' in text.partition("axes=")[2] for text in texts) == 1, axis
