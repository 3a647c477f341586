"""The glossary's words stand in the notes of the messages whose English has the term."""

from __future__ import annotations

import pytest

from polyleaf.catalogs import read_catalog
from polyleaf.cli.main import main
from tests.projects import make_project

GLOSSARY = "english,use,avoid\nsoap,savon,\nnurse,infirmière | infirmier,garde\ndoctor,médecin,\n"


@pytest.fixture
def project(tmp_path, monkeypatch):
    made = make_project(tmp_path / "hands")
    monkeypatch.chdir(made.root)
    made.glossary("fr").write_text(GLOSSARY, "utf-8")
    assert main(["build", "-q"]) == 0
    return made


def list_terms(project):
    found = {}
    for message in read_catalog(project.catalog("fr", "hands"), "fr").messages:
        if terms := [note for note in message.notes if note.startswith("term: ")]:
            found[message.msgid] = terms
    return found


def test_a_message_names_the_terms_that_stand_in_it(project):
    assert list_terms(project) == {
        "Wash your hands with soap for 20 seconds.": ["term: soap = savon"],
        "Call your nurse if your skin hurts.": ["term: nurse = infirmière | infirmier; not: garde"],
    }


def test_a_changed_glossary_changes_the_notes_at_the_next_build(project):
    project.glossary("fr").write_text("english,use\nhot water,eau chaude\n", "utf-8")
    assert main(["build", "-q"]) == 0
    assert list_terms(project) == {"Do not use hot water.": ["term: hot water = eau chaude"]}


def test_extracting_again_changes_nothing(project):
    before = project.catalog("fr", "hands").read_bytes()
    for step in ("extract", "draft", "extract"):
        assert main([step, "-q"]) == 0
    assert project.catalog("fr", "hands").read_bytes() == before
