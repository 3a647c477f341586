"""Gaps: holds on blank lines, where a heading, picture or table was taken out and no segment is left to decide on.

A gap is known by the text after it, as segments are by theirs: a decision on it outlives any change elsewhere.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, replace

from polyleaf.model import Decision, Document, Message, Segment
from polyleaf.pipeline.holds import Standing, make_source_message
from polyleaf.review import Ledger, describe_verdict, find_verdict

CONTEXT = "gap before"
COLUMNS = 74
NOTE = "gap "
# how the line about a decision starts in the notes of the text after the gap


@dataclass(frozen=True, slots=True)
class Gap:
    """A blank line that a rule holds, and what a person decided of it."""

    line: int
    after: Segment
    # the first segment below it
    standing: Standing
    verdict: Decision | None


def make_gap_message(text: Message) -> Message:
    """The gap before a text: only its identity matters."""
    return Message(msgid=text.msgid, msgctxt=CONTEXT)


def list_gaps(document: Document, ledger: Ledger) -> tuple[Gap, ...]:
    """Every held line without a segment, in order, with what became of it."""
    lines = {block.line for block in document.blocks}
    held = sorted({finding.line for finding in document.findings if finding.hold and finding.line not in lines})
    segments = iter(document.segments())
    below = next(segments, None)
    gaps = []
    for line in held:
        while below is not None and below.line < line:
            below = next(segments, None)
        if below is not None:
            verdict = find_verdict(ledger, make_gap_message(make_source_message(below)))
            standing = {None: Standing.OPEN, "keep": Standing.KEPT, "drop": Standing.DROPPED}
            gaps.append(Gap(line, below, standing[verdict.op if verdict else None], verdict))
    return tuple(gaps)


def count_open_gaps(document: Document, ledger: Ledger) -> int:
    """How many gaps still wait for a person."""
    return sum(gap.standing is Standing.OPEN for gap in list_gaps(document, ledger))


def describe_gap_verdict(message: Message, ledger: Ledger) -> tuple[str, ...]:
    """The line for people on a decision about the gap before a text: ``gap keep: editor-1 (editor): a picture``."""
    itself = replace(make_gap_message(message), msgstr=(message.msgid,))
    return tuple(
        textwrap.shorten(f"{NOTE}{line}", COLUMNS, placeholder=" …") for line in describe_verdict(itself, ledger)
    )
