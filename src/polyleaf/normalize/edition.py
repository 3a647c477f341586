"""The English edition as step 1 proposes it: a catalog of the source's segments, for an English editor to decide in."""

from __future__ import annotations

import textwrap
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from operator import attrgetter

from polyleaf.model import Block, BlockKind, Catalog, Document, Message, Segment, SourceFinding, to_nfc
from polyleaf.normalize.suggesting import apply_suggestions

COLUMNS = 74
# with "#. " before it a note stays under 78


def build_edition(document: Document) -> Catalog:
    """One message for each segment text; ``msgid`` is the segment, ``msgstr`` a proposal, fuzzy; "" where held.

    Exact duplicates share a message. Page furniture is left out. The notes say what a person needs to decide.
    """
    occurrences: defaultdict[str, list[tuple[Block, Segment]]] = defaultdict(list)
    for block in document.blocks:
        if block.kind is not BlockKind.BOILERPLATE:
            for segment in block.segments:
                if segment.text.strip():
                    occurrences[to_nfc(segment.text)].append((block, segment))
    findings = defaultdict(list)
    for finding in document.findings:
        findings[finding.line].append(finding)
    gaps = _find_gaps(document)
    messages = tuple(_build_message(document, text, found, findings, gaps) for text, found in occurrences.items())
    return Catalog(language="en", messages=messages)


def _find_gaps(document: Document) -> dict[str, SourceFinding]:
    """What is held on a line without a segment, by the id of the first segment below it."""
    lines = {block.line for block in document.blocks}
    firsts = [block.segments[0] for block in document.blocks if block.segments]
    gaps = {}
    for finding in document.findings:
        if finding.hold and finding.line not in lines:
            below = bisect_left(firsts, finding.line, key=attrgetter("line"))
            if below < len(firsts):
                gaps[firsts[below].id] = finding
    return gaps


def _build_message(
    document: Document,
    text: str,
    found: list[tuple[Block, Segment]],
    findings: defaultdict[int, list[SourceFinding]],
    gaps: dict[str, SourceFinding],
) -> Message:
    segments = [segment for _, segment in found]
    held = any(segment.holds for segment in segments)
    proposal = "" if held else apply_suggestions(segments[0], findings[segments[0].line])
    return Message(
        msgid=text,
        msgstr=(to_nfc(proposal),),
        flags=() if held else ("fuzzy",),
        references=tuple(dict.fromkeys(f"{document.path}:{segment.line}" for segment in segments)),
        notes=tuple(note for line in _describe(document, found, findings, gaps) for note in _wrap(line)),
    )


def _describe(
    document: Document,
    found: list[tuple[Block, Segment]],
    findings: defaultdict[int, list[SourceFinding]],
    gaps: dict[str, SourceFinding],
) -> Iterable[str]:
    yield ", ".join(f"{segment.id} {block.kind.value.replace('_', ' ')}" for block, segment in found)
    for _, segment in found:
        if gap := gaps.get(segment.id):
            yield f"hold {gap.rule}: line {gap.line}, above {segment.id}: {gap.message}"
        if segment.fixes:
            yield f"raw {segment.id}: {document.lines[segment.line - 1][segment.start : segment.end]}"
            yield f"fixed {segment.id}: {', '.join(dict.fromkeys(fix.rule for fix in segment.fixes))}"
        for finding in findings[segment.line]:
            if finding.start < max(segment.end, 1) and segment.start < max(finding.end, 1):
                yield _describe_finding(finding)


def _describe_finding(finding: SourceFinding) -> str:
    strength = "hold" if finding.hold else "suggestion"
    suggestion = f" → {finding.suggestion}" if finding.suggestion is not None else ""
    return f"{strength} {finding.rule}: {finding.message} [{finding.quote}{suggestion}]"


def _wrap(line: str) -> list[str]:
    """The line in notes under 78 columns, without control characters, which a catalog refuses."""
    printable = "".join(character if character.isprintable() else " " for character in to_nfc(line))
    return textwrap.wrap(printable, COLUMNS, break_long_words=True, break_on_hyphens=False)
