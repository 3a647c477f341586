"""A length or weight in two units beside the same in metric ones."""

from __future__ import annotations

import pytest

from polyleaf.facts.compound_measures import match_compounds
from polyleaf.facts.model import FactKind
from polyleaf.facts.reading import read_facts


def read(text: str, language: str):
    return [fact for fact in read_facts(text, language) if fact.kind is FactKind.QUANTITY]


@pytest.mark.parametrize(
    ("source", "target", "language", "left_over"),
    [
        ("5 feet 7 inches", "1,70 m", "es", 0),
        ("5 feet 7 inches", "1 m 70", "fr", 0),
        ("5 feet 7 inches", "1,50 m", "es", 3),
        ("7 pounds 8 ounces", "3,4 kg", "pt_BR", 0),
        ("7 pounds 8 ounces", "4,4 kg", "pt_BR", 3),
    ],
)
def test_two_customary_units_are_one_metric_measure(source, target, language, left_over):
    left, right = read(source, "en"), read(target, language)
    match_compounds(left, right)
    assert len(left) + len(right) == left_over
