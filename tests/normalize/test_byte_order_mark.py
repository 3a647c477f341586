"""A byte order mark of UTF-8 is a character of the raw text: offsets count it, and it is on record as dropped."""

import pytest

from polyleaf.model import Drop
from polyleaf.normalize import find_lost_text, normalize_source
from polyleaf.sources.formats.plain_text import PLUGIN

MARK = Drop(1, 0, 1, "\ufeff", "byte order mark")


def read(text):
    return normalize_source(PLUGIN.read(text.encode("utf-8-sig"), "a.txt"))


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        ("Rest helps. It is known.\n", "paragraph", 1),
        ("  • rest\n  • sleep\n", "bullet_item", 5),
        ("Drug\tDose\tTimes\nA\t5 mg\t2\n", "table_row", 1),
    ],
)
def test_offsets_of_the_first_line_count_the_mark(text, kind, start):
    document = read(text)
    block = document.blocks[0]
    assert (block.kind.value, block.segments[0].start) == (kind, start)
    for segment in document.segments():
        assert document.lines[segment.line - 1][segment.start : segment.end] == segment.text
    assert MARK in document.dropped
    assert find_lost_text(document) == ()


def test_the_mark_changes_nothing_else():
    text = "Rest helps .\n\nIt is the the best.\n"
    plain, marked = normalize_source(PLUGIN.read(text.encode(), "a.txt")), read(text)
    assert [(s.id, s.text, s.fixes[0].rule if s.fixes else "") for s in plain.segments()] == [
        (s.id, s.text, s.fixes[0].rule if s.fixes else "") for s in marked.segments()
    ]


def test_a_file_of_nothing_but_the_mark_is_accounted_for():
    document = read("")
    assert document.segments() == ()
    assert document.dropped == (MARK,)
    assert find_lost_text(document) == ()
