"""The model that tells languages is the same whether it was unpacked now or kept."""

from __future__ import annotations

import pytest

from polyleaf.caching import VARIABLE
from polyleaf.checks import identifying

pytest.importorskip("py3langid", reason="needs polyleaf[languages]")
TEXT = "Mantenha os comprimidos fora do alcance das crianças."


@pytest.fixture
def kept(tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    return tmp_path


def ask() -> tuple[tuple[str, float], ...]:
    """The answer of a model loaded anew."""
    identifying._load.cache_clear()
    try:
        return identifying.identify(TEXT)
    finally:
        identifying._load.cache_clear()


def test_a_kept_model_answers_as_the_unpacked_one_even_if_a_file_was_damaged(kept, monkeypatch):
    unpacked = ask()
    assert ask() == unpacked
    (damaged,) = kept.glob("*/row.npy")
    whole = damaged.read_bytes()
    for rest in (b"", whole[:100], whole[:-10]):
        damaged.write_bytes(rest)
        assert ask() == unpacked
        assert damaged.read_bytes() == whole
    monkeypatch.setenv(VARIABLE, "")
    assert ask() == unpacked


def test_the_likeliest_language_is_the_first_of_all():
    assert identifying.identify_likeliest(TEXT) == identifying.identify(TEXT)[0]
