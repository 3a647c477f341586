"""A template holds every source text once and no translation."""

from __future__ import annotations

from polyleaf.catalogs import make_template, parse_catalog, serialize_catalog
from polyleaf.model import Message


def test_translation_and_its_marks_are_left_out_and_notes_kept():
    message = Message(
        "a",
        ("uno",),
        flags=("fuzzy", "no-wrap"),
        notes=("note",),
        references=("x.txt:1",),
        previous_msgid="b",
        comments=("Anna",),
    )
    expected = Message("a", flags=("no-wrap",), notes=("note",), references=("x.txt:1",))
    assert make_template([message]).messages == (expected,)


def test_equal_messages_share_one_with_all_places_in_the_order_given():
    template = make_template(
        [Message("b", references=("x:1",), notes=("n",)), Message("a"), Message("b", references=("x:2",), notes=("n",))]
    )
    assert template.messages == (Message("b", references=("x:1", "x:2"), notes=("n",)), Message("a"))


def test_template_is_written_and_read_back_without_a_language():
    template = make_template([Message("%d day", msgid_plural="%d days"), Message("a", msgctxt="x")])
    text = serialize_catalog(template)
    assert "Plural-Forms" not in text
    assert parse_catalog(text, "", "") == template
