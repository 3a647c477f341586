"""Applying rules to a manuscript: the fixes of the safe ones, and what the others notice."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from polyleaf.model import BlockKind, Fix, SourceFinding
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.phrases.hits import thin_out
from polyleaf.normalize.rule import (
    Edit,
    ManuscriptRule,
    Need,
    Notice,
    PassageRule,
    Phrase,
    PhraseRule,
    Rule,
    Strength,
    TextRule,
)

MIN_TRACES = 3
# fixes of damage a text must have had before it counts as rough, at least
WORDS_A_TRACE = 500
# and one in so many words


class _Place(NamedTuple):
    line: int
    raw: str
    kind: BlockKind | None
    # None for a blank line
    start: int
    end: int


def collect_fixes(manuscript: Manuscript, rules: Iterable[Rule]) -> Mapping[int, list[Fix]]:
    """The edits of the safe rules by line and in order; where two overlap, the one of the lower rank stays."""
    fixes: defaultdict[int, list[Fix]] = defaultdict(list)
    safe = [rule for rule in rules if rule.strength is Strength.SAFE and not isinstance(rule, ManuscriptRule)]
    for rule in sorted(safe, key=lambda rule: rule.rank):
        for place, found in _apply(rule, manuscript):
            assert isinstance(found, Edit)  # noqa: S101  tells mypy what a safe rule gives
            if place.kind is not None:
                before = place.raw[place.start : place.end]
                _insert(fixes[place.line], Fix(rule.name, place.start, place.end, before, found.after))
    return fixes


def _insert(fixes: list[Fix], fix: Fix) -> None:
    """Put a fix in its place among others of its line, unless it touches one of them."""
    index = bisect_left(fixes, (fix.start, fix.end), key=_get_span)
    if not any(_overlap(fix, other) for other in fixes[max(0, index - 1) : index + 1]):
        fixes.insert(index, fix)


def _get_span(fix: Fix) -> tuple[int, int]:
    return fix.start, fix.end


def _overlap(one: Fix, other: Fix) -> bool:
    """Whether two fixes touch the same characters, or insert at the same place."""
    return (one.start < other.end and other.start < one.end) or (one.start, one.end) == (other.start, other.end)


def is_damaged(manuscript: Manuscript, fixes: Mapping[int, list[Fix]], rules: Iterable[Rule]) -> bool:
    """Whether a text was fixed so often that its words cannot be trusted either; matters of style do not count."""
    style = {rule.name for rule in rules if not getattr(rule, "shows_damage", True)}
    traces = sum(fix.rule not in style for found in fixes.values() for fix in found)
    return traces >= max(MIN_TRACES, manuscript.text.count(" ") // WORDS_A_TRACE)


def collect_findings(manuscript: Manuscript, rules: Iterable[Rule]) -> Iterator[SourceFinding]:
    """What suggested and hold rules notice; page furniture is of no interest to them."""
    for rule in rules:
        if rule.strength is not Strength.SAFE:
            for place, found in _apply(rule, manuscript):
                assert isinstance(found, Notice)  # noqa: S101  tells mypy what these rules give
                if place.kind is not BlockKind.BOILERPLATE:
                    yield _make_finding(rule, place, found)


def _apply(rule: Rule, manuscript: Manuscript) -> Iterator[tuple[_Place, Edit | Notice]]:
    """Everything one rule finds, with its place in a raw line."""
    if isinstance(rule, PassageRule):
        for passage in manuscript.passages:
            if not rule.kinds or passage.kind in rule.kinds:
                for found in rule.find(passage):
                    yield _Place(passage.line, passage.raw, passage.kind, found.start, found.end), found
        return
    kinds = frozenset() if isinstance(rule, ManuscriptRule) else rule.kinds
    for found in _find(rule, manuscript):
        place = _locate(manuscript, found)
        if not kinds or place.kind in kinds:
            yield place, found


def _find(rule: TextRule | ManuscriptRule | PhraseRule, manuscript: Manuscript) -> Iterable[Edit | Notice]:
    if isinstance(rule, ManuscriptRule):
        return rule.find(manuscript)
    if isinstance(rule, PhraseRule):
        return _find_phrases(rule, manuscript)
    text = manuscript.shadow if rule.in_shadow else manuscript.text
    if rule.hints and not any(hint in text for hint in rule.hints):
        return ()
    if rule.characters and not rule.characters.search(manuscript.odd_characters):
        return ()
    return rule.find(text)


def _find_phrases(rule: PhraseRule, manuscript: Manuscript) -> Iterator[Edit | Notice]:
    hits = (hit for hit in manuscript.watched.get(rule.name, ()) if _counts(hit.phrase, manuscript))
    for hit in thin_out(hits):
        suggestion = _match_case(hit.phrase.suggestion, manuscript.text[hit.start])
        if rule.strength is Strength.SAFE:
            yield Edit(hit.start, hit.end, suggestion or "")
        else:
            yield Notice(hit.start, hit.end, hit.phrase.message, suggestion, hit.phrase.severity)


def _counts(phrase: Phrase, manuscript: Manuscript) -> bool:
    if phrase.needs == Need.NOTHING:
        return True
    return manuscript.is_rough if phrase.needs == Need.ROUGH else phrase.needs in manuscript.origins


def _match_case(suggestion: str | None, first: str) -> str | None:
    return suggestion[0].upper() + suggestion[1:] if suggestion and first.isupper() else suggestion


def _locate(manuscript: Manuscript, found: Edit | Notice) -> _Place:
    line, start = manuscript.locate(found.start)
    raw, passage = manuscript.get_line(line), manuscript.get_passage(line)
    return _Place(line, raw, passage.kind if passage else None, start, start + found.end - found.start)


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
