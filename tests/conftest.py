"""What every test shares: the way to the examples, and hypothesis without chance."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]

# a small dictionary of a language that no other test uses, and not what this machine happens to have
os.environ["POLYLEAF_DICTIONARIES"] = str(ROOT / "tests" / "golden" / "checks" / "dictionaries")
# nothing is kept from one run to the next
os.environ["POLYLEAF_CACHE"] = ""
settings.register_profile("steady", derandomize=True, deadline=None, max_examples=100)
settings.register_profile("long", deadline=None, max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of this repository."""
    return ROOT
