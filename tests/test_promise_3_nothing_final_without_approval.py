"""Promise 3: nothing a machine wrote is published as final without people's approval of exactly that pair."""

from __future__ import annotations

import dataclasses
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polyleaf.model import Edition, Message, State
from polyleaf.review import Actor, Ledger, compute_state, is_printable, make_decision
from polyleaf.review.ledger import seal_decision

PEOPLE = {"accept": "translator", "revise": "reviser", "approve": "releaser", "return": "reviser", "draft": "machine"}


def decide(op, message, person, role, minute):
    person = "machine-engine" if role == "machine" else person
    actor = Actor(person, role, f"2026-11-24T10:{minute:02}:00Z", "test")
    return seal_decision(make_decision(op, message, actor), "")


def approve_fully(message):
    steps = (
        ("accept", "translator-1", "translator"),
        ("revise", "reviser-1", "reviser"),
        ("approve", "releaser-1", "releaser"),
        ("approve", "clinical-1", "clinical"),
    )
    return [decide(op, message, person, role, minute) for minute, (op, person, role) in enumerate(steps)]


texts = st.text(min_size=1, max_size=12).filter(str.strip)


@given(texts, texts, texts)
def test_an_approval_is_of_exactly_one_pair(source, target, other):
    message = Message(source, (target,))
    ledger = Ledger(frozenset(approve_fully(message)))
    assert compute_state(message, ledger, high_risk=True) is State.APPROVED
    for changed in (
        dataclasses.replace(message, msgid=other),
        dataclasses.replace(message, msgstr=(other,)),
        dataclasses.replace(message, msgctxt=other),
    ):
        same = (changed.uid, changed.target_digest) == (message.uid, message.target_digest)
        assert (compute_state(changed, ledger, high_risk=True) is State.APPROVED) == same


@given(st.sets(st.sampled_from([0, 1, 2, 3]), max_size=3))
def test_no_part_of_the_way_is_enough(kept):
    message = Message("Take 5 mg.", ("Tome 5 mg.",))
    ledger = Ledger(frozenset(step for index, step in enumerate(approve_fully(message)) if index in kept))
    assert compute_state(message, ledger, high_risk=True) is not State.APPROVED


@given(st.lists(st.sampled_from(["draft"]), max_size=5))
def test_machines_alone_never_get_a_text_beyond_draft(ops):
    message = Message("Take 5 mg.", ("Tome 5 mg.",))
    ledger = Ledger(frozenset(decide(op, message, "", "machine", index) for index, op in enumerate(ops)))
    assert compute_state(message, ledger, high_risk=False) is State.DRAFT


def test_one_person_in_every_role_is_not_enough():
    message = Message("Take 5 mg.", ("Tome 5 mg.",))
    ops = [("accept", "translator"), ("revise", "reviser"), ("approve", "releaser"), ("approve", "clinical")]
    for order in itertools.permutations(range(4)):
        ledger = Ledger(
            frozenset(
                decide(ops[index][0], message, "everyone", ops[index][1], minute) for minute, index in enumerate(order)
            )
        )
        assert compute_state(message, ledger, high_risk=True) is not State.APPROVED


@pytest.mark.parametrize("state", [state for state in State if state is not State.APPROVED])
def test_only_approved_text_is_printed_as_final(state):
    assert not is_printable(state, Edition.FINAL)
