from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from polyleaf.drafting.shaping import restore_shape

CASES = tomllib.loads((Path(__file__).parent / "cases" / "shaping.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_shaping(case):
    assert restore_shape(case["source"], case["answer"], case["language"]) == case["expected"]
