"""``pybabel extract`` and ``polyleaf extract`` find the same messages in the same order."""

from __future__ import annotations

import subprocess
import sys

import pytest

from polyleaf.catalogs import read_catalog
from polyleaf.catalogs.po_exact import parse_exact
from polyleaf.cli.main import main
from polyleaf.files import Writer
from polyleaf.pipeline.extract import extract_project
from polyleaf.project import Project
from tests.projects import OUTLINE, SOURCE, TWO_PAGES, make_project

TWICE = {
    **TWO_PAGES,
    "source_text": {
        "hands.txt": SOURCE.replace("before you eat", "How to wash"),
        "hands.toml": OUTLINE.replace(
            'bullets = ["7.1", "8.1"]', 'bullets = ["7.1", "8.1"], context = "wash them"'
        ).replace('{ paragraph = ["5.1"] },', '{ paragraph = ["5.1"] },\n  # the list says what the heading says'),
        "aside.md": "# Washing\n\nWash your feet too.\n",
        "aside.toml": '[[leaflet]]\nid = "aside"\ntitle = "Feet"\n\n[[leaflet.section]]\nheading = "Washing feet"\n'
        'blocks = [{ paragraph = ["3.1"] }]\n',
    },
}


def run_pybabel(folder, output):
    command = [sys.executable, "-m", "babel.messages.frontend", "extract", "-F", "babel.cfg", "--no-wrap", "-o", output]
    subprocess.run([*command, "."], cwd=folder, capture_output=True, check=True)
    return [(message.msgctxt, message.msgid) for message in parse_exact(output.read_text("utf-8"), "pybabel").messages]


def run_polyleaf(project):
    templates = extract_project(project, Writer(dry_run=True))
    found = [(message.msgctxt, message.msgid) for template in templates.values() for message in template.messages]
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("tree", [TWO_PAGES, TWICE], ids=["one document", "two documents and contexts"])
def test_both_find_the_same_messages_in_the_same_order(tree, tmp_path, monkeypatch):
    project = make_project(tmp_path / "hands", tree)
    monkeypatch.chdir(project.root)
    assert main(["normalize", "-q"]) == 0
    assert run_pybabel(project.root, tmp_path / "all.pot") == run_polyleaf(project)


def test_both_agree_on_this_repository(repository, tmp_path):
    assert run_pybabel(repository, tmp_path / "all.pot") == run_polyleaf(Project(repository, "this"))


def test_prose_with_percentages_is_never_a_format(tmp_path, monkeypatch):
    percent = SOURCE.replace("Do not use hot water.", "It helps 80% of people.")
    tree = {**TWO_PAGES, "source_text": {**TWO_PAGES["source_text"], "hands.txt": percent}}
    project = make_project(tmp_path / "hands", tree)
    monkeypatch.chdir(project.root)
    assert [main(["normalize", "-q"]), main(["extract", "-q"])] == [0, 0]
    catalogs = [read_catalog(path, "") for path in (project.template_catalog("hands"), project.catalog("fr", "hands"))]
    assert any("80%" in message.msgid for message in catalogs[0].messages)
    assert all(message.flags == () for catalog in catalogs for message in catalog.messages)
