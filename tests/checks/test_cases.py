"""Every check has a file of what it must flag and a file of what it must let pass."""

from __future__ import annotations

import pytest

from polyleaf.checks import CatalogCheck, check_message, list_checks
from polyleaf.glossary import NO_GLOSSARY, parse_glossary
from polyleaf.model import Finding, Message
from tests.checks.cases import GOLDEN, build_catalog, read_cases

CHECKS = {check.name: check for check in list_checks()}


def find(name: str, case: dict) -> list[Finding]:
    check = CHECKS[name]
    if isinstance(check, CatalogCheck):
        return list(check.find(build_catalog(case), case["language"]))
    glossary = parse_glossary(case["glossary"], "glossary.csv") if "glossary" in case else NO_GLOSSARY
    message = Message(case["source"], (case["target"],), flags=tuple(case.get("flags", ())))
    found = check_message(message, case["language"], glossary=glossary)
    return [item for item in found if item.check == name]


def list_cases(kind: str) -> list:
    return [
        pytest.param(name, case, id=f"{name}-{number}")
        for name in CHECKS
        for number, case in enumerate(read_cases(GOLDEN / "cases" / f"{name}.{kind}.jsonl"), 1)
    ]


@pytest.mark.parametrize(("name", "case"), list_cases("flagged"))
def test_it_is_flagged_with_a_real_place(name, case):
    found = find(name, case)
    assert found
    for finding in found:
        assert finding.message
        if finding.span:
            start, end = finding.span
            assert 0 <= start <= end <= len(case["target"])


@pytest.mark.parametrize(("name", "case"), list_cases("silent"))
def test_it_passes(name, case):
    assert find(name, case) == []


def test_no_case_file_is_of_a_check_that_does_not_exist():
    files = {path.name.split(".")[0] for path in (GOLDEN / "cases").iterdir()}
    assert files == set(CHECKS)
