"""Once a week that became once a day, where the day is named besides."""

from __future__ import annotations

from polyleaf.facts.counted_periods import compare_counted_periods
from polyleaf.facts.reading import read_facts


def find(source: str, target: str, language: str) -> list[tuple[str, str]]:
    found = compare_counted_periods(read_facts(source, "en"), read_facts(target, language))
    return [(item.source.text, item.target.text) for item in found]


def test_another_period_of_the_only_frequency_is_a_difference():
    assert find("Once a week, on the same day.", "Una vez al día, el mismo día.", "es") == [("a week", "al día")]


def test_the_same_period_is_none():
    assert find("Once a week, on the same day.", "Una vez a la semana, el mismo día.", "es") == []


def test_a_period_the_translation_has_elsewhere_is_none():
    assert find("Twice a week.", "Dos veces al día, esta semana.", "es") == []
