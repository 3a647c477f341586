import json
import subprocess
import sys
from dataclasses import asdict

import pytest

from polyleaf.errors import RefusedError
from polyleaf.model import BlockKind, Edition
from polyleaf.rendering import Passage, build_content
from polyleaf.rendering.print_data import serialize_for_print
from tests.rendering.sample import ARABIC, ENGLISH, NO_TRANSLATION, SPANISH, build_leaflet, build_sample


def build(edition, translate, words=lambda word: word):
    return build_content(build_leaflet(), SPANISH, ENGLISH, edition, translate, words, (ARABIC,))


def test_neighbouring_items_are_one_list_and_every_paragraph_stands_alone():
    before, _, _, after = build_sample("es").sections
    assert [(block.kind, len(block.items)) for block in before.blocks] == [
        (BlockKind.PARAGRAPH, 1),
        (BlockKind.HEADING, 1),
        (BlockKind.PARAGRAPH, 1),
        (BlockKind.BULLET_ITEM, 3),
    ]
    assert [block.kind for block in after.blocks] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


def test_a_draft_prints_english_where_a_sentence_has_no_translation():
    (item,) = build_sample("es").sections[3].blocks[0].items
    assert item == (
        Passage("Le escribimos en 1–2 semanas."),
        Passage(NO_TRANSLATION, is_english=True),
        Passage("Puede respondernos."),
    )


def test_an_empty_translation_is_printed_as_it_is_and_only_none_is_missing():
    assert not build(Edition.FINAL, lambda message: f"<{message.msgid}>").title.is_english


def test_a_final_edition_refuses_a_missing_translation_and_names_them_all():
    with pytest.raises(RefusedError) as refused:
        build(Edition.FINAL, lambda message: None if "translation" in message.msgid else "x")
    assert refused.value.reasons == (NO_TRANSLATION,)
    assert refused.value.where == "es/sample"


def test_a_final_edition_refuses_a_missing_word_of_the_templates():
    content = build(Edition.FINAL, lambda message: message.msgid, lambda word: None)
    with pytest.raises(RefusedError, match="'Languages'"):
        content.word("Languages")


def test_a_draft_prints_a_missing_word_in_english():
    assert build(Edition.DRAFT, lambda message: None, lambda word: None).word("Languages") == "Languages"


def test_the_language_itself_is_always_among_its_languages():
    assert build(Edition.DRAFT, lambda message: None).languages == (ARABIC, SPANISH)


def test_a_section_keeps_its_emphasis():
    assert [section.emphasis for section in build_sample("en").sections] == ["", "warning", "", ""]


def test_content_is_plain_data():
    data = serialize_for_print(build_sample("ar"))
    assert json.loads(json.dumps(data)) == data
    assert json.dumps([asdict(section) for section in build_sample("ar").sections])


def test_neither_jinja_nor_typst_is_loaded_before_something_is_rendered():
    code = "import sys, polyleaf.rendering; print([name for name in ('jinja2', 'typst') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
