import pytest

from tests.rendering.sample import ROOT


@pytest.fixture
def original_datadir():
    """Where pytest-regressions keeps the expected output: with all the other golden files."""
    return ROOT / "tests/golden/rendering"


@pytest.fixture
def write_templates(tmp_path):
    """Write a folder of templates from names and texts."""

    def write(**texts):
        for name, text in texts.items():
            (tmp_path / name.replace("__", ".")).write_text(text, encoding="utf-8")
        return tmp_path

    return write
