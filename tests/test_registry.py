"""Where plug-ins are looked for."""

from __future__ import annotations

import zipfile
from importlib.metadata import entry_points

import pytest

from polyleaf import registry


@pytest.fixture
def on_path(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(tmp_path))
    registry._read_entry_points.cache_clear()
    yield tmp_path
    registry._read_entry_points.cache_clear()


@pytest.mark.parametrize("door", registry.DOORS)
def test_the_same_is_found_as_the_standard_library_finds(door):
    group = f"polyleaf.{door}"
    assert set(registry._read_entry_points()[group]) == {point.value for point in entry_points(group=group)}


def test_a_guest_is_found_beside_comments_and_other_groups(on_path):
    (on_path / "guest-1.dist-info").mkdir()
    (on_path / "guest-1.dist-info" / "entry_points.txt").write_text(
        "# ours\n[console_scripts]\nguest = guest:main\n\n[polyleaf.checks]\nguest=guest.checks\n"
    )
    assert "guest.checks" in registry._read_entry_points()["polyleaf.checks"]
    assert "guest:main" not in registry._read_entry_points()["polyleaf.checks"]


def test_a_guest_in_an_archive_is_found(on_path, monkeypatch):
    with zipfile.ZipFile(on_path / "guest.zip", "w") as archive:
        archive.writestr("guest-1.dist-info/METADATA", "Name: guest\nVersion: 1\n")
        archive.writestr("guest-1.dist-info/entry_points.txt", "[polyleaf.checks]\nguest = guest.zipped\n")
    monkeypatch.syspath_prepend(str(on_path / "guest.zip"))
    assert "guest.zipped" in registry._read_entry_points()["polyleaf.checks"]
