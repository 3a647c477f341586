"""``po merge`` on anybody's file: the template's messages, and nothing a person wrote is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from polyleaf.catalogs.po_exact import PoFile, parse_exact, serialize_exact
from polyleaf.catalogs.po_merging import merge_files
from polyleaf.model import Message
from tests.catalogs.strategies import FEW, build_catalogs


def merge(old, new):
    return merge_files(PoFile("old.po", None, old), PoFile("new.pot", None, new)).file.messages


def test_vanished_messages_stay_as_obsolete():
    old = (Message("Take 100 mg.", ("Tome 100 mg.",), comments=("mine",), references=("a:1",)), Message("empty"))
    merged = merge(old, (Message("Take 10 mg."),))
    assert [(item.msgid, item.msgstr, item.obsolete, item.comments) for item in merged] == [
        ("Take 10 mg.", ("",), False, ()),
        ("Take 100 mg.", ("Tome 100 mg.",), True, ("mine",)),
    ]


def test_flags_of_people_stay_and_format_flags_on_prose_go():
    old = (Message("80% of all", ("x",), flags=("reviewed", "max-length:80")),)
    new = (Message("80% of all", flags=("python-format", "no-wrap")),)
    assert merge(old, new)[0].flags == ("no-wrap", "reviewed", "max-length:80")


def test_header_stays_with_the_date_of_the_template():
    old = parse_exact('msgid ""\nmsgstr "POT-Creation-Date: 1\\nX-Ward: 4B\\n"\n', "old.po")
    new = parse_exact('msgid ""\nmsgstr "POT-Creation-Date: 2\\n"\n', "new.pot")
    assert merge_files(old, new).file.headers == (("POT-Creation-Date", "2"), ("X-Ward", "4B"))


def test_sticky_flags_of_both_stay():
    old = parse_exact('#= mine\nmsgid "a"\nmsgstr "b"\n', "old.po")
    new = parse_exact('#= theirs\nmsgid "a"\nmsgstr ""\n', "new.pot")
    assert serialize_exact(merge_files(old, new).file) == '#= theirs, mine\nmsgid "a"\nmsgstr "b"\n'


def test_obsolete_text_of_a_message_that_returns_comes_back_once():
    old = (Message("a", ("uno",), obsolete=True),)
    assert merge(old, (Message("a"),)) == (Message("a", ("uno",)),)


@FEW
@given(old=build_catalogs("es"), new=build_catalogs("es"), kept=st.sets(st.integers(0, 4)))
def test_every_text_and_comment_of_the_old_file_is_in_the_new_one(old, new, kept):
    staying = tuple(message for index, message in enumerate(old.messages) if index in kept)
    known = {message.uid for message in staying}
    template = (*staying, *(message for message in new.messages if message.uid not in known))
    template = tuple(Message(item.msgid, msgctxt=item.msgctxt, msgid_plural=item.msgid_plural) for item in template)
    found = {(item.uid, item.msgstr) for item in merge(old.messages, template)}
    comments = {line for item in merge(old.messages, template) for line in item.comments}
    for message in old.messages:
        assert not any(message.msgstr) or (message.uid, message.msgstr) in found
        assert set(message.comments) <= comments
