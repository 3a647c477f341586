"""What a person decided of a segment on hold: keep it, or drop it."""

from __future__ import annotations

import textwrap
from dataclasses import replace

from polyleaf.model import Decision, Message
from polyleaf.review.ledger import Ledger

NOTE_COLUMNS = 74


def find_verdict(ledger: Ledger, message: Message) -> Decision | None:
    """The latest ``keep`` or ``drop`` of exactly this source text; whatever its English was or is then."""
    itself = replace(message, msgstr=(message.msgid,))
    said = [item for item in ledger.about(itself) if item.op in ("keep", "drop")]
    return said[-1] if said else None


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
