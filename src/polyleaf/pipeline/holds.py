"""Segments on hold: what a person decided of each, and what follows for the leaflets.

A hold is resolved by an edit in the English edition, or by a decision in its ledger. A decision is about the segment's
text: it outlives every run of step 1 that leaves the text as it was, and counts for every segment of that text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from polyleaf.catalogs import Outline
from polyleaf.errors import OutlineError
from polyleaf.model import Block, Catalog, Decision, Document, Message, Segment, to_nfc
from polyleaf.review import Ledger, find_verdict


class Standing(StrEnum):
    """What became of a hold."""

    OPEN = "open"
    # a person must edit the text or decide
    EDITED = "edited"
    # the English edition has a text for it
    KEPT = "kept"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Hold:
    """A segment that a rule holds, and what a person decided of it."""

    segment: Segment
    standing: Standing
    verdict: Decision | None


def make_source_message(segment: Segment) -> Message:
    """The segment as the English edition knows it: only its identity matters here."""
    return Message(msgid=to_nfc(segment.text))


def list_holds(document: Document, edition: Catalog | None, ledger: Ledger) -> tuple[Hold, ...]:
    """Every held segment in reading order, with what became of it."""
    texts = {message.uid: message for message in edition.messages} if edition else {}
    holds = []
    for segment in document.segments():
        if segment.holds:
            message = make_source_message(segment)
            verdict = find_verdict(ledger, message)
            edited = texts.get(message.uid, message).is_translated
            holds.append(Hold(segment, _find_standing(verdict, edited=edited), verdict))
    return tuple(holds)


def _find_standing(verdict: Decision | None, *, edited: bool) -> Standing:
    if verdict is not None:
        return Standing.KEPT if verdict.op == "keep" else Standing.DROPPED
    return Standing.EDITED if edited else Standing.OPEN


def count_open_holds(document: Document, edition: Catalog | None, ledger: Ledger) -> int:
    """How many segments still wait for a person."""
    return sum(hold.standing is Standing.OPEN for hold in list_holds(document, edition, ledger))


def settle_document(document: Document, ledger: Ledger) -> Document:
    """The document as the next steps see it: a segment that a person keeps is on hold no more."""
    kept = {hold.segment.id for hold in list_holds(document, None, ledger) if hold.standing is Standing.KEPT}
    return _change_segments(document, lambda segment: replace(segment, holds=()) if segment.id in kept else segment)


def _change_segments(document: Document, change: Callable[[Segment], Segment]) -> Document:
    def change_block(block: Block) -> Block:
        return replace(block, segments=tuple(map(change, block.segments)))

    return replace(document, blocks=tuple(map(change_block, document.blocks)))


def refuse_dropped(outline: Outline, document: Document, ledger: Ledger) -> None:
    """Raise OutlineError if an outline prints a segment that a person dropped."""
    dropped = {
        hold.segment.id: hold.verdict
        for hold in list_holds(document, None, ledger)
        if hold.verdict and hold.standing is Standing.DROPPED
    }
    segments = {block.line: block.segments for block in document.blocks}
    for leaflet in outline.leaflets:
        references = (item for section in leaflet.sections for block in section.blocks for item in block.references)
        for reference in references:
            for segment in segments.get(reference.source_line, ()):
                is_meant = reference.sentence is None or segment.id == reference.name
                if is_meant and (verdict := dropped.get(segment.id)):
                    raise OutlineError(
                        f"segment {segment.id} was dropped by {verdict.person}: {verdict.reason}",
                        where=f"{outline.path}:{reference.line}",
                        to_do=f"leave {segment.id} out, or: polyleaf review decide {segment.id} --keep --reason …",
                    )
