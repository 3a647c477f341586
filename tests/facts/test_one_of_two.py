"""Both of a pair that became one."""

from __future__ import annotations

import pytest

from polyleaf.facts.one_of_two import compare_one_of_two
from polyleaf.facts.reading import read_facts


@pytest.mark.parametrize(
    ("source", "target", "language", "is_found"),
    [
        ("in each eye", "en un ojo", "es", True),
        ("in each eye", "en cada ojo", "es", False),
        ("in both ears", "dans une oreille", "fr", True),
        ("in both ears", "dans les deux oreilles", "fr", False),
        ("in one eye", "en un ojo", "es", False),
    ],
)
def test_one_for_both_is_a_difference(source, target, language, is_found):
    assert bool(compare_one_of_two(read_facts(source, "en"), read_facts(target, language))) is is_found
