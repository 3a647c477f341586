"""Families of facts that every language has: phone numbers, ranges, months, ordinals, dosage forms, routes and more.

The files are as those of ``test_pairs``: an English sentence, its right translation, and any wrong ones.
"""

from __future__ import annotations

import pytest

from tests.checks.cases import GOLDEN
from tests.checks.test_pairs import flags

LANGUAGES = [path.stem for path in sorted((GOLDEN / "families").glob("*.txt"))]


def read_pairs(language: str) -> list[list[str]]:
    return [line.split(" | ") for line in (GOLDEN / "families" / f"{language}.txt").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_right_translation_is_silent(language):
    assert [pair[:2] for pair in read_pairs(language) if flags(pair[0], pair[1], language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_translation_is_flagged(language):
    pairs = read_pairs(language)
    assert [(pair[0], wrong) for pair in pairs for wrong in pair[2:] if not flags(pair[0], wrong, language)] == []
