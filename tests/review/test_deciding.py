"""Who may say what of which unit."""

from __future__ import annotations

import pytest

from polyleaf.errors import LedgerError, RefusedError, UsageError
from polyleaf.model import Message, State
from polyleaf.review import Actor, Ledger, make_decision, refuse_unready

MESSAGE = Message("Call your doctor.", ("Llame a su médico.",))
TIME = "2026-11-24T10:00:00Z"


@pytest.mark.parametrize(
    ("op", "person", "role"),
    [
        ("bless", "translator-1", "translator"),
        ("approve", "translator-1", "translator"),
        ("accept", "Ana María", "translator"),
        ("accept", "../../etc/passwd", "translator"),
        ("draft", "translator-1", "machine"),
        ("accept", "machine-bergamot", "translator"),
    ],
)
def test_wrong_decisions_are_refused_in_a_sentence(op, person, role):
    with pytest.raises(UsageError) as caught:
        make_decision(op, MESSAGE, Actor(person, role, TIME))
    assert caught.value.to_do


def test_a_machine_never_approves():
    with pytest.raises(UsageError):
        make_decision("approve", MESSAGE, Actor("machine-bergamot", "machine", TIME))


@pytest.mark.parametrize(
    ("op", "state"), [("revise", State.DRAFT), ("approve", State.DRAFT), ("approve", State.TRANSLATED)]
)
def test_no_step_of_the_ladder_is_skipped(op, state):
    with pytest.raises(RefusedError):
        refuse_unready(op, MESSAGE, state, Actor("reviser-1", "reviser", TIME), Ledger())


@pytest.mark.parametrize("state", [State.MISSING, State.STALE])
def test_nothing_is_decided_on_a_text_that_is_not_there(state):
    with pytest.raises(LedgerError):
        refuse_unready("accept", MESSAGE, state, Actor("translator-1", "translator", TIME), Ledger())


def test_a_translator_is_told_to_ask_a_second_person():
    accepted = make_decision("accept", MESSAGE, Actor("translator-1", "translator", TIME))
    with pytest.raises(RefusedError, match="translated it"):
        refuse_unready(
            "revise", MESSAGE, State.TRANSLATED, Actor("translator-1", "reviser", TIME), Ledger(frozenset({accepted}))
        )


def test_a_finding_is_ignored_for_a_reason_and_by_the_name_of_its_check():
    actor = Actor("reviser-1", "reviser", TIME, tool="numbers")
    assert make_decision("ignore", MESSAGE, actor, "It is right.").tool == "numbers"
    with pytest.raises(UsageError, match="reason"):
        make_decision("ignore", MESSAGE, actor)
    with pytest.raises(UsageError, match="check"):
        make_decision("ignore", MESSAGE, Actor("reviser-1", "reviser", TIME), "It is right.")
