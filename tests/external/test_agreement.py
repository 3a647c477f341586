"""Our checks beside the test cases of Translate Toolkit (3.10.1) and Weblate (5.14.3), where a check means the same.

Both are under the GPL: ``scripts/fetch-suites toolkit-tests weblate-tests`` puts their test files into ``.polyleaf``,
from where they are read as text. ``meaning.toml`` says which checks mean the same, ``differences.toml`` where we differ
on purpose, and why.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from polyleaf.checks import check_unit, list_checks
from tests.external.reading import TOOLKIT, WEBLATE, Case, read_toolkit, read_weblate

HERE = Path(__file__).parent
MEANING = tomllib.loads((HERE / "meaning.toml").read_text("utf-8"))
DIFFERENCES = tomllib.loads((HERE / "differences.toml").read_text("utf-8"))["difference"]
READERS = {"toolkit": (TOOLKIT, read_toolkit), "weblate": (WEBLATE, read_weblate)}
FEWEST = {"toolkit": 190, "weblate": 155}
# cases that mean something to us; fewer would say that the reader of their files is broken


@cache
def list_cases(suite: str) -> tuple[Case, ...]:
    path, read = READERS[suite]
    if not path.exists():
        pytest.skip(f"{path} is absent; run scripts/fetch-suites {suite}-tests")
    return tuple(case for case in read(path) if case.check in MEANING[suite])


def agrees(case: Case) -> bool:
    found = {finding.check for finding in check_unit(case.source, case.target, case.language)}
    return bool(found & set(MEANING[case.suite][case.check])) == case.is_flagged


@pytest.mark.parametrize("suite", READERS)
def test_where_a_check_means_the_same_we_agree_or_say_why_not(suite):
    cases = list_cases(suite)
    assert len(cases) >= FEWEST[suite]
    differing = {case.name for case in cases if not agrees(case)}
    listed = {name for group in DIFFERENCES for name in group["cases"] if name.startswith(suite)}
    assert differing - listed == set(), "these differ and differences.toml does not say why"
    assert listed - differing == set(), "these agree now: take them out of differences.toml"


def test_every_check_of_ours_that_is_named_exists():
    names = {check.name for check in list_checks()}
    for checks in MEANING.values():
        for ours in checks.values():
            assert set(ours) <= names


def test_every_difference_has_a_reason_and_stands_once():
    listed = [name for group in DIFFERENCES for name in group["cases"]]
    assert len(listed) == len(set(listed))
    assert all(len(group["why"]) > 20 for group in DIFFERENCES)
