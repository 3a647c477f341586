"""This repository's own leaflet: up to date, whole, unapproved, and without a segment that is on hold."""

from __future__ import annotations

import pytest

from polyleaf.cli.main import main
from polyleaf.files import Writer
from polyleaf.pipeline.extract import extract_project, merge_language
from polyleaf.pipeline.loading import load_articles, load_leaflets
from polyleaf.pipeline.normalize import normalize_outline
from polyleaf.pipeline.status import list_status
from polyleaf.project import read_project
from tests.projects import ROOT

PROJECT = read_project(ROOT)


def test_the_source_is_the_one_received():
    (article,) = load_articles(PROJECT)
    assert article.document.sha256.startswith("dcfa4b9a")
    assert len(article.document.lines) == 491


def test_the_committed_catalogs_are_what_the_steps_would_write():
    writer = Writer(dry_run=True)
    for outline in PROJECT.outlines():
        normalize_outline(PROJECT, outline, writer)
    templates = extract_project(PROJECT, writer)
    for language in PROJECT.languages():
        merge_language(PROJECT, language, templates, writer)
    assert [PROJECT.relative(path) for path in writer.changed] == [], "run scripts/extract and commit what it writes"


def test_the_leaflet_has_a_readable_length():
    (leaflet,) = load_leaflets(PROJECT)
    assert 90 <= len(leaflet.messages()) <= 140


def test_no_segment_on_hold_is_printed():
    (article,) = load_articles(PROJECT)
    held = {segment.text for segment in article.document.segments() if segment.holds}
    used = {message.msgstr[0] for message in article.edition.messages if message.msgid in held}
    (leaflet,) = load_leaflets(PROJECT)
    assert not {message.msgid for message in leaflet.messages()} & (held | used - {""})


def test_everything_has_a_draft_and_nobody_has_approved_anything():
    for row in list_status(PROJECT, PROJECT.languages()):
        assert row["draft"] == row["total"], row


@pytest.mark.parametrize("language", PROJECT.languages())
def test_the_final_edition_of_every_language_is_refused(language, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    assert main(["compile", "--edition", "final", "--dry-run", "--lang", language]) == 3
    assert "not approved" in capsys.readouterr().err
