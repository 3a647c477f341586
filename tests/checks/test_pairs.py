"""Sentences of leaflets, each with a right translation and with wrong ones: the right is silent, the wrong are flagged.

A line is the English text, the right translation, and any wrong ones, with " | " between them. Only the checks that
compare facts are asked; how a text looks is tested elsewhere.
"""

from __future__ import annotations

import pytest

from polyleaf.checks import check_unit, list_checks
from tests.checks.cases import GOLDEN

LANGUAGES = [path.stem for path in sorted((GOLDEN / "pairs").glob("*.txt"))]
OF_FACTS = {check.name for check in list_checks() if getattr(check, "needs_differences", False)}


def read_pairs(language: str) -> list[list[str]]:
    return [line.split(" | ") for line in (GOLDEN / "pairs" / f"{language}.txt").read_text("utf-8").splitlines()]


def flags(source: str, target: str, language: str) -> set[str]:
    return {finding.check for finding in check_unit(source, target, language)} & OF_FACTS


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_right_translation_is_silent(language):
    assert [pair[:2] for pair in read_pairs(language) if flags(pair[0], pair[1], language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_translation_is_flagged(language):
    pairs = read_pairs(language)
    assert [(pair[0], wrong) for pair in pairs for wrong in pair[2:] if not flags(pair[0], wrong, language)] == []
