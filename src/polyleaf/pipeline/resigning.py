"""Signing again, at once, what changed in appearance only: another comma in the English voids every decision on it.

Each person carries their own decisions: what they said of the old pair they now say of the new one, in their own name
and in the order in which decisions are made. Only where the English changed in case, punctuation, spaces or American
and British spelling, the translation is letter for letter the one that was decided on, and no check finds a danger.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from polyleaf.catalogs import ChangeKind, classify_change, find_origin
from polyleaf.checks import check_message
from polyleaf.files import Writer
from polyleaf.model import Decision, Message, Severity, State, Unit
from polyleaf.pipeline.review import list_units, rewrite_catalog
from polyleaf.project import Project
from polyleaf.review import Actor, Ledger, append_decisions, is_returned, make_decision, read_ledger

CARRIED = ", carried from "
# in the tool of a decision, before the uid of the source it was first made about
REASON = "the English changed in appearance only"
READY = {
    "accept": (State.STALE,),
    "revise": (State.TRANSLATED,),
    "approve": (State.REVISED,),
}
# in which state a unit waits for each decision


@dataclass(frozen=True, slots=True)
class Carried:
    """A unit and what its person says of it again."""

    unit: Unit
    decisions: tuple[Decision, ...]


def carry_decisions(
    project: Project, language: str, domain: str | None, actor: Actor, writer: Writer
) -> tuple[Carried, ...]:
    """Make again every decision of the actor's person that only a cosmetic change has voided.

    The actor's role counts for nothing: each decision keeps the role it was made in. The caller holds the lock.
    """
    ledger = read_ledger(project.decisions(language))
    units = list_units(project, language, domain)
    carried = [found for unit in units if (found := _carry(unit, actor, ledger)) is not None]
    made = [decision for item in carried for decision in item.decisions]
    append_decisions(project.decisions(language), made, writer)
    for name in dict.fromkeys(item.unit.domain for item in carried):
        chosen = {item.unit.message.uid for item in carried if item.unit.domain == name}
        rewrite_catalog(project, language, name, partial(_confirm, chosen=chosen), writer)
    return tuple(carried)


def _carry(unit: Unit, actor: Actor, ledger: Ledger) -> Carried | None:
    uid = find_former_uid(unit.message, ledger)
    if uid is None:
        return None
    former = [item for item in ledger.about_uid(uid) if item.target == unit.message.target_digest]
    if is_returned(tuple(former)) or _is_dangerous(unit):
        return None
    tool = f"{actor.tool}{CARRIED}{uid}"
    decisions = tuple(
        make_decision(op, unit.message, replace(actor, role=role, tool=tool), REASON)
        for op, role in dict.fromkeys((item.op, item.role) for item in former if item.person == actor.person)
        if unit.state in READY.get(op, ()) and not _has_said(unit.message, op, role, actor, ledger)
    )
    return Carried(unit, decisions) if decisions else None


def find_former_uid(message: Message, ledger: Ledger) -> str | None:
    """The uid of the source that a message had before a cosmetic change, from its ``#| msgid`` or from the ledger."""
    if message.previous_msgid is not None:
        origin = find_origin(message)
        return origin.uid if classify_change(origin, message).kind is ChangeKind.COSMETIC else None
    return next(_list_carried(message, ledger), None)


def _list_carried(message: Message, ledger: Ledger) -> Iterator[str]:
    for decision in ledger.about(message):
        _, mark, uid = decision.tool.partition(CARRIED)
        if mark and decision.op == "accept":
            yield uid


def _has_said(message: Message, op: str, role: str, actor: Actor, ledger: Ledger) -> bool:
    return any((item.op, item.role, item.person) == (op, role, actor.person) for item in ledger.about(message))


def _is_dangerous(unit: Unit) -> bool:
    found = check_message(unit.message, unit.language)
    return any(finding.severity is Severity.CRITICAL for finding in found)


def _confirm(message: Message, chosen: set[str]) -> Message:
    """The message without the marks of a stale one."""
    if message.uid not in chosen or message.previous_msgid is None:
        return message
    return replace(
        message,
        flags=tuple(flag for flag in message.flags if flag != "fuzzy"),
        previous_msgid=None,
        previous_msgctxt=None,
        previous_msgid_plural=None,
    )
