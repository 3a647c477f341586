"""The state of a unit is a function of the ledger and the text."""

from __future__ import annotations

import itertools

import pytest

from polyleaf.model import Message, State
from polyleaf.review import Actor, Ledger, compute_state, make_decision
from polyleaf.review.ledger import seal_decision

SPANISH = Message("Take 5 mg.", ("Tome 5 mg.",))


def decide(op, message=SPANISH, person="translator-1", role="translator", minute=0):
    decision = make_decision(op, message, Actor(person, role, f"2026-11-24T10:{minute:02}:00Z", "test"), "why")
    return seal_decision(decision, "")


ACCEPTED = decide("accept")
REVISED = decide("revise", person="reviser-1", role="reviser", minute=1)
SIGNED = decide("approve", person="releaser-1", role="releaser", minute=2)
CLINICAL = decide("approve", person="clinical-1", role="clinical", minute=3)
RETURNED = decide("return", person="reviser-1", role="reviser", minute=4)
ALL = (ACCEPTED, REVISED, SIGNED, CLINICAL)


def state(*decisions, message=SPANISH, high_risk=True):
    return compute_state(message, Ledger(frozenset(decisions)), high_risk=high_risk)


def test_text_nobody_is_known_to_have_written_is_a_draft_even_without_fuzzy():
    assert state() is State.DRAFT


def test_each_step_of_the_ladder():
    assert state(message=Message("Take 5 mg.")) is State.MISSING
    assert state(ACCEPTED) is State.TRANSLATED
    assert state(ACCEPTED, REVISED) is State.REVISED
    assert state(*ALL) is State.APPROVED


def test_a_high_risk_unit_needs_a_clinical_reviewer_too():
    assert state(ACCEPTED, REVISED, SIGNED) is State.REVISED
    assert state(ACCEPTED, REVISED, SIGNED, high_risk=False) is State.APPROVED


def test_a_translator_cannot_revise_or_sign_their_own_text():
    own_revision = decide("revise", person="translator-1", role="reviser", minute=1)
    assert state(ACCEPTED, own_revision, SIGNED, CLINICAL) is State.TRANSLATED
    own_signature = decide("approve", person="translator-1", role="releaser", minute=2)
    assert state(ACCEPTED, REVISED, own_signature, CLINICAL) is State.REVISED


@pytest.mark.parametrize(
    "changed",
    [
        Message("Take 5 mg.", ("Tome 50 mg.",)),
        Message("Take 50 mg.", ("Tome 5 mg.",)),
        Message("Take 5 mg.", ("Tome 5 mg.",), msgctxt="heading"),
        Message("Take 5 mg.", ("Tome 5 mg. ",)),
    ],
    ids=["translation", "source", "context", "a space"],
)
def test_any_change_of_source_or_translation_voids_the_approval(changed):
    assert state(*ALL, message=changed) is State.DRAFT


def test_fuzzy_can_only_lower_a_state():
    assert state(*ALL, message=Message("Take 5 mg.", ("Tome 5 mg.",), flags=("fuzzy",))) is State.DRAFT


def test_a_previous_source_makes_a_unit_stale_whatever_was_decided():
    message = Message("Take 5 mg.", ("Tome 5 mg.",), flags=("fuzzy",), previous_msgid="Take 3 mg.")
    assert state(*ALL, message=message) is State.STALE


def test_a_return_holds_until_everything_is_decided_again():
    assert state(*ALL, RETURNED) is State.NEEDS_WORK
    again = decide("accept", minute=5)
    assert state(*ALL, RETURNED, again) is State.TRANSLATED


def test_the_order_of_the_lines_does_not_matter():
    everything = (*ALL, RETURNED)
    states = {state(*order) for order in itertools.permutations(everything)}
    assert states == {State.NEEDS_WORK}
