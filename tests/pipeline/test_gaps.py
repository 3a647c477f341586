"""Two blank lines where something was taken out: a person sees the gap, decides on it, and the decision lasts."""

from __future__ import annotations

import pytest

from polyleaf.catalogs import read_catalog
from polyleaf.files import Writer
from polyleaf.pipeline.carrying import Fate
from polyleaf.pipeline.deciding_holds import decide_holds
from polyleaf.pipeline.gaps import list_gaps
from polyleaf.pipeline.loading import load_articles
from polyleaf.pipeline.normalize import normalize_outline
from polyleaf.pipeline.report import view_article, write_report
from polyleaf.review import Actor, Verdict, read_ledger
from tests.projects import make_hands_project

SOURCE = """\
Hands

Wash your hands with soap, and dry them well after it.


The picture shows each of the steps for 20 seconds.

Call your nurse if your skin hurts for more than a week.
"""


@pytest.fixture
def project(tmp_path):
    project = make_hands_project(tmp_path, SOURCE)
    normalize(project)
    return project


def normalize(project):
    return normalize_outline(project, project.sources / "hands.toml", Writer())


def decide(project, op="keep", name="4"):
    actor = Actor("editor-1", "editor", "2026-11-24T21:00:00Z")
    return decide_holds(project, Verdict(op, actor, "It was a picture."), [name], None, Writer())


def change_source(project, before, after):
    path = project.sources / "hands.txt"
    path.write_text(path.read_text("utf-8").replace(before, after), "utf-8")


def list_standings(project):
    (article,) = load_articles(project)
    return [
        (gap.line, gap.after.id, gap.standing.value)
        for gap in list_gaps(article.document, read_ledger(project.decisions("en")))
    ]


def find_notes(project):
    catalog = read_catalog(project.catalog("en", "hands"), "en")
    return next(" ".join(item.notes) for item in catalog.messages if item.msgid.startswith("The picture"))


def test_a_gap_is_counted_and_stands_in_the_notes_of_the_text_after_it(project):
    assert normalize(project).gaps == 1
    assert list_standings(project) == [(4, "6.1", "open")]
    assert "hold stripped-element: line 4, above 6.1: two blank lines" in find_notes(project)


@pytest.mark.parametrize(("op", "standing"), [("keep", "kept"), ("drop", "dropped")])
def test_a_person_decides_on_a_gap_by_its_line(project, op, standing):
    decide(project, op)
    assert normalize(project).gaps == 0
    assert list_standings(project) == [(4, "6.1", standing)]
    assert f"gap {op}: editor-1 (editor): It was a picture." in find_notes(project)


def test_a_decision_on_a_gap_moves_with_its_text(project):
    decide(project)
    change_source(project, "Hands\n", "Hands\n\nRead this first.\n")
    assert normalize(project).gaps == 0
    assert list_standings(project) == [(6, "8.1", "kept")]


def test_it_is_carried_where_the_text_after_it_changed_its_words(project):
    decide(project)
    change_source(project, "The picture shows each", "This picture shows each")
    done = normalize(project)
    assert done.gaps == 0
    assert [(fate.what, fate.carried) for fate in done.fates] == [("keep by editor-1 of the gap before", True)]


def test_it_is_void_where_a_fact_of_that_text_changed(project):
    decide(project)
    change_source(project, "20 seconds", "30 seconds")
    done = normalize(project)
    assert done.gaps == 1
    assert done.fates == (
        Fate(
            "keep by editor-1 of the gap before",
            "The picture shows each of the steps for 20 seconds.",
            carried=False,
            why="void: a fact differs (20 seconds → 30 seconds)",
        ),
    )


def test_the_report_shows_what_became_of_a_gap(project):
    (article,) = load_articles(project)
    assert view_article(article).standings["4"] == "open"
    decide(project)
    (article,) = load_articles(project)
    assert view_article(article).standings["4"] == "kept by editor-1: It was a picture."
    page = write_report(project, project.sources / "hands.toml", normalize(project), Writer())
    assert "kept by editor-1: It was a picture." in page.read_text("utf-8")
