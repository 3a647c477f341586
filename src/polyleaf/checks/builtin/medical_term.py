"""A medical term that became another of its kind."""

from __future__ import annotations

from polyleaf.checks.differing import make_difference_check
from polyleaf.model import Severity

PLUGIN = make_difference_check(
    name="medical-term",
    summary="Another disease, test, treatment, symptom, person, food or substance.",
    advice="The term in the translation names something else. Use the glossary, or look the term up.",
    severity=Severity.MAJOR,
    axes=(
        "disease",
        "test",
        "treatment",
        "symptom",
        "fluid",
        "person",
        "condition",
        "food",
        "substance",
        "cell",
        "form",
        "vital",
        "sexes",
        "kind",
        "result",
        "course",
        "tumour",
        "tool",
        "age",
        "place_of",
        "remedy",
        "rank",
        "spoon",
    ),
)
