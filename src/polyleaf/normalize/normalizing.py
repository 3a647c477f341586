"""Step 1 proper: raw lines become blocks of segments, with every fix, suggestion and hold on record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from polyleaf.model import Block, BlockKind, Document, Drop, Fix, Segment, SourceFinding, SourceText
from polyleaf.normalize.damage import is_damaged
from polyleaf.normalize.manuscript import Manuscript, Passage
from polyleaf.normalize.phrases import find_phrases
from polyleaf.normalize.rule import Edit, ManuscriptRule, Notice, PassageRule, PhraseRule, Rule, Strength, TextRule
from polyleaf.normalize.sentences import find_sentence_ends
from polyleaf.normalize.shadow import cast_shadow, lower_shadow
from polyleaf.normalize.source_languages import find_origins
from polyleaf.normalize.structure import find_passages
from polyleaf.registry import load_things


def normalize_source(source: SourceText, rules: Iterable[Rule] | None = None) -> Document:
    """The document a source text is: blocks, segments with their fixes and holds, and what the rules noticed.

    ``rules`` are all that are installed unless some are named.
    """
    manuscript = read_manuscript(source)
    rules = load_things("rules") if rules is None else tuple(rules)
    fixes = _collect_fixes(manuscript, rules)
    noticed = (*source.findings, *_collect_findings(manuscript, rules))
    findings = tuple(sorted(noticed, key=lambda item: (item.line, item.start, item.rule)))
    holds = defaultdict(list)
    for finding in findings:
        if finding.hold:
            holds[finding.line].append(finding)
    blocks = tuple(_build_block(passage, fixes[passage.line], holds[passage.line]) for passage in manuscript.passages)
    dropped = tuple(drop for passage in manuscript.passages if passage.marker for drop in _find_drops(passage))
    return Document(source.path, source.sha256, source.lines, blocks, findings, (*source.dropped, *dropped))


def read_manuscript(source: SourceText) -> Manuscript:
    """The source's lines as passages with sentences; a line that the format dropped is as good as blank."""
    dropped = {drop.line for drop in source.dropped}
    lines = tuple("" if number in dropped else line for number, line in enumerate(source.lines, 1))
    offsets = tuple(accumulate((len(line) + 1 for line in lines), initial=0))[: len(lines)]
    passages = tuple(replace(passage, sentences=_find_spans(passage)) for passage in find_passages(lines, source.kinds))
    text = "\n".join(lines)
    shadow = cast_shadow(text)
    lowered = lower_shadow(shadow)
    origins = find_origins(lowered)
    return Manuscript(
        text=text,
        shadow=shadow,
        lowered=lowered,
        origins=origins,
        is_rough=bool(origins) or is_damaged(text),
        offsets=offsets or (0,),
        passages=passages,
    )


def _find_spans(passage: Passage) -> tuple[tuple[int, int], ...]:
    if passage.cells:
        return passage.cells
    ends = find_sentence_ends(cast_shadow(passage.text))
    return tuple(
        _trim(passage.raw, passage.start + start, passage.start + end)
        for start, end in zip((0, *ends), (*ends, passage.end - passage.start), strict=True)
    )


def _find_drops(passage: Passage) -> Iterator[Drop]:
    """Invisible characters around the marker of an item: they are in no segment."""
    marker = passage.raw.index(passage.marker)
    for start, end in ((0, marker), (marker + len(passage.marker), passage.start)):
        if passage.raw[start:end].strip():
            yield Drop(passage.line, start, end, passage.raw[start:end], "invisible characters around a list marker")


def _trim(raw: str, start: int, end: int) -> tuple[int, int]:
    while end > start and raw[end - 1].isspace():
        end -= 1
    while start < end and raw[start].isspace():
        start += 1
    return start, end


@dataclass(frozen=True, slots=True)
class _Place:
    line: int
    raw: str
    kind: BlockKind | None
    # None for a blank line
    start: int
    end: int


def _apply(
    rule: TextRule | PassageRule | ManuscriptRule, manuscript: Manuscript
) -> Iterator[tuple[_Place, Edit | Notice]]:
    """Everything one rule finds, with its place in a raw line."""
    if isinstance(rule, PassageRule):
        for passage in manuscript.passages:
            if not rule.kinds or passage.kind in rule.kinds:
                for found in rule.find(passage):
                    yield _Place(passage.line, passage.raw, passage.kind, found.start, found.end), found
        return
    for found in _find_in_text(rule, manuscript):
        place = _locate(manuscript, found)
        if not isinstance(rule, TextRule) or not rule.kinds or place.kind in rule.kinds:
            yield place, found


