"""What is kept between runs is only ever a saving: changed, damaged or forbidden, it is computed again."""

from __future__ import annotations

import pytest

from polyleaf.caching import VARIABLE, find_folder, recall, stamp_files, write_kept


@pytest.fixture
def kept(tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


def find_file(folder):
    (path,) = folder.iterdir()
    return path


def forget():
    raise AssertionError("was computed again")


def test_a_value_is_computed_once(kept):
    assert recall("words", (("a.toml", 1, 2),), lambda: {"a": [1]}) == {"a": [1]}
    assert recall("words", (("a.toml", 1, 2),), forget) == {"a": [1]}


def test_another_stamp_computes_it_again(kept):
    recall("words", (("a.toml", 1, 2),), lambda: 1)
    assert recall("words", (("a.toml", 1, 3),), lambda: 2) == 2
    assert recall("words", (("a.toml", 1, 3),), forget) == 2


@pytest.mark.parametrize("damage", [b"", b"noise", b"\x00" * 40])
def test_a_damaged_file_is_computed_again(kept, damage):
    recall("words", (), lambda: [1, 2])
    find_file(kept).write_bytes(damage)
    assert recall("words", (), lambda: [1, 2]) == [1, 2]


def test_a_file_cut_short_is_computed_again(kept):
    recall("words", (), lambda: ["a" * 50, "b" * 50])
    path = find_file(kept)
    path.write_bytes(path.read_bytes()[:-9])
    assert recall("words", (), lambda: 3) == 3


def test_an_empty_name_keeps_nothing(monkeypatch):
    monkeypatch.setenv(VARIABLE, "")
    assert find_folder() is None
    assert [recall("words", (), lambda: 1), recall("words", (), lambda: 2)] == [1, 2]


def test_a_folder_that_is_a_file_keeps_nothing(tmp_path, monkeypatch):
    (tmp_path / "cache").write_text("")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    assert [recall("words", (), lambda: 1), recall("words", (), lambda: 2)] == [1, 2]


def test_a_write_that_fails_leaves_nothing_behind(kept):
    def fail(file):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_kept(kept / "words", fail)
    assert list(kept.iterdir()) == []


def test_a_stamp_tells_a_changed_file(tmp_path):
    path = tmp_path / "a.toml"
    path.write_text("a")
    before = stamp_files([path])
    assert stamp_files([path]) == before
    path.write_text("ab")
    assert stamp_files([path]) != before


def test_the_tables_of_a_language_are_the_same_kept_or_not(kept):
    from polyleaf.facts.language import _load_folder
    from polyleaf.facts.tokens import split_tokens

    tokens = split_tokens("Ne prenez pas plus de deux comprimés de paracétamol avant le repas du soir")
    loaded = [_load_folder.__wrapped__("fr") for _ in range(2)]
    names = ("concepts", "polarity", "numbers", "units", "calendar", "drugs")
    assert [getattr(loaded[0], name).find(tokens) for name in names] == [
        getattr(loaded[1], name).find(tokens) for name in names
    ]
    assert loaded[0].drug_forms == loaded[1].drug_forms
