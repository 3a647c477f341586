"""What a person decided of a segment on hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from polyleaf.errors import UsageError
from polyleaf.model import Message
from polyleaf.review import Actor, Ledger, describe_verdict, find_verdict, is_dropped, make_decision
from polyleaf.review.ledger import seal_decision

MESSAGE = Message("One of the reasons is , which.")


def decide(op, time, message=MESSAGE, reason="It is harmless."):
    actor = Actor("editor-1", "editor", f"2026-11-24T21:00:0{time}Z")
    return seal_decision(make_decision(op, message, actor, reason), "")


def test_nobody_has_decided():
    assert find_verdict(Ledger(), MESSAGE) is None
    assert describe_verdict(MESSAGE, Ledger()) == ()
    assert not is_dropped(MESSAGE, Ledger())


def test_the_latest_decision_counts_whatever_the_order_of_the_lines():
    ledger = Ledger(frozenset({decide("keep", 2), decide("drop", 1)}))
    assert find_verdict(ledger, MESSAGE).op == "keep"


def test_a_decision_is_about_the_source_whatever_its_translation():
    ledger = Ledger(frozenset({decide("drop", 1)}))
    assert is_dropped(replace(MESSAGE, msgstr=("Something else.",)), ledger)
    assert not is_dropped(Message("One of the reasons is this."), ledger)


def test_a_hold_is_not_decided_by_accepting_its_text():
    message = replace(MESSAGE, msgstr=(MESSAGE.msgid,))
    accepted = seal_decision(make_decision("accept", message, Actor("translator-1", "translator", "2026"), ""), "")
    assert find_verdict(Ledger(frozenset({accepted})), message) is None


def test_the_line_for_people_is_never_folded():
    (line,) = describe_verdict(MESSAGE, Ledger(frozenset({decide("keep", 1, reason="very " * 50)})))
    assert line.startswith("keep: editor-1 (editor): very") and len(line) <= 74


@pytest.mark.parametrize("role", ["translator", "reviser", "releaser", "clinical"])
def test_only_an_editor_decides(role):
    with pytest.raises(UsageError, match="editor"):
        make_decision("drop", MESSAGE, Actor("somebody-1", role, "2026"), "why")
