"""Sentences that say nearly the same, but not the same fact: `in 30-40% of patients` and `in 40%`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.comparing.contradictions import find_contradicting_pairs
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.rule import ITEMS, ManuscriptRule, Notice, Strength

KINDS = frozenset({BlockKind.PARAGRAPH, *ITEMS})
FEWEST_SPACES = 4


class _Place(NamedTuple):
    start: int
    # in the whole text
    end: int
    line: int
    list_id: int | None


def find_contradictions(manuscript: Manuscript) -> Iterator[Notice]:
    """Both sentences of each such pair, in a text that shows signs of translation or damage."""
    if not manuscript.is_rough:
        return
    places = _collect_places(manuscript)
    texts = [text for text in places if text.count(" ") >= FEWEST_SPACES]
    seen: set[tuple[int, str]] = set()
    for pair in find_contradicting_pairs(texts):
        one, other = places[texts[pair.first]], places[texts[pair.second]]
        for these, those in ((one, other), (other, one)):
            for this in these:
                that = next((place for place in those if not _stand_together(this, place)), None)
                if that and (this.start, pair.message) not in seen:
                    seen.add((this.start, pair.message))
                    message = f"line {that.line}: {pair.message}"
                    yield Notice(this.start, this.end, message, severity=Severity.CRITICAL)


def _collect_places(manuscript: Manuscript) -> dict[str, list[_Place]]:
    """Every distinct sentence, in lower case, with where it stands."""
    places: dict[str, list[_Place]] = {}
    for passage in manuscript.passages:
        if passage.kind in KINDS:
            offset = manuscript.offsets[passage.line - 1]
            for start, end in passage.sentences:
                text = manuscript.lowered[offset + start : offset + end]
                place = _Place(offset + start, offset + end, passage.line, passage.list_id)
                places.setdefault(text, []).append(place)
    return places


def _stand_together(one: _Place, other: _Place) -> bool:
    """Whether two sentences are of one line or one list, where each speaks of another case."""
    return one.line == other.line or (one.list_id is not None and one.list_id == other.list_id)


PLUGIN = ManuscriptRule(
    name="contradiction",
    summary="Two sentences say nearly the same, but not the same fact.",
    strength=Strength.HOLD,
    find=find_contradictions,
)
