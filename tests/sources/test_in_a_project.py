"""A source in any format goes through the whole pipeline, and pybabel finds its messages."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from polyleaf.cli.main import main
from tests.projects import TWO_PAGES, make_project
from tests.sources.docx_building import build_docx

OUTLINE = """\
[[leaflet]]
id = "hands"
title = "Washing your hands"

[[leaflet.section]]
heading = "How to wash"
blocks = [{ paragraph = ["3.1", "3.2"] }, { bullets = ["5", "6"] }]
"""
PARAGRAPH = "Wash your hands with soap for 20 seconds. Do not use hot water."
ITEMS = ("before you eat;", "after 5–10 minutes in the garden.")
BULLET = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
NUMBERING = (
    '\n=== numbering\n<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
PARAGRAPHS = (("", "Washing your hands"), ("", PARAGRAPH), *((BULLET, item) for item in ITEMS))
SOURCES = {
    "hands.txt": f"Washing your hands\n\n{PARAGRAPH}\n\n• {ITEMS[0]}\n• {ITEMS[1]}\n".encode("utf-16"),
    "hands.md": f"# Washing your hands\n\n{PARAGRAPH}\n\n* {ITEMS[0]}\n* {ITEMS[1]}\n".encode(),
    "hands.html": f"<h1>Washing your hands</h1><p>{PARAGRAPH}<ul><li>{ITEMS[0]}<li>{ITEMS[1]}</ul>".encode(),
    "hands.docx": build_docx(
        "".join(f"<w:p>{style}<w:r><w:t>{text}</w:t></w:r></w:p>" for style, text in PARAGRAPHS) + NUMBERING
    ),
}


@pytest.fixture(params=SOURCES)
def project(request, tmp_path, monkeypatch):
    tree = TWO_PAGES | {"source_text": {request.param: SOURCES[request.param], "hands.toml": OUTLINE}}
    made = make_project(tmp_path / "hands", tree)
    monkeypatch.chdir(made.root)
    return made


def test_a_project_of_any_format_becomes_leaflets(project, capsys):
    assert main(["build", "-q"]) == 0, capsys.readouterr().err
    printed = next((project.root / "output" / "draft" / "en").glob("*.txt")).read_text("utf-8")
    assert "20 seconds" in printed and "5–10 minutes" in printed
    assert main(["build", "-q"]) == 0


def test_pybabel_finds_the_messages_of_any_format(project):
    assert main(["normalize", "-q"]) == 0
    template = project.root / "all.pot"
    command = [sys.executable, "-m", "babel.messages.frontend", "extract", "-F", "babel.cfg", "-o", template, "."]
    subprocess.run(command, cwd=project.root, check=True, capture_output=True)
    assert 'msgid "Do not use hot water."' in template.read_text("utf-8")


def test_the_json_of_a_page_lists_every_drop(tmp_path, capsys):
    page = tmp_path / "a.html"
    page.write_text("<title>Tab</title><p>Take <del>50 mg</del> 5 mg.", "utf-8")
    assert main(["normalize", str(page), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert [(drop["text"], drop["reason"]) for drop in document["dropped"]] == [
        ("Tab", "title of the page, not printed on it"),
        ("50 mg", "struck out"),
    ]
    assert [segment["text"] for block in document["blocks"] for segment in block["segments"]] == ["Take 5 mg."]
