"""The benchmark on professional translations counts what it says it counts; its texts are never in this repository."""

from __future__ import annotations

import subprocess

import pytest

from benchmarks import professional
from tests.cli.catalogs import write_catalog


@pytest.fixture
def suite(tmp_path, monkeypatch):
    monkeypatch.setattr(professional, "SUITES", tmp_path)
    return tmp_path / "gnuhealth" / "locale"


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("locale/es.po", "es"),
        ("po/zh_CN/preseed.po", "zh_Hans"),
        ("locale/pt_BR/LC_MESSAGES/django.po", "pt_BR"),
        ("locale/es_MX/LC_MESSAGES/django.po", ""),
        ("locale/sr/LC_MESSAGES/django.po", ""),
    ],
)
def test_the_language_of_a_catalog_follows_from_where_it_lies(tmp_path, name, language):
    assert professional.find_language(tmp_path / name) == language


def test_critical_findings_on_translated_entries_are_counted_for_every_500(suite):
    write_catalog(suite / "es.po", "es", {"Take 5 mg.": "Tome 50 mg.", "Rest.": "Descanse.", "Stop.": ""})
    result = professional.measure(suite / "es.po")
    assert (result.entries, result.flagged, len(result.findings)) == (2, 1, 1)
    assert result.rate == 250
    write_catalog(suite / "es.po", "es", {"Take 5 mg.": "Tome 50 mg."}, flags=("fuzzy",))
    assert professional.measure(suite / "es.po").entries == 0


def test_a_catalog_that_cannot_be_read_is_named(suite):
    suite.mkdir(parents=True)
    (suite / "es.po").write_text('msgid "a"\nmsgstr "\n', "utf-8")
    assert "es.po:2" in professional.measure(suite / "es.po").unreadable[0]


def test_the_fetcher_knows_its_suites_and_writes_where_git_does_not_look(repository):
    script = repository / "scripts" / "fetch-suites"
    done = subprocess.run([script, "no-such-suite"], capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "no-such-suite" in done.stderr
    assert "$PWD/.polyleaf/suites" in script.read_text("utf-8")
    assert ".polyleaf/" in (repository / ".gitignore").read_text("utf-8").split()
