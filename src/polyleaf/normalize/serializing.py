"""A document as the JSON of ``polyleaf normalize FILE --json``."""

from __future__ import annotations

from typing import Any

from polyleaf.model import Block, Document, Drop, Fix, Segment, SourceFinding


def serialize_document(document: Document) -> dict[str, Any]:
    """Plain data in the order of the file; lines count from 1, characters from 0 within the raw line."""
    return {
        "source": {"path": document.path, "sha256": document.sha256, "lines": len(document.lines)},
        "blocks": [_serialize_block(block) for block in document.blocks],
        "findings": [_serialize_finding(finding) for finding in document.findings],
        "dropped": [_serialize_drop(drop) for drop in document.dropped],
    }


def _serialize_block(block: Block) -> dict[str, Any]:
    data: dict[str, Any] = {"line": block.line, "kind": block.kind.value}
    if block.marker:
        data["marker"] = block.marker
    if block.list_id is not None:
        data["list"] = block.list_id
    return data | {"segments": [_serialize_segment(segment) for segment in block.segments]}


def _serialize_segment(segment: Segment) -> dict[str, Any]:
    return {
        "id": segment.id,
        "text": segment.text,
        "start": segment.start,
        "end": segment.end,
        "fixes": [_serialize_fix(fix) for fix in segment.fixes],
        "holds": list(segment.holds),
    }


def _serialize_fix(fix: Fix) -> dict[str, Any]:
    return {"rule": fix.rule, "start": fix.start, "end": fix.end, "before": fix.before, "after": fix.after}


def _serialize_finding(finding: SourceFinding) -> dict[str, Any]:
    data: dict[str, Any] = {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "line": finding.line,
        "start": finding.start,
        "end": finding.end,
        "quote": finding.quote,
        "message": finding.message,
        "hold": finding.hold,
    }
    return data | ({"suggestion": finding.suggestion} if finding.suggestion is not None else {})


def _serialize_drop(drop: Drop) -> dict[str, Any]:
    return {"line": drop.line, "start": drop.start, "end": drop.end, "text": drop.text, "reason": drop.reason}
