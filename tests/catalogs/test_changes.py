"""What the English became: the right ancestor, and never a text across a changed fact."""

from __future__ import annotations

import pytest

from polyleaf.catalogs.changes import ChangeKind, classify_change, find_changes
from polyleaf.model import Message


def describe(old, new):
    found = find_changes([Message(text) for text in old], [Message(text) for text in new])
    return {change.new.msgid: change.old.msgid for change in found}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Take 100 mg.", "Take 10 mg."),
        ("Do not drink alcohol.", "Do drink alcohol."),
        ("Take it with food.", "Take it without food."),
        ("Never drive.", "Always drive."),
        ("The left kidney is removed.", "The right kidney is removed."),
        ("Take two tablets.", "Take three tablets."),
        ("Take it once a day.", "Take it twice a day."),
        ("Take at least 5 ml.", "Take at most 5 ml."),
        ("Take ibuprofen for pain.", "Take naproxen for pain."),
        ("Wait 2–3 days.", "Wait 2–30 days."),
        ("Ask your doctor or nurse.", "Ask your doctor."),
        ("Store it below 25 °C.", "Store it below 25 °F."),
    ],
)
def test_changed_fact_makes_a_change_factual(old, new):
    change = classify_change(Message(old), Message(new))
    assert change.kind is ChangeKind.FACTUAL
    assert change.differences


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("wash your hands", "Wash your hands.", ChangeKind.COSMETIC),
        ("The tumour is small", "The tumor is small", ChangeKind.COSMETIC),
        ("Wash – your “hands”", 'Wash - your "hands"', ChangeKind.COSMETIC),
        ("Wash your hands.", "Wash your hands well.", ChangeKind.WORDING),
        ("This is casual.", "This is causal.", ChangeKind.WORDING),
        ("You can eat.", "You can eat?", ChangeKind.WORDING),
        ("Take two tablets.", "Please take 2 tablets.", ChangeKind.WORDING),
    ],
)
def test_change_without_a_changed_fact_is_cosmetic_or_wording(old, new, kind):
    assert classify_change(Message(old), Message(new)).kind is kind


def test_another_context_is_never_only_cosmetic():
    change = classify_change(Message("Kidney"), Message("Kidney", msgctxt="heading"))
    assert change.kind is ChangeKind.WORDING


def test_two_different_contexts_are_two_meanings():
    assert find_changes([Message("Right", msgctxt="side")], [Message("Right", msgctxt="law")]) == ()


def test_each_vanished_message_has_one_successor():
    old = ["Wash your hands before you eat."]
    new = ["Wash your hands before you eat lunch.", "Wash your hands before you eat anything at all."]
    assert describe(old, new) == {new[0]: old[0]}


def test_unchanged_messages_are_no_candidates():
    assert describe(["Wash your hands."], ["Wash your hands.", "Wash your hands well."]) == {}


def test_unrelated_message_has_no_ancestor():
    assert describe(["Call your nurse if it hurts."], ["Bone scans use a small dose."]) == {}


def test_place_tells_near_twins_apart():
    old = ["Eyes", "Cancer of the bone of the arm", "Ears", "Cancer of the bone of the leg", "Nose"]
    new = ["Eyes", "Tumor of the bone of the hand", "Ears", "Tumor of the bone of the foot", "Nose"]
    assert describe(old, new) == {new[1]: old[1], new[3]: old[3]}


@pytest.mark.parametrize("kept", ["Call your nurse.", "Rest when you are tired."])
def test_text_beside_a_neighbour_it_had_is_the_other_without_a_search(kept, monkeypatch):
    monkeypatch.setattr("polyleaf.catalogs.resemblance.TrigramIndex.find", lambda index, grams: [])
    old = ["Call your nurse.", "Take one tablet of it with water after breakfast.", "Rest when you are tired."]
    new = [kept if text == kept else f"Please {text[0].lower()}{text[1:]}" for text in old]
    assert describe(old, new)["Please take one tablet of it with water after breakfast."] == old[1]


def test_text_that_moved_and_hardly_changed_goes_before_one_that_took_its_place():
    old = ["A.", "Take one tablet of it with water after breakfast.", "B.", "C."]
    new = ["A.", "Take one capsule of it with milk before supper.", "B.", "C.", f"{old[1][:-1]}!"]
    assert describe(old, new) == {new[4]: old[1]}


def test_obsolete_messages_are_no_ancestors():
    assert find_changes([Message("Wash your hands.", obsolete=True)], [Message("Wash your hands well.")]) == ()
