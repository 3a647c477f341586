"""What a person decided of a segment on hold: keep it, or drop it.

A decision is about exactly one text. Where a text changed and no fact of it did, step 1 *carries* the decision to the
new text: a line of its own in the ledger, by a machine, that names the person's decision and says why it still applies.
"""

from __future__ import annotations

import textwrap
from dataclasses import replace

from polyleaf.model import Decision, Message
from polyleaf.review.deciding import Actor, make_decision
from polyleaf.review.ledger import Ledger

NOTE_COLUMNS = 74
CARRIER = "machine-normalize"
# whose file the carried decisions are in


def find_verdict(ledger: Ledger, message: Message) -> Decision | None:
    """The latest ``keep`` or ``drop`` of exactly this source text; whatever its English was or is then.

    Of a carried one it is the person's own decision, with why it still applies added to the reason.
    """
    itself = replace(message, msgstr=(message.msgid,))
    said = [_resolve(item, ledger) for item in ledger.about(itself) if item.op in ("keep", "drop", "carry")]
    found = [item for item in said if item]
    return found[-1] if found else None


def _resolve(decision: Decision, ledger: Ledger) -> Decision | None:
    """A carried decision as the person's; None if that is not in the ledger any more, for then nobody decided."""
    if decision.op != "carry":
        return decision
    identity, _, why = decision.reason.partition(" ")
    original = ledger.find(identity)
    if original is None or original.op not in ("keep", "drop"):
        return None
    return replace(original, reason=f"{original.reason} [{why}]")


def carry_verdict(ledger: Ledger, old: Message, new: Message, why: str, tool: str) -> Decision | None:
    """The line that carries the verdict on ``old`` to ``new``; None if there is none, or ``new`` has its own.

    It bears the time of the person's decision, so that whatever a person decides of the new text later counts more,
    and that doing it again on another machine gives the same line.
    """
    verdict = find_verdict(ledger, old)
    if verdict is None or find_verdict(ledger, new) is not None:
        return None
    actor = Actor(CARRIER, "machine", verdict.time, tool)
    return make_decision("carry", new, actor, f"{verdict.id} {why}")


def is_dropped(message: Message, ledger: Ledger) -> bool:
    """Whether an editor has said that this source text is not used."""
    verdict = find_verdict(ledger, message)
    return verdict is not None and verdict.op == "drop"


def describe_verdict(message: Message, ledger: Ledger) -> tuple[str, ...]:
    """One line for people, short enough never to be folded: ``keep: editor-1 (editor): it is rough, but right``."""
    verdict = find_verdict(ledger, message)
    if verdict is None:
        return ()
    line = f"{verdict.op}: {verdict.person} ({verdict.role}): {verdict.reason}"
    return (textwrap.shorten(line, NOTE_COLUMNS, placeholder=" …"),)
