"""Step 1 proper: raw lines become blocks of segments, with every fix, suggestion and hold on record."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter, itemgetter

from polyleaf.model import Block, Document, Drop, Fix, Segment, SourceFinding, SourceText
from polyleaf.normalize.applying import collect_findings, collect_fixes, is_damaged
from polyleaf.normalize.manuscript import Passage
from polyleaf.normalize.reading import find_byte_order_mark, read_manuscript
from polyleaf.normalize.rule import Rule
from polyleaf.registry import load_things


def normalize_source(source: SourceText, rules: Iterable[Rule] | None = None) -> Document:
    """The document a source text is: blocks, segments with their fixes and holds, and what the rules noticed.

    ``rules`` are all that are installed unless some are named.
    """
    rules = load_things("rules") if rules is None else tuple(rules)
    manuscript = read_manuscript(source, rules)
    fixes = collect_fixes(manuscript, rules)
    if not manuscript.is_rough and is_damaged(manuscript, fixes, rules):
        manuscript = replace(manuscript, is_rough=True)
    noticed = (*source.findings, *collect_findings(manuscript, rules))
    findings = tuple(sorted(noticed, key=lambda item: (item.line, item.start, item.rule)))
    holds = defaultdict(list)
    for finding in findings:
        if finding.hold:
            holds[finding.line].append(finding)
    blocks = tuple(
        _build_block(passage, fixes.get(passage.line, ()), holds.get(passage.line, ()))
        for passage in manuscript.passages
    )
    dropped = tuple(drop for passage in manuscript.passages if passage.marker for drop in _find_drops(passage))
    dropped = (*source.dropped, *find_byte_order_mark(source), *dropped)
    return Document(source.path, source.sha256, source.lines, blocks, findings, dropped)


def _find_drops(passage: Passage) -> Iterator[Drop]:
    """Invisible characters around the marker of an item: they are in no segment."""
    marker = passage.raw.index(passage.marker)
    for start, end in ((0, marker), (marker + len(passage.marker), passage.start)):
        if passage.raw[start:end].strip():
            yield Drop(passage.line, start, end, passage.raw[start:end], "invisible characters around a list marker")


def _build_block(passage: Passage, fixes: Sequence[Fix], holds: Sequence[SourceFinding]) -> Block:
    spans = passage.sentences
    if not fixes and not holds:
        line, raw = passage.line, passage.raw
        plain = [
            Segment(f"{line}.{number}", raw[start:end], line, start, end)
            for number, (start, end) in enumerate(spans, 1)
        ]
        return Block(line, passage.kind, tuple(plain), passage.marker, passage.list_id)
    held = _hold_segments(spans, holds) if holds else {}
    segments = tuple(
        _build_segment(passage, number, span, fixes, held.get(number, ())) for number, span in enumerate(spans, 1)
    )
    return Block(passage.line, passage.kind, segments, passage.marker, passage.list_id)


def _hold_segments(spans: Sequence[tuple[int, int]], holds: Sequence[SourceFinding]) -> defaultdict[int, set[str]]:
    """By number of the segment, the rules that hold it: those whose finding touches it."""
    held: defaultdict[int, set[str]] = defaultdict(set)
    for finding in holds:
        index = max(0, bisect_right(spans, finding.start, key=itemgetter(0)) - 1)
        while index < len(spans) and spans[index][0] < max(finding.end, finding.start + 1):
            if finding.start < max(spans[index][1], spans[index][0] + 1):
                held[index + 1].add(finding.rule)
            index += 1
    return held


def _build_segment(
    passage: Passage, number: int, span: tuple[int, int], fixes: Sequence[Fix], held: Iterable[str]
) -> Segment:
    start, end = span
    inside: tuple[Fix, ...] = ()
    if fixes:
        first = bisect_left(fixes, start, key=attrgetter("start"))
        last = bisect_right(fixes, end, key=attrgetter("start"))
        # what is put in between two sentences belongs to the first
        inside = tuple(fix for fix in fixes[first:last] if fix.end <= end and (fix.end > start or fix.before))
    text = replay_fixes(passage.raw, start, end, inside).strip() if inside else passage.raw[start:end]
    return Segment(f"{passage.line}.{number}", text, passage.line, start, end, inside, tuple(sorted(held)))


def replay_fixes(raw: str, start: int, end: int, fixes: Iterable[Fix]) -> str:
    """``raw[start:end]`` with its fixes applied.

    >>> replay_fixes("bone- dense", 0, 11, [Fix("dash", 4, 5, "-", " –")])
    'bone – dense'
    """
    parts = []
    position = start
    for fix in fixes:
        parts += [raw[position : fix.start], fix.after]
        position = fix.end
    return "".join([*parts, raw[position:end]])
