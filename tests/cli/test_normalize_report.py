"""``polyleaf normalize --report``: where the page goes, and what it knows of the project."""

from __future__ import annotations

import pytest


def test_a_file_anywhere_gets_its_page_where_it_is_asked_for(tmp_path, monkeypatch, run):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("soap– it removes germs.\n", "utf-8")
    done = run("normalize", "a.txt", "--report", "out/a.html")
    assert done.code == 0 and done.out == "" and "wrote out/a.html" in done.err
    assert "soap" in (tmp_path / "out" / "a.html").read_text("utf-8")


def test_the_json_of_a_file_can_be_had_at_once(tmp_path, run):
    (tmp_path / "a.txt").write_text("Soap removes germs.\n", "utf-8")
    done = run("normalize", tmp_path / "a.txt", "--json", "--report", tmp_path / "a.html")
    assert done.json[0]["blocks"][0]["segments"][0]["text"] == "Soap removes germs."


def test_a_project_gets_a_page_for_each_source(built, run):
    done = run("normalize", "--report")
    assert done.code == 0 and "report: output/report/hands.html" in done.err
    page = (built.output / "report" / "hands.html").read_text("utf-8")
    assert "Raw and clean: source_text/hands.txt" in page
    assert "The leaflet hands, without headings" in page or "Not measured" in page


def test_the_page_shows_what_the_english_edition_says(built, run):
    path = built.catalog("en", "hands")
    text = path.read_text("utf-8")
    path.write_text(text.replace('msgstr "Do not use hot water."', 'msgstr "Never use hot water."'), "utf-8")
    run("normalize", "--report")
    assert "Never use hot water." in (built.output / "report" / "hands.html").read_text("utf-8")


def test_a_page_is_made_even_while_a_hold_stops_the_leaflet(built, run):
    path = built.sources / "hands.txt"
    path.write_text(path.read_text("utf-8").replace("Do not use hot water.", "Germs are in , which is hot."), "utf-8")
    assert run("normalize", "--report").code == 0
    page = (built.output / "report" / "hands.html").read_text("utf-8")
    assert "1 on hold" in run("normalize").err
    assert "No leaflet can be made yet: " in page or "Not measured" in page


def test_a_report_is_not_swept_away_by_rendering(built, run):
    run("normalize", "--report")
    assert run("render").code == 0
    assert (built.output / "report" / "hands.html").is_file()


def test_a_dry_run_writes_no_page(built, run):
    done = run("normalize", "--report", "--dry-run")
    assert "would change output/report/hands.html" in done.out
    assert not (built.output / "report").exists()


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (("normalize", "source_text/hands.txt", "--report"), "--report OUT.html"),
        (("normalize", "--report", "page.html"), "output/report"),
        (("normalize", "source_text/hands.txt", "--report", "source_text"), "source_text"),
    ],
)
def test_a_wrong_call_gets_one_sentence(built, run, call, expected):
    done = run(*call)
    assert done.code == 2 and expected in done.err
    assert len(done.err.splitlines()) == 1
