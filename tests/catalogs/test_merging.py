"""A catalog follows its template by identity; what people wrote stays, or is handed back, and is never moved."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyleaf.catalogs import canonicalize, find_removed, make_template, merge_catalog
from polyleaf.catalogs.changes import find_changes
from polyleaf.errors import CatalogError
from polyleaf.model import Catalog, Message
from tests.catalogs.strategies import FEW, build_catalogs


def merge(template, *old):
    catalog = Catalog("es", old) if old else None
    return merge_catalog(Catalog("", template), catalog, "es").messages


def test_text_comments_and_fuzzy_of_a_person_stay():
    old = Message("a", ("uno",), flags=("fuzzy",), comments=("ask Anna",), references=("x.txt:1",), notes=("old",))
    new = Message("a", references=("x.txt:2",), notes=("new",))
    assert merge((new,), old) == (
        Message("a", ("uno",), flags=("fuzzy",), comments=("ask Anna",), references=("x.txt:2",), notes=("new",)),
    )


def test_confirmed_text_does_not_become_fuzzy_again():
    proposal = Message("a", ("a proposal",), flags=("fuzzy",))
    assert merge((proposal,), Message("a", ("uno",))) == (Message("a", ("uno",)),)


def test_proposal_of_an_edition_fills_what_nobody_wrote():
    proposal = Message("a", ("a proposal",), flags=("fuzzy",))
    assert merge((proposal,), Message("a", comments=("later",))) == (replace(proposal, comments=("later",)),)
    assert merge((proposal,)) == (proposal,)


def test_changed_dose_does_not_inherit_the_old_translation():
    merged = merge((Message("Take 10 mg."),), Message("Take 100 mg.", ("Tome 100 mg.",)))
    assert merged == (Message("Take 10 mg."),)


def test_comment_does_not_travel_to_a_similar_message():
    merged = merge((Message("Do drink alcohol."),), Message("Do not drink alcohol.", ("x",), comments=("signed off",)))
    assert merged[0].comments == ()


def test_same_english_in_two_contexts_stays_apart():
    template = (Message("Right", msgctxt="side"), Message("Right", msgctxt="law"), Message("Right"))
    merged = merge(template, Message("Right", ("derecha",), msgctxt="side"))
    assert [message.msgstr for message in merged] == [("derecha",), ("",), ("",)]


def test_empty_context_is_not_the_absence_of_one():
    assert merge((Message("a"),), Message("a", ("uno",), msgctxt=""))[0].msgstr == ("",)


def test_order_and_flags_of_the_template_are_taken():
    template = (Message("b", flags=("no-python-format",)), Message("a"))
    merged = merge(template, Message("a", ("uno",), flags=("python-format",)), Message("b", ("dos",)))
    assert [(message.msgid, message.flags) for message in merged] == [("b", ("no-python-format",)), ("a", ())]


def test_untranslated_plural_gets_the_forms_of_the_language():
    template = Catalog("", (Message("%d day", msgid_plural="%d days"),))
    assert merge_catalog(template, None, "ar").messages[0].msgstr == ("",) * 6


def test_obsolete_translation_of_exactly_this_message_comes_back():
    assert merge((Message("a"),), Message("a", ("uno",), obsolete=True)) == (Message("a", ("uno",)),)


def test_live_translation_wins_over_an_obsolete_one():
    old = (Message("a", ("viejo",), obsolete=True), Message("a", ("uno",)))
    assert merge((Message("a"),), *old) == (Message("a", ("uno",)),)


def test_previous_source_stays_with_a_fuzzy_text():
    old = Message("a", ("uno",), flags=("fuzzy",), previous_msgid="A")
    assert merge((Message("a"),), old)[0].previous_msgid == "A"


def test_removed_messages_are_handed_back():
    old = Catalog("es", (Message("a", ("uno",)), Message("b", ("dos",)), Message("c", ("tres",), obsolete=True)))
    template = Catalog("", (Message("a"),))
    assert find_removed(template, old) == old.messages[1:]
    assert find_removed(template, None) == ()


def test_own_headers_and_comments_of_the_catalog_stay():
    old = Catalog("es", (), (("X-Ward", "4B"), ("X-Generator", "Poedit")), comments=("by Anna",), path="es.po")
    merged = merge_catalog(Catalog("", ()), old, "es")
    assert ("X-Ward", "4B") in merged.headers
    assert "X-Generator" not in dict(merged.headers)
    assert (merged.comments, merged.path) == (("by Anna",), "es.po")


def test_catalog_of_another_language_is_refused():
    with pytest.raises(CatalogError, match="is a catalog of 'fr', not of 'es'"):
        merge_catalog(Catalog("", ()), Catalog("fr", (), path="fr.po"), "es")


@FEW
@given(old=build_catalogs("es"), new=build_catalogs("es"), kept=st.sets(st.integers(0, 4)))
def test_no_persons_text_or_comment_is_ever_lost(old, new, kept):
    staying = tuple(message for index, message in enumerate(old.messages) if index in kept)
    added = tuple(message for message in new.messages if message.uid not in {message.uid for message in staying})
    template = make_template((*staying, *added))
    survivors = (*merge_catalog(template, old, "es").messages, *find_removed(template, old))
    found = {message.uid: message for message in canonicalize(Catalog("es", survivors)).messages}
    for message in canonicalize(old).messages:
        survivor = found[message.uid]
        assert (survivor.msgstr, survivor.is_fuzzy) == (message.msgstr, message.is_fuzzy)
        assert survivor.comments == message.comments


@FEW
@given(old=build_catalogs("es"), new=build_catalogs("es"))
def test_merging_twice_changes_nothing(old, new):
    template = make_template(new.messages)
    once = merge_catalog(template, old, "es")
    assert merge_catalog(template, once, "es") == once


@FEW
@given(new=build_catalogs("es"))
def test_merged_catalog_has_exactly_the_templates_messages(new):
    template = make_template(new.messages)
    merged = merge_catalog(template, None, "es")
    assert [message.uid for message in merged.messages] == [message.uid for message in template.messages]


def merge_changed(old, new, is_offered=lambda message: True):
    template = Catalog("", (new,))
    changes = find_changes([old], [new])
    return merge_catalog(template, Catalog("es", (old,)), "es", changes, is_offered).messages[0]


def test_earlier_text_is_offered_as_stale_where_no_fact_differs():
    merged = merge_changed(
        Message("Wash your hands.", ("Lávese.",), comments=("mine",)), Message("Wash your hands well.")
    )
    assert (merged.msgstr, merged.is_fuzzy, merged.previous_msgid) == (("Lávese.",), True, "Wash your hands.")
    assert merged.notes == ("changed: wording, no fact differs", 'changed: from "Wash your hands."')
    assert merged.comments == ()


def test_text_is_not_offered_across_a_changed_fact_and_the_difference_is_named():
    merged = merge_changed(Message("Take 100 mg.", ("Tome 100 mg.",)), Message("Take 10 mg."))
    assert (merged.msgstr, merged.is_fuzzy, merged.previous_msgid) == (("",), False, None)
    assert merged.notes == ("changed: factual: 100 mg → 10 mg", 'changed: from "Take 100 mg."')


def test_text_that_is_not_worth_it_is_not_offered():
    old = Message("Wash your hands.", ("Lávese.",))
    assert merge_changed(old, Message("Wash your hands well."), lambda message: False).msgstr == ("",)


def test_stale_text_is_compared_with_the_english_it_was_written_for():
    old = Message("Take it.", ("Tome 5 mg.",), flags=("fuzzy",), previous_msgid="Take 5 mg of it.")
    merged = merge_changed(old, Message("Take it now."))
    assert merged.msgstr == ("",)
    assert merged.notes[0].startswith("changed: factual: 5 mg is gone")


def test_stale_text_whose_english_comes_back_is_no_longer_stale_but_still_fuzzy():
    old = Message("Wash your hands well.", ("Lávese.",), flags=("fuzzy",), previous_msgid="Wash your hands.")
    merged = merge_changed(old, Message("Wash your hands."))
    assert (merged.msgstr, merged.is_fuzzy, merged.previous_msgid) == (("Lávese.",), True, None)


def test_note_of_a_change_stays_until_a_text_is_confirmed():
    template = Catalog("", (Message("Take 10 mg.", notes=("kind",)),))
    waiting = Message("Take 10 mg.", notes=("old", "changed: factual: 100 mg → 10 mg"))
    confirmed = replace(waiting, msgstr=("Tome 10 mg.",))
    drafted = replace(confirmed, flags=("fuzzy",))
    notes = [
        merge_catalog(template, Catalog("es", (old,)), "es").messages[0].notes for old in (waiting, drafted, confirmed)
    ]
    assert notes == [("kind", "changed: factual: 100 mg → 10 mg")] * 2 + [("kind",)]


def test_text_is_not_offered_to_a_message_of_other_plural_forms():
    merged = merge_changed(Message("Wash the hand.", ("x",)), Message("Wash the hand.", msgid_plural="Wash the hands."))
    assert not any(merged.msgstr)
