"""From outline, document and English edition to what a leaflet prints."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polyleaf.catalogs import build_leaflets, read_outline
from polyleaf.errors import OutlineError
from polyleaf.model import Block, BlockKind, Catalog, Document, Fix, Message, Segment

LINES = (
    "Bone pain- a sign. It is worse at night.",
    "",
    "Call us if:",
    "  • you fall",
    "a gap in the background of and.",
    "Call us if:",
)
FIX = Fix("dash", 9, 11, "- ", " – ")


def make_segment(line, sentence, start, end, text=None, **more):
    return Segment(f"{line}.{sentence}", text or LINES[line - 1][start:end], line, start, end, **more)


DOCUMENT = Document(
    "source_text/bones.txt",
    "0" * 64,
    LINES,
    (
        Block(
            1,
            BlockKind.PARAGRAPH,
            (make_segment(1, 1, 0, 18, "Bone pain – a sign.", fixes=(FIX,)), make_segment(1, 2, 19, 40)),
        ),
        Block(3, BlockKind.PARAGRAPH, (make_segment(3, 1, 0, 11),)),
        Block(4, BlockKind.BULLET_ITEM, (make_segment(4, 1, 4, 12),), marker="•"),
        Block(5, BlockKind.PARAGRAPH, (make_segment(5, 1, 0, 31, holds=("gap",)),)),
        Block(6, BlockKind.PARAGRAPH, (make_segment(6, 1, 0, 11),)),
    ),
)
EDITION = Catalog(
    "en",
    (
        Message("Bone pain – a sign.", ("Bone pain is a sign.",)),
        Message("It is worse at night.", ("It is worse at night.",), flags=("fuzzy",)),
        Message("a gap in the background of and.", ("",)),
        Message("Pain", ("About pain",)),
    ),
)
OUTLINE = """\
[[leaflet]]
id = "bone-pain"
title = "Bones"

