"""How hard texts are to read, and that this repository's own leaflet is plain English."""

from __future__ import annotations

import pytest

from polyleaf.model import BlockKind
from polyleaf.normalize.readability import TARGET_GRADE, Readability, find_obstacle, measure_readability
from polyleaf.pipeline.loading import load_leaflets
from polyleaf.project import read_project

needs_library = pytest.mark.skipif(find_obstacle() is not None, reason=find_obstacle() or "")


def test_the_grade_is_that_of_the_published_formula():
    # 100 words in 10 sentences with 150 syllables: 0.39 × 10 + 11.8 × 1.5 − 15.59
    assert Readability(10, 100, 150).grade == pytest.approx(6.01)


@needs_library
def test_words_sentences_and_syllables_are_counted():
    assert measure_readability(["The cat sat on the mat. It was a sunny day."]) == Readability(2, 11, 12)


@needs_library
def test_a_list_item_without_an_end_mark_is_a_sentence_and_a_figure_alone_is_nothing():
    assert measure_readability(["the lungs;", "the breast", "", "–"]).sentences == 2


@needs_library
def test_an_abbreviation_ends_no_sentence():
    assert measure_readability(["It hurts, e.g. at night, for 2.5 hours."]).sentences == 1


@needs_library
def test_no_text_has_grade_nothing():
    assert measure_readability([]).grade == 0


@needs_library
def test_the_leaflet_of_this_repository_is_plain_english(repository):
    """A floor that only rises: grade 8 or lower, headings apart, for each section as well as for the whole."""
    project = read_project(repository)
    for leaflet in load_leaflets(project):
        prose = [
            [
                message.msgid
                for block in section.blocks
                if block.kind is not BlockKind.HEADING
                for message in block.messages
            ]
            for section in leaflet.sections
        ]
        grade = measure_readability(text for texts in prose for text in texts).grade
        assert grade <= TARGET_GRADE, f"{leaflet.id} is at grade {grade:.1f}"
        for section, texts in zip(leaflet.sections, prose, strict=True):
            grade = measure_readability(texts).grade
            assert grade <= TARGET_GRADE + 1.5, f"{leaflet.id}, {section.heading.msgid}: grade {grade:.1f}"
