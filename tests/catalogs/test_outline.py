"""What an outline may say, and what is said of a wrong one (first lines of tests/golden/catalogs/outlines)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from polyleaf.catalogs import make_heading_messages, read_outline
from polyleaf.errors import OutlineError, StorageError
from polyleaf.model import BlockKind, Message

CASES = Path(__file__).parents[1] / "golden" / "catalogs" / "outlines"
FIRST_LINE = re.compile(r"# refused(?: in line (\d+))?: (.+)\n")

OUTLINE = """\
# "24" is in this comment too
[[leaflet]]
id = "two-pages"
title = "Bone pain"

[[leaflet.section]]
blocks = [
  { paragraph = ["3.1", "3.2"] },
  { bullets = ["24", "5"] },
]
heading = "When to call"
emphasis = "warning"

[[leaflet.section]]
heading = "Bone pain"
blocks = [{ numbers = ['31.1'] }]
"""


def read(tmp_path, text=OUTLINE):
    folder = tmp_path / "source_text"
    folder.mkdir()
    path = folder / "bones.toml"
    path.write_text(text, encoding="utf-8")
    return read_outline(path)


def test_outline_is_read_in_its_order(tmp_path):
    outline = read(tmp_path)
    (leaflet,) = outline.leaflets
    blocks = [block for section in leaflet.sections for block in section.blocks]
    assert (outline.document, outline.reference, leaflet.id) == ("bones", "source_text/bones.toml", "two-pages")
    assert [section.emphasis for section in leaflet.sections] == ["warning", ""]
    assert [(block.kind, [item.name for item in block.references]) for block in blocks] == [
        (BlockKind.PARAGRAPH, ["3.1", "3.2"]),
        (BlockKind.BULLET_ITEM, ["24", "5"]),
        (BlockKind.NUMBERED_ITEM, ["31.1"]),
    ]


def test_whole_line_and_single_sentence_are_told_apart(tmp_path):
    references = [item for block in read(tmp_path).leaflets[0].sections[0].blocks for item in block.references]
    assert [(item.source_line, item.sentence) for item in references] == [(3, 1), (3, 2), (24, None), (5, None)]


def test_everything_knows_its_line_whatever_the_order_of_the_keys(tmp_path):
    (leaflet,) = read(tmp_path).leaflets
    references = [item.line for section in leaflet.sections for block in section.blocks for item in block.references]
    assert leaflet.title.line == 4
    assert [section.heading.line for section in leaflet.sections] == [11, 15]
    assert references == [8, 8, 9, 9, 16]


def test_headings_become_messages_of_the_english_edition_proposing_themselves(tmp_path):
    assert make_heading_messages(read(tmp_path)) == (
        Message(
            "Bone pain",
            ("Bone pain",),
            flags=("fuzzy",),
            references=("source_text/bones.toml:4", "source_text/bones.toml:15"),
            notes=("title of the leaflet two-pages", "heading in the leaflet two-pages"),
        ),
        Message(
            "When to call",
            ("When to call",),
            flags=("fuzzy",),
            references=("source_text/bones.toml:11",),
            notes=("heading in the leaflet two-pages",),
        ),
    )


@pytest.mark.parametrize("name", sorted(path.name for path in CASES.glob("*.toml")))
def test_wrong_outline_is_refused_with_its_line_and_the_reason(name):
    path = CASES / name
    line, reason = FIRST_LINE.match(path.read_text(encoding="utf-8")).groups()
    with pytest.raises(OutlineError) as caught:
        read_outline(path)
    assert (caught.value.where, caught.value.what) == (f"{path}:{line}" if line else str(path), reason)


def test_outline_that_is_not_utf_8_is_refused_with_its_line(tmp_path):
    path = tmp_path / "x.toml"
    path.write_bytes('[[leaflet]]\nid = "ñ"\n'.encode("latin-1"))
    with pytest.raises(OutlineError, match=r"x\.toml:2: byte 0xf1 is not UTF-8"):
        read_outline(path)


def test_missing_outline_is_an_error_in_one_sentence(tmp_path):
    with pytest.raises(StorageError, match="no such file"):
        read_outline(tmp_path / "x.toml")
