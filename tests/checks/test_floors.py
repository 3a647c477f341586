"""How many planted errors are found and how many right translations are flagged, with floors that only rise.

``clinical`` is the development part of the suite the project is scored on; ``own`` was written for this repository.
An error counts as found if its correct twin does not get the same flag.
"""

from __future__ import annotations

import tomllib

import pytest

from polyleaf.checks import check_unit
from tests.checks.cases import GOLDEN, read_cases

FLOORS = tomllib.loads((GOLDEN / "floors.toml").read_text("utf-8"))


def flags(case: dict) -> set[str]:
    return {finding.check for finding in check_unit(case["source"], case["target"], case["lang"])}


def measure(suite: str, language: str) -> dict[str, int]:
    twins = {case["id"]: flags(case) for case in read_cases(GOLDEN / suite / "twins" / f"{language}.jsonl")}
    cases = read_cases(GOLDEN / suite / "dev" / f"{language}.jsonl")
    found = [case for case in cases if case["bad"] and flags(case) - twins[f"{case['id']}-ok"]]
    return {
        "found": len(found),
        "critical": sum(case["severity"] == "critical" for case in found),
        "flagged_traps": sum(bool(flags(case)) for case in cases if not case["bad"]),
        "flagged_twins": sum(bool(names) for names in twins.values()),
    }


@pytest.mark.parametrize("suite", FLOORS)
@pytest.mark.parametrize("language", ["ar", "de", "es", "fr", "hi", "pt_BR", "uk", "zh_Hans"])
def test_the_floor_holds(suite, language):
    measured, floor = measure(suite, language), FLOORS[suite][language]
    assert measured["found"] >= floor["found"]
    assert measured["critical"] >= floor["critical"]
    assert measured["flagged_traps"] <= floor["flagged_traps"]
    assert measured["flagged_twins"] <= floor["flagged_twins"]