[[leaflet.section]]
heading = "Pain"
blocks = [
  { paragraph = ["1"] },
  { subheading = ["3.1"] },
  { bullets = ["4.1"] },
]
"""


def build(tmp_path, blocks=None, edition=EDITION, document=DOCUMENT, after=""):
    path = tmp_path / "source_text" / "bones.toml"
    path.parent.mkdir()
    text = OUTLINE if blocks is None else f"{OUTLINE.partition('blocks')[0]}blocks = [\n{blocks}\n]\n{after}"
    path.write_text(text, encoding="utf-8")
    return build_leaflets(read_outline(path), document, edition)


def refuse(tmp_path, blocks, **more):
    with pytest.raises(OutlineError) as caught:
        build(tmp_path, blocks, **more)
    assert caught.value.where == f"{tmp_path / 'source_text' / 'bones.toml'}:8"
    assert caught.value.to_do
    return caught.value.what


def test_leaflet_prints_the_english_as_edited_in_the_order_of_the_outline(tmp_path):
    (leaflet,) = build(tmp_path)
    (section,) = leaflet.sections
    assert (leaflet.id, leaflet.document) == ("bone-pain", "bones")
    assert [(block.kind, [message.msgid for message in block.messages]) for block in section.blocks] == [
        (BlockKind.PARAGRAPH, ["Bone pain is a sign.", "It is worse at night."]),
        (BlockKind.HEADING, ["Call us if:"]),
        (BlockKind.BULLET_ITEM, ["you fall"]),
    ]


def test_messages_are_untranslated_and_not_fuzzy(tmp_path):
    messages = build(tmp_path)[0].messages()
    assert {(message.msgstr, message.flags) for message in messages} == {(("",), ())}


def test_title_is_the_outlines_own_words_and_heading_the_editions_text_for_it(tmp_path):
    (leaflet,) = build(tmp_path)
    assert (leaflet.title.msgid, leaflet.sections[0].heading.msgid) == ("Bones", "About pain")
    assert leaflet.title.references == ("source_text/bones.toml:3",)
    assert leaflet.sections[0].heading.references == ("source_text/bones.toml:6",)


def test_references_name_the_line_of_the_raw_source(tmp_path):
    message = build(tmp_path)[0].sections[0].blocks[0].messages[1]
    assert message.references == ("source_text/bones.txt:1",)


def test_notes_tell_translators_the_place_and_the_raw_text_where_it_was_edited(tmp_path):
    first, second = build(tmp_path)[0].sections[0].blocks[0].messages
    assert first.notes[:2] == ("1.1, paragraph under: About pain", "raw: Bone pain- a sign.")
    assert second.notes[0] == "1.2, paragraph under: About pain"


def test_notes_tell_translators_what_stands_before_and_after(tmp_path):
    (leaflet,) = build(tmp_path, '{ paragraph = ["1.1", "3.1"] }, { bullets = ["4.1"] }')
    (first, second), (third,) = (block.messages for block in leaflet.sections[0].blocks)
    assert first.notes[2:] == ("before: Call us if:",)
    assert second.notes[1:] == ("after: Bone pain is a sign.", "before: you fall")
    assert third.notes[1:] == ("after: Call us if:",)


def test_of_a_long_neighbour_the_near_end_is_shown(tmp_path):
    long = " ".join(f"w{number}" for number in range(40))
    edition = Catalog("en", (Message("Call us if:", (long,)),))
    (leaflet,) = build(tmp_path, '{ paragraph = ["1.2", "3.1"] }, { bullets = ["4.1"] }', edition=edition)
    (first, _), (last,) = (block.messages for block in leaflet.sections[0].blocks)
    assert first.notes[-1].startswith("before: w0 w1 ") and first.notes[-1].endswith(" …")
    assert last.notes[-1].startswith("after: … w") and last.notes[-1].endswith(" w39")
    assert all(len(f"#. {note}") < 78 for note in (*first.notes, *last.notes))


def test_long_notes_are_folded(tmp_path):
    line = " ".join(["pain"] * 40)
    block = Block(1, BlockKind.PARAGRAPH, (Segment("1.1", "Pain.", 1, 0, len(line)),))
    document = replace(DOCUMENT, lines=(line,), blocks=(block,))
    (leaflet,) = build(tmp_path, '{ paragraph = ["1.1"] }', document=document)
    notes = leaflet.sections[0].blocks[0].messages[0].notes
    assert len(notes) == 4
    assert all(len(f"#. {note}") < 78 for note in notes)


def test_unedited_segment_prints_its_clean_text(tmp_path):
    (leaflet,) = build(tmp_path, '{ paragraph = ["1.1"] }', edition=Catalog("en", ()))
    assert leaflet.sections[0].blocks[0].messages[0].msgid == "Bone pain – a sign."


def test_obsolete_text_of_the_edition_is_not_printed(tmp_path):
    edition = Catalog("en", (Message("you fall", ("you trip",), obsolete=True),))
    (leaflet,) = build(tmp_path, '{ bullets = ["4"] }', edition=edition)
    assert leaflet.sections[0].blocks[0].messages[0].msgid == "you fall"


def test_equal_texts_share_one_message_with_all_their_places(tmp_path):
    (leaflet,) = build(tmp_path, '{ paragraph = ["3", "6"] }')
    first, second = leaflet.sections[0].blocks[0].messages
    assert first == second
    assert first.references == ("source_text/bones.txt:3", "source_text/bones.txt:6")
    assert [note.partition(",")[0] for note in first.notes if "under" in note] == ["3.1", "6.1"]


def test_held_segment_is_printed_once_a_person_has_written_its_text(tmp_path):
    edition = Catalog("en", (Message("a gap in the background of and.", ("A gap.",)),))
    (leaflet,) = build(tmp_path, '{ paragraph = ["5.1"] }', edition=edition)
    assert leaflet.sections[0].blocks[0].messages[0].msgid == "A gap."


def test_held_segment_without_a_persons_text_is_refused_with_the_hold(tmp_path):
    what = refuse(tmp_path, '{ paragraph = ["5"] }')
    assert what == "segment 5.1 is held (gap) and no person has written its text yet"


def test_line_that_does_not_exist_is_refused(tmp_path):
    assert refuse(tmp_path, '{ paragraph = ["7.1"] }') == "source_text/bones.txt has no line 7"


def test_empty_line_is_refused(tmp_path):
    what = refuse(tmp_path, '{ paragraph = ["2"] }')
    assert what == "line 2 of source_text/bones.txt has no sentences: it is empty or dropped"


def test_boilerplate_is_refused_by_its_name(tmp_path):
    document = replace(DOCUMENT, blocks=(Block(2, BlockKind.BOILERPLATE, ()),))
    what = refuse(tmp_path, '{ paragraph = ["2"] }', document=document)
    assert what == "line 2 of source_text/bones.txt has no sentences: it is boilerplate"


def test_sentence_that_does_not_exist_is_refused(tmp_path):
    assert refuse(tmp_path, '{ paragraph = ["1.3"] }') == "line 1 of source_text/bones.txt has no sentence 3"


def test_segment_printed_twice_is_refused_with_both_lines(tmp_path):
    what = refuse(tmp_path, '  { paragraph = ["1"] }, { paragraph = ["1.2"] }')
    assert what == "segment 1.2 is printed already by line 8"


def test_emphasis_of_a_section_reaches_the_leaflet(tmp_path):
    (leaflet,) = build(tmp_path, '{ paragraph = ["1"] }', after='emphasis = "warning"')
    assert leaflet.sections[0].emphasis == "warning"


def test_heading_whose_words_are_also_text_has_a_context_and_the_text_has_none(tmp_path):
    edition = replace(EDITION, messages=(Message("Pain", ("you fall",)),))
    (leaflet,) = build(tmp_path, edition=edition)
    (section,) = leaflet.sections
    assert (section.heading.msgid, section.heading.msgctxt) == ("you fall", "heading")
    assert [message.msgctxt for block in section.blocks for message in block.messages] == [None] * 4
    assert leaflet.title.msgctxt is None


def test_context_of_a_block_is_that_of_its_messages(tmp_path):
    (leaflet,) = build(tmp_path, '  { bullets = ["4.1"], context = "call us if" },\n  { paragraph = ["3.1"] },')
    found = [message.msgctxt for block in leaflet.sections[0].blocks for message in block.messages]
    assert found == ["call us if", None]
