"""What a person decided of a segment on hold: keep it, or drop it."""

from __future__ import annotations

import textwrap

from polyleaf.model import Decision, Message, compute_digest
from polyleaf.review.ledger import Ledger

NOTE_COLUMNS = 74


def find_verdict(ledger: Ledger, message: Message) -> Decision | None:
    """The latest ``keep`` or ``drop`` of exactly this source text; whatever its English was or is then."""
    target = compute_digest(message.msgid)
    said = [item for item in ledger.about_uid(message.uid) if item.op in ("keep", "drop") and item.target == target]
    return said[-1] if said else None


def describe_verdict(message: Message, ledger: Ledger) -> tuple[str, ...]:
    """One line for people, short enough never to be folded: ``keep: editor-1 (editor): it is rough, but right``."""
    verdict = find_verdict(ledger, message)
    if verdict is None:
        return ()
    line = f"{verdict.op}: {verdict.person} ({verdict.role}): {verdict.reason}"
    return (textwrap.shorten(line, NOTE_COLUMNS, placeholder=" …"),)
