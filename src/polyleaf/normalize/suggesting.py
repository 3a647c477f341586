"""A segment with the suggestions of the rules applied: the proposal an English editor starts from."""

from __future__ import annotations

from collections.abc import Iterable

from polyleaf.model import Fix, Segment, SourceFinding


def apply_suggestions(segment: Segment, findings: Iterable[SourceFinding]) -> str:
    """The segment's text with every suggestion that lies inside it and touches no fix and no other suggestion.

    >>> from polyleaf.model import Severity
    >>> finding = SourceFinding("calque", Severity.MINOR, 1, 4, 17, "mammary gland", "", suggestion="breast")
    >>> apply_suggestions(Segment("1.1", "The mammary gland", 1, 0, 17), [finding])
    'The breast'
    """
    text = segment.text
    done = 10**9
    for finding in sorted(findings, key=lambda item: -item.start):
        if finding.suggestion is None or not (segment.start <= finding.start and finding.end <= segment.end):
            continue
        start = _translate(segment, finding.start)
        end = start + len(finding.quote)
        if end <= done and text[start:end] == finding.quote and not _touches_fix(segment.fixes, finding):
            text = text[:start] + finding.suggestion + text[end:]
            done = start
    return text


def _translate(segment: Segment, position: int) -> int:
    """Where a position of the raw line is in the segment's text."""
    shift = sum(len(fix.after) - len(fix.before) for fix in segment.fixes if fix.end <= position)
    return position - segment.start + shift


def _touches_fix(fixes: Iterable[Fix], finding: SourceFinding) -> bool:
    return any(fix.start < finding.end and finding.start < fix.end for fix in fixes)
