"""``polyleaf audit``: what is planted, what counts as caught, and that no file changes."""

from __future__ import annotations

import pytest

from tests.cli.catalogs import write_catalog
from tests.cli.test_pipeline_commands import sign_all, translate_all

PAIRS = {
    "Take 5 mg twice a day.": "Tome 5 mg dos veces al día.",
    "Do not drink alcohol. Rest the left arm.": "No beba alcohol. Descanse el brazo izquierdo.",
}


@pytest.fixture
def catalog(tmp_path, monkeypatch):
    write_catalog(tmp_path / "es.po", "es", PAIRS)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "es.po"


def rows(done):
    return {row["category"]: row for row in done.json if "category" in row}


def snapshot(folder):
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted(folder.rglob("*")) if path.is_file()}


def test_no_file_changes(built, run):
    translate_all(built, run)
    before = snapshot(built.root)
    assert run("audit").code == 0
    assert snapshot(built.root) == before


def test_no_file_changes_outside_a_project_either(catalog, run):
    before = snapshot(catalog.parent)
    assert run("audit", "es.po", "--misses").code == 0
    assert snapshot(catalog.parent) == before


def test_what_is_planted_caught_and_flagged_is_told_by_category(catalog, run):
    done = run("audit", "es.po", "--json")
    head = done.json[0]
    assert head["lang"] == "es" and head["origin"] == "translated" and head["texts"] == 2
    assert head["flagged"] == 0 and set(head["alarms"]) == {"critical", "major", "minor"}
    found = rows(done)
    for category in ("number_changed", "unit_changed", "laterality", "untranslated"):
        assert found[category]["planted"] >= 1 and found[category]["share"] == 1.0, category
    assert found["url_changed"]["planted"] == 0 and found["url_changed"]["share"] is None
    for row in found.values():
        assert row["planted"] - row["caught"] == len(row["missed"])


def test_what_is_flagged_anyway_earns_nothing(catalog, run):
    write_catalog(catalog, "es", {"Take 5 mg.": "Tome 50 mg."})
    done = run("audit", "es.po", "--json")
    assert done.json[0]["flagged"] == 1 and done.json[0]["alarms"]["critical"] == 1
    assert rows(done)["number_changed"]["caught"] == 0


def test_the_table_says_whose_texts_they_are(catalog, run):
    assert "es: 2 translations that people stand behind" in run("audit", "es.po").out
    write_catalog(catalog, "es", PAIRS, flags=("fuzzy",))
    assert "es: 2 drafts (nothing is translated)" in run("audit", "es.po").out


def test_a_project_audits_what_people_stand_behind_if_there_is_anything(built, run):
    translate_all(built, run)
    assert run("audit", "--lang", "fr", "--json").json[0]["origin"] == "draft"
    sign_all(run, "fr")
    assert run("audit", "--lang", "fr", "--json").json[0]["origin"] == "translated"


def test_a_limit_bounds_each_category(catalog, run):
    assert {row["planted"] for row in rows(run("audit", "es.po", "--json", "--limit", "1")).values()} == {0, 1}
    assert run("audit", "es.po", "--limit", "0").code == 2


def test_misses_are_shown_on_request(catalog, run):
    write_catalog(catalog, "es", {"A primary tumor is here.": "Aquí hay un tumor primario."})
    done, shown = run("audit", "es.po"), run("audit", "es.po", "--misses")
    assert "missed" not in done.out
    for row in rows(run("audit", "es.po", "--json")).values():
        assert shown.out.count(f"missed {row['category']}:") == len(row["missed"])


def test_an_audit_is_the_same_every_time(catalog, run):
    assert run("audit", "es.po", "--json").out == run("audit", "es.po", "--json").out


def test_a_language_without_words_is_audited_by_figures_and_form(catalog, run):
    write_catalog(catalog.parent / "cy.po", "cy", {"Take 5 mg.": "Cymerwch 5 mg."})
    done = run("audit", "cy.po")
    assert done.code == 0 and "no words of this language are known" in done.out


def test_mistakes_get_one_sentence(catalog, run):
    assert run("audit").code == 2
    done = run("audit", "nowhere.po")
    assert done.code == 2 and "nowhere.po" in done.err and "Traceback" not in done.err
