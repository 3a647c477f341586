"""Two edits of one catalog: no text meets a source it was not written for, and nothing either side wrote is lost."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from polyleaf.catalogs.po_exact import PoFile, parse_exact, serialize_exact
from polyleaf.catalogs.po_three_way import merge_three_ways
from polyleaf.model import Message
from tests.catalogs.strategies import FEW

FIVE = Message("Take 5 mg with water.")
FIFTY = Message("Take 50 mg with water.")
DOSE = ("Tome 5 mg con agua.",)


def merge(base, ours, theirs):
    return merge_three_ways(*(PoFile("x.po", None, tuple(side)) for side in (base, ours, theirs)))


def say(message, *msgstr, **fields):
    return replace(message, msgstr=msgstr, **fields)


def test_edits_of_different_messages_are_both_taken():
    a, b = Message("a"), Message("b")
    merged = merge((a, b), (say(a, "uno"), b), (a, say(b, "dos")))
    assert merged.file.messages == (say(a, "uno"), say(b, "dos"))
    assert merged.conflicts == ()


def test_new_source_never_meets_the_translation_of_the_old_one():
    merged = merge((FIVE,), (FIFTY,), (say(FIVE, *DOSE),))
    live, obsolete = merged.file.messages
    assert (live.msgid, live.msgstr) == (FIFTY.msgid, ("",))
    assert [line for line in live.comments if "Tome 5 mg con agua." in line]
    assert (obsolete.msgid, obsolete.msgstr, obsolete.obsolete) == (FIVE.msgid, DOSE, True)
    assert len(merged.conflicts) == 1


def test_new_source_with_its_own_text_is_marked_and_shows_the_other_sides_pair():
    ours = say(FIFTY, "Tome 50 mg con agua.")
    for sides in (((ours,), (say(FIVE, *DOSE),)), ((say(FIVE, *DOSE),), (ours,))):
        merged = merge((FIVE,), *sides)
        assert merged.file.messages[0].is_fuzzy
        assert merged.file.messages[0].msgstr == ours.msgstr
        assert merged.conflicts


def test_two_translations_are_a_conflict_with_both_in_sight():
    merged = merge((Message("a"),), (say(Message("a"), "uno"),), (say(Message("a"), "una"),))
    (message,) = merged.file.messages
    assert (message.msgstr, message.is_fuzzy, message.comments) == (
        ("uno",),
        True,
        ("merge: the other side wrote:", "merge: una"),
    )
    assert len(merged.conflicts) == 1


def test_one_side_confirming_what_the_other_replaces_is_a_conflict():
    base = say(Message("a"), "uno", flags=("fuzzy",))
    merged = merge((base,), (replace(base, flags=()),), (say(base, "una", flags=()),))
    assert merged.conflicts


def test_same_text_on_both_sides_is_fuzzy_if_either_says_so():
    a = Message("a")
    merged = merge((a,), (say(a, "uno"),), (say(a, "uno", flags=("fuzzy",)),))
    assert merged.file.messages == (say(a, "uno", flags=("fuzzy",)),)
    assert merged.conflicts == ()


def test_text_edited_on_one_side_and_removed_on_the_other_is_kept_as_obsolete():
    a, b = say(Message("a"), "uno"), say(Message("something else"), "x")
    merged = merge((a, b), (b,), (say(a, "una"), b))
    assert merged.file.messages == (b, say(a, "una", obsolete=True))
    assert merged.conflicts


def test_message_removed_on_one_side_and_untouched_on_the_other_goes():
    a = say(Message("a"), "uno")
    merged = merge((a,), (), (a,))
    assert (merged.file.messages, merged.conflicts) == ((), ())


def test_messages_of_the_other_side_stand_where_they_stood_there():
    a, b, c, d = (Message(name) for name in "abcd")
    assert [item.msgid for item in merge((a, d), (a, d), (a, b, c, d)).file.messages] == list("abcd")


def test_comments_of_both_sides_stay():
    a = say(Message("a"), "uno", comments=("old",))
    merged = merge((a,), (replace(a, comments=("old", "ours")),), (replace(a, comments=("old", "theirs")),))
    assert merged.file.messages[0].comments == ("old", "ours", "theirs")


def test_header_is_merged_by_field():
    sides = [parse_exact(f'msgid ""\nmsgstr "A: {a}\\nB: {b}\\n"\n', "x.po") for a, b in ((1, 1), (2, 1), (1, 2))]
    assert merge_three_ways(*sides).file.headers == (("A", "2"), ("B", "2"))


def test_canonical_catalog_stays_byte_for_byte():
    text = 'msgid ""\nmsgstr "Language: es\\n"\n\n# mine\n#. note\n#: a:1\n#, fuzzy\nmsgid "a"\nmsgstr "b"\n'
    assert serialize_exact(merge_three_ways(*[parse_exact(text, "x.po")] * 3).file) == text


MSGIDS = st.sampled_from(["Take 5 mg.", "Take 50 mg.", "Do drink.", "Do not drink.", "Drink some more water now."])
TEXTS = st.sampled_from(["", "uno", "dos", "tres"])
SIDES = st.lists(
    st.builds(
        Message,
        msgid=MSGIDS,
        msgstr=st.tuples(TEXTS),
        flags=st.sampled_from([(), ("fuzzy",)]),
        comments=st.sampled_from([(), ("mine",), ("theirs",)]),
        previous_msgid=st.none() | MSGIDS,
    ),
    max_size=4,
    unique_by=lambda message: message.msgid,
)


def list_pairs(messages, *, marked=False):
    return {(item.msgid, item.msgstr) for item in messages if any(item.msgstr) and (marked or not item.is_fuzzy)}


@given(base=SIDES, ours=SIDES, theirs=SIDES)
def test_no_unmarked_pair_comes_out_that_neither_side_had(base, ours, theirs):
    merged = merge(base, ours, theirs).file.messages
    live = [message for message in merged if not message.obsolete]
    assert list_pairs(live) <= list_pairs(ours) | list_pairs(theirs)


@given(base=SIDES, ours=SIDES, theirs=SIDES)
def test_every_text_that_a_side_wrote_is_in_sight(base, ours, theirs):
    merged = merge(base, ours, theirs).file.messages
    shown = " ".join(line for message in merged for line in message.comments)
    pairs = list_pairs(merged, marked=True)
    for side in (ours, theirs):
        for msgid, msgstr in list_pairs(side, marked=True) - list_pairs(base, marked=True):
            assert (msgid, msgstr) in pairs or msgstr[0] in shown


@given(base=SIDES, ours=SIDES)
def test_one_sided_edit_is_taken_as_it_is(base, ours):
    for sides in ((base, ours), (ours, base)):
        merged = merge(base, *sides)
        assert not merged.conflicts
        assert {item.msgid: item for item in merged.file.messages} == {item.msgid: item for item in ours}


@FEW
@given(base=SIDES, ours=SIDES, theirs=SIDES)
def test_sides_may_be_exchanged(base, ours, theirs):
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    assert list_pairs(one.file.messages) == list_pairs(other.file.messages)
    assert len(one.conflicts) == len(other.conflicts)
