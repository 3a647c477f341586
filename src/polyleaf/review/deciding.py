"""Making a decision: what a person may say of a unit in the state it is in."""

from __future__ import annotations

from dataclasses import dataclass

from polyleaf.errors import LedgerError, RefusedError, UsageError
from polyleaf.model import Decision, Message, State, compute_digest
from polyleaf.review.ledger import OPS, PERSON, ROLES, Ledger

# Which role may say what. A releaser or a clinical reviewer signs; nobody signs for a machine.
ALLOWED = {
    "draft": ("machine",),
    "accept": ("translator", "editor"),
    "revise": ("reviser",),
    "approve": ("releaser", "clinical"),
    "return": ("reviser", "releaser", "clinical", "editor"),
    "ignore": ("reviser", "releaser", "clinical", "editor"),
    "keep": ("editor",),
    "drop": ("editor",),
    "carry": ("machine",),
}


@dataclass(frozen=True, slots=True)
class Actor:
    """Who decides, as what, when and with which tool."""

    person: str
    # "translator-1": lower-case letters, digits, ".", "_", "@", "-"
    role: str
    time: str
    # UTC, "2026-11-24T21:06:16Z"; passed in, never read from the clock here
    tool: str = ""
    # of the decision "ignore": the check whose finding it is


@dataclass(frozen=True, slots=True)
class Verdict:
    """What somebody says of one or many units."""

    op: str
    actor: Actor
    reason: str = ""


def make_decision(op: str, message: Message, actor: Actor, reason: str = "") -> Decision:
    """The decision ``op`` of ``actor`` on exactly this pair; raises UsageError for a wrong op, name or role."""
    if op not in OPS:
        raise UsageError(f"there is no decision {op!r}", to_do=f"choose one of {', '.join(OPS)}")
    if actor.role not in ROLES or actor.role not in ALLOWED[op]:
        raise UsageError(f"a {actor.role} cannot {op}", to_do=f"that takes the role {' or '.join(ALLOWED[op])}")
    if op == "ignore" and not (reason and actor.tool):
        raise UsageError(
            "a finding is not ignored without a reason" if actor.tool else "no check is named",
            to_do="say why the translation is right: --reason TEXT" if actor.tool else "name the check of the finding",
        )
    if not PERSON.fullmatch(actor.person):
        raise UsageError(f"{actor.person!r} is no name for a file", to_do="write it like translator-1")
    if (actor.role == "machine") != actor.person.startswith("machine-"):
        raise UsageError(
            f"{actor.person!r} and the role {actor.role!r} do not fit", to_do="only machines are machine-…"
        )
    return Decision(
        op=op,
        uid=message.uid,
        source=compute_digest(message.msgid),
        target=compute_digest(message.msgid) if op in ("keep", "drop", "carry") else message.target_digest,
        person=actor.person,
        role=actor.role,
        time=actor.time,
        tool=actor.tool,
        reason=reason,
    )


def refuse_unready(op: str, message: Message, state: State, actor: Actor, ledger: Ledger) -> None:
    """Raise RefusedError if the unit's state does not allow ``op`` by this person; LedgerError if there is no text."""
    where = message.msgid[:60]
    if state in (State.MISSING, State.STALE):
        raise LedgerError(f"is {state.value} and cannot be decided on", where=where, to_do="translate it first")
    translators = {item.person for item in ledger.about(message) if item.op == "accept"}
    if op in ("revise", "approve", "ignore") and actor.person in translators:
        raise RefusedError(
            f"{actor.person} translated it and cannot {op} it too", where=where, to_do="ask a second person"
        )
    wanted = {"revise": (State.TRANSLATED, State.REVISED, State.APPROVED), "approve": (State.REVISED, State.APPROVED)}
    if op in wanted and state not in wanted[op]:
        raise RefusedError(
            f"is {state.value}, so it cannot be given {op!r} yet",
            where=where,
            to_do="accept it first"
            if op == "revise"
            else "it needs to be accepted and then revised by a second person",
        )
