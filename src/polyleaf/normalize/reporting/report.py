"""What the page shows, line by line, as data: no HTML here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from polyleaf.model import Block, Document, Drop, Segment, SourceFinding
from polyleaf.normalize.comparing.duplicates import DuplicateGroup, find_duplicates
from polyleaf.normalize.readability import Readability, find_obstacle, measure_readability
from polyleaf.normalize.reporting.coverage import Coverage, measure_coverage
from polyleaf.normalize.reporting.pieces import Piece, Span, cut_clean, cut_pieces
from polyleaf.registry import load_things

FIX, SUGGESTION, HOLD = "fix", "suggestion", "hold"


@dataclass(frozen=True, slots=True)
class EditorsView:
    """What people have made of the segments so far; all empty for a source that is in no project."""

    texts: Mapping[str, str] = field(default_factory=dict)
    # by segment id: the English edition's text, where it has one
    standings: Mapping[str, str] = field(default_factory=dict)
    # by segment id, or by line for a gap: what became of its hold, as "open" or "kept by editor-1: it is right"
    leaflets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # by leaflet: the texts it prints, without headings
    obstacle: str = ""
    # why no leaflet can be made yet


@dataclass(frozen=True, slots=True)
class Note:
    """One fix, suggestion or hold, in words."""

    number: int
    # within its line
    kind: str
    rule: str
    message: str
    # "" for a fix
    before: str
    after: str | None
    # None where a person must supply it
    standing: str = ""
    # of a hold


@dataclass(frozen=True, slots=True)
class ReportSegment:
    """A segment as it is after the safe fixes, and as an editor wrote it."""

    id: str
    clean: tuple[Piece, ...]
    edited: str
    # "" where the English edition says nothing else than ``clean``


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One raw line with something on it, or noticed by a rule."""

    number: int
    kind: str
    # of its block, or "dropped", "lost", or "blank" for one that a rule noticed
    raw: tuple[Piece, ...]
    segments: tuple[ReportSegment, ...]
    notes: tuple[Note, ...]
    drops: tuple[Drop, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its notes, each once."""
        return tuple(kind for kind in (FIX, SUGGESTION, HOLD) if any(note.kind == kind for note in self.notes))

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules of its notes, each once."""
        return tuple(sorted({note.rule for note in self.notes}))


@dataclass(frozen=True, slots=True)
class RuleCount:
    """A rule that found something, and how often."""

    name: str
    kind: str
    summary: str
    # "" for what a source format noticed
    count: int


@dataclass(frozen=True, slots=True)
class Measured:
    """How hard a named text is to read, and where it comes from what it was before."""

    name: str
    after: Readability
    before: Readability | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Everything on the page."""

    path: str
    sha256: str
    lines: tuple[ReportLine, ...]
    rules: tuple[RuleCount, ...]
    groups: tuple[DuplicateGroup, ...]
    coverage: Coverage
    readability: tuple[Measured, ...]
    obstacle: str
    # why readability was not measured; "" if it was
    leaflet_obstacle: str
    # why no leaflet was measured; "" if it was, or if there is none
    segments: int
    held: int
    open_holds: int

    def count(self, kind: str) -> int:
        """How many notes of a kind there are."""
        return sum(rule.count for rule in self.rules if rule.kind == kind)


def build_report(document: Document, view: EditorsView | None = None) -> Report:
    """The report on a document, with what people have made of it where that is known."""
    view = view or EditorsView()
    lines = tuple(_build_lines(document, view))
    obstacle = find_obstacle() or ""
    held = [segment.id for segment in document.segments() if segment.holds]
    return Report(
        path=document.path,
        sha256=document.sha256,
        lines=lines,
        rules=_count_rules(lines),
        groups=find_duplicates([document]),
        coverage=measure_coverage(document),
        readability=() if obstacle else tuple(_measure(document, view)),
        obstacle=obstacle,
        leaflet_obstacle=view.obstacle,
        segments=len(document.segments()),
        held=len(held),
        open_holds=sum(view.standings.get(segment, "open") == "open" for segment in held),
    )


def _build_lines(document: Document, view: EditorsView) -> Iterable[ReportLine]:
    blocks = {block.line: block for block in document.blocks}
    findings: defaultdict[int, list[SourceFinding]] = defaultdict(list)
    drops: defaultdict[int, list[Drop]] = defaultdict(list)
    for finding in document.findings:
        findings[finding.line].append(finding)
    for drop in document.dropped:
        drops[drop.line].append(drop)
    for number, raw in enumerate(document.lines, 1):
        if findings[number] or (raw and not raw.isspace()):
            yield _build_line(number, raw, blocks.get(number), findings[number], tuple(drops[number]), view)


def _build_line(
    number: int,
    raw: str,
    block: Block | None,
    findings: list[SourceFinding],
    drops: tuple[Drop, ...],
    view: EditorsView,
) -> ReportLine:
    segments = block.segments if block else ()
    noted = sorted(_collect_notes(segments, findings, view), key=lambda item: (item[0], item[1], item[2].kind))
    notes, spans = [], []
    for place, (start, end, note) in enumerate(noted, 1):
        notes.append(_number_note(note, place))
        spans.append(Span(start, end, note.kind, place))
    return ReportLine(
        number=number,
        kind=_name_kind(raw, block, drops),
        raw=cut_pieces(raw, spans),
        segments=tuple(_build_segment(raw, segment, view) for segment in segments),
        notes=tuple(notes),
        drops=drops,
    )


def _name_kind(raw: str, block: Block | None, drops: tuple[Drop, ...]) -> str:
    if block:
        return block.kind.value.replace("_", " ")
    if drops:
        return "dropped"
    return "lost" if raw.strip() else "blank"


def _collect_notes(
    segments: Iterable[Segment], findings: Iterable[SourceFinding], view: EditorsView
) -> Iterable[tuple[int, int, Note]]:
    for segment in segments:
        for fix in segment.fixes:
            yield fix.start, fix.end, Note(0, FIX, fix.rule, "", fix.before, fix.after)
    for finding in findings:
        kind = HOLD if finding.hold else SUGGESTION
        standing = _find_standing(segments, finding, view) if finding.hold else ""
        note = Note(0, kind, finding.rule, finding.message, finding.quote, finding.suggestion, standing)
        yield finding.start, finding.end, note


def _find_standing(segments: Iterable[Segment], finding: SourceFinding, view: EditorsView) -> str:
    """What became of a hold: that of the first segment it lies in, or of the gap on its line where there is none."""
    for segment in segments:
        if finding.rule in segment.holds and finding.start < max(segment.end, segment.start + 1):
            return view.standings.get(segment.id, "open")
    return view.standings.get(str(finding.line), "open")


def _number_note(note: Note, number: int) -> Note:
    return Note(number, note.kind, note.rule, note.message, note.before, note.after, note.standing)


def _build_segment(raw: str, segment: Segment, view: EditorsView) -> ReportSegment:
    edited = view.texts.get(segment.id, "")
    return ReportSegment(segment.id, cut_clean(raw, segment), edited if edited != segment.text else "")


def _count_rules(lines: Iterable[ReportLine]) -> tuple[RuleCount, ...]:
    counted = Counter((note.kind, note.rule) for line in lines for note in line.notes)
    summaries = {rule.name: rule.summary for rule in load_things("rules")}
    order = (HOLD, SUGGESTION, FIX)
    return tuple(
        RuleCount(rule, kind, summaries.get(rule, ""), count)
        for (kind, rule), count in sorted(counted.items(), key=lambda item: (order.index(item[0][0]), item[0][1]))
    )


def _measure(document: Document, view: EditorsView) -> Iterable[Measured]:
    """Readability before and after: of the source, of what the English edition words otherwise, and of each leaflet."""
    furniture = ("heading", "boilerplate")
    prose = [
        (segment, document.lines[segment.line - 1][segment.start : segment.end])
        for block in document.blocks
        if block.kind.value not in furniture
        for segment in block.segments
    ]
    yield Measured("The source as received, without headings", measure_readability(raw for _, raw in prose))
    rewritten = [(raw, view.texts[segment.id]) for segment, raw in prose if _is_rewritten(segment, view)]
    if rewritten:
        yield Measured(
            f"The {len(rewritten)} segments that the English edition words otherwise",
            measure_readability(after for _, after in rewritten),
            measure_readability(before for before, _ in rewritten),
        )
    for leaflet, texts in view.leaflets.items():
        yield Measured(f"The leaflet {leaflet}, without headings", measure_readability(texts))


def _is_rewritten(segment: Segment, view: EditorsView) -> bool:
    return view.texts.get(segment.id, "") not in ("", segment.text)