def _locate(manuscript: Manuscript, found: Edit | Notice) -> _Place:
    line, start = manuscript.locate(found.start)
    raw, passage = manuscript.get_line(line), manuscript.get_passage(line)
    return _Place(line, raw, passage.kind if passage else None, start, start + found.end - found.start)


def _find_in_text(rule: TextRule | ManuscriptRule, manuscript: Manuscript) -> Iterable[Edit | Notice]:
    if isinstance(rule, ManuscriptRule):
        return rule.find(manuscript)
    text = manuscript.shadow if rule.in_shadow else manuscript.text
    if rule.hints and not any(hint in text for hint in rule.hints):
        return ()
    return rule.find(text)


def _collect_fixes(manuscript: Manuscript, rules: Iterable[Rule]) -> defaultdict[int, list[Fix]]:
    """The edits of the safe rules by line and in order; where two overlap, the one of the lower rank stays."""
    fixes: defaultdict[int, list[Fix]] = defaultdict(list)
    safe = [rule for rule in rules if rule.strength is Strength.SAFE and not isinstance(rule, PhraseRule)]
    for rule in sorted(safe, key=lambda rule: rule.rank):
        for place, found in _apply(rule, manuscript):
            assert isinstance(found, Edit)  # noqa: S101  tells mypy what a safe rule gives
            if place.kind is None:
                continue
            before = place.raw[place.start : place.end]
            fix = Fix(rule.name, place.start, place.end, before, found.after)
            if not any(_overlap(fix, other) for other in fixes[place.line]):
                fixes[place.line].append(fix)
    for found_in_line in fixes.values():
        found_in_line.sort(key=lambda fix: (fix.start, fix.end))
    return fixes


def _overlap(one: Fix, other: Fix) -> bool:
    """Whether two fixes touch the same characters, or insert at the same place."""
    return (one.start < other.end and other.start < one.end) or (one.start, one.end) == (other.start, other.end)


def _collect_findings(manuscript: Manuscript, rules: Iterable[Rule]) -> Iterator[SourceFinding]:
    wanted = [rule for rule in rules if rule.strength is not Strength.SAFE]
    for rule in wanted:
        if not isinstance(rule, PhraseRule):
            for place, found in _apply(rule, manuscript):
                assert isinstance(found, Notice)  # noqa: S101  tells mypy what these rules give
                if place.kind is not BlockKind.BOILERPLATE:
                    yield _make_finding(rule, place, found)
    phrase_rules = tuple(rule for rule in wanted if isinstance(rule, PhraseRule))
    for phrase_rule, notice in find_phrases(phrase_rules, manuscript):
        place = _locate(manuscript, notice)
        if place.kind in phrase_rule.kinds:
            yield _make_finding(phrase_rule, place, notice)


def _make_finding(rule: Rule, place: _Place, notice: Notice) -> SourceFinding:
    return SourceFinding(
        rule=rule.name,
        severity=notice.severity,
        line=place.line,
        start=place.start,
        end=place.end,
        quote=place.raw[place.start : place.end],
        message=notice.message,
        hold=rule.strength is Strength.HOLD,
        suggestion=notice.suggestion,
    )


def _build_block(passage: Passage, fixes: list[Fix], holds: list[SourceFinding]) -> Block:
    segments = tuple(
        _build_segment(passage, f"{passage.line}.{number}", span, fixes, holds)
        for number, span in enumerate(passage.sentences, 1)
    )
    return Block(passage.line, passage.kind, segments, passage.marker, passage.list_id)


def _build_segment(
    passage: Passage, identity: str, span: tuple[int, int], fixes: list[Fix], holds: list[SourceFinding]
) -> Segment:
    start, end = span
    inside = tuple(fix for fix in fixes if start <= fix.start and fix.end <= end and (fix.end > start or fix.before))
    held = {finding.rule for finding in holds if finding.start < max(end, start + 1) and start < max(finding.end, 1)}
    return Segment(
        id=identity,
        text=replay_fixes(passage.raw, start, end, inside).strip(),
        line=passage.line,
        start=start,
        end=end,
        fixes=inside,
        holds=tuple(sorted(held)),
    )


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
