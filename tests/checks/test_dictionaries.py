"""Where dictionaries are looked for, and what is said where there are none."""

from __future__ import annotations

import pytest

from polyleaf.checks import dictionaries
from polyleaf.checks.builtin.identified_language import PLUGIN as IDENTIFIER
from polyleaf.checks.builtin.spelling import PLUGIN as SPELLING
from polyleaf.checks.identifying import is_installed


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv(dictionaries.VARIABLE, str(tmp_path))
    dictionaries.find_dictionary.cache_clear()
    is_installed.cache_clear()
    yield tmp_path
    dictionaries.find_dictionary.cache_clear()
    is_installed.cache_clear()


def write(folder, *names):
    for name in names:
        (folder / f"{name}.dic").write_text("1\na\n", "utf-8")
        (folder / f"{name}.aff").write_text("SET UTF-8\n", "utf-8")


def find(language):
    path = dictionaries.find_dictionary(language)
    return path.stem if path else None


def test_the_nearest_dictionary_is_taken(folder):
    write(folder, "es_AR", "es_ES", "de_AT", "pt_BR")
    assert [find(code) for code in ("es", "es_AR", "es_MX", "de", "pt_BR", "fr")] == [
        "es_ES", "es_AR", "es_ES", "de_AT", "pt_BR", None,
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["../../etc/passwd", "", "*", "x/y"])
def test_a_language_is_never_a_path(folder, language):
    assert find(language) is None


def test_without_a_dictionary_the_check_says_what_to_install(folder):
    assert "hunspell-es" in SPELLING.find_obstacle()
    write(folder, "es_ES")
    assert SPELLING.find_obstacle() is None


def test_without_the_libraries_the_checks_say_what_to_install(folder, monkeypatch):
    monkeypatch.setattr("polyleaf.checks.dictionaries.find_spec", lambda name: None)
    monkeypatch.setattr("polyleaf.checks.identifying.find_spec", lambda name: None)
    assert "polyleaf[spelling]" in SPELLING.find_obstacle()
    assert "polyleaf[languages]" in IDENTIFIER.find_obstacle()
