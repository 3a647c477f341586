"""Promise 2: no fact changes silently, from the raw source to the printed leaflet."""

from __future__ import annotations

import re
import unicodedata

import pytest

from polyleaf.catalogs import read_catalog
from polyleaf.checks import check_message, check_unit
from polyleaf.facts import compare_facts, read_facts
from polyleaf.model import Edition, Severity
from polyleaf.normalize import normalize_source
from polyleaf.pipeline.check import check_language
from polyleaf.pipeline.compile import gather_language
from polyleaf.pipeline.loading import load_leaflets
from polyleaf.project import read_project
from polyleaf.rendering import build_content
from polyleaf.rendering.outputs.text import PLUGIN as PLAIN_TEXT
from polyleaf.sources import read_source
from tests.projects import ROOT

PROJECT = read_project(ROOT)
LANGUAGES = PROJECT.languages()
ISOLATES = dict.fromkeys(range(0x2066, 0x206A))


def is_critical(finding):
    return finding.severity is Severity.CRITICAL


def change_one_digit(text):
    """The text with its last digit another one, as a slip of the finger would make it."""
    place = max(index for index, character in enumerate(text) if unicodedata.category(character) == "Nd")
    zero = ord(text[place]) - unicodedata.digit(text[place])
    return text[:place] + chr(zero + (unicodedata.digit(text[place]) + 5) % 10) + text[place + 1 :]


def test_what_normalizing_fixes_changes_no_fact():
    path = ROOT / "source_text" / "bone-metastases.txt"
    document = normalize_source(read_source(path, path.name))
    changed = [segment for segment in document.segments() if segment.fixes]
    assert changed
    for segment in changed:
        raw = document.lines[segment.line - 1][segment.start : segment.end]
        assert compare_facts(read_facts(raw, "en"), read_facts(segment.text, "en")) == (), segment.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_committed_text_changes_a_fact(language):
    """English against the raw text, every other language against the English."""
    assert [finding for finding in check_language(PROJECT, language) if is_critical(finding)] == []


@pytest.mark.parametrize("language", PROJECT.targets())
def test_any_changed_digit_of_any_text_is_critical(language):
    messages = [
        item
        for item in read_catalog(PROJECT.catalog(language, "bone-metastases"), language).messages
        if re.search(r"\d", item.msgstr[0]) and re.search(r"\d", item.msgid)
    ]
    assert messages
    for message in messages:
        wrong = change_one_digit(message.msgstr[0])
        assert any(map(is_critical, check_unit(message.msgid, wrong, language))), wrong
        assert not any(map(is_critical, check_message(message, language))), message.msgstr[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_printed_leaflet_says_exactly_what_the_catalog_says(language):
    """Isolating numbers and joining sentences for print must not lose or turn a character."""
    (leaflet,) = load_leaflets(PROJECT)
    gathered = gather_language(PROJECT, language)
    texts = {item.msgid: item.msgstr[0] for part in gathered for item, _ in part.messages}
    locale, english = PROJECT.locale(language), PROJECT.locale("en")
    content = build_content(
        leaflet, locale, english, Edition.DRAFT, lambda message: texts[message.msgid], texts.get, (locale,)
    )
    printed = PLAIN_TEXT.render(content, PROJECT.templates).decode("utf-8").translate(ISOLATES).replace("\u00a0", " ")
    for message in leaflet.messages():
        assert texts[message.msgid].replace("\u00a0", " ") in printed
