"""The text points at a table, picture or link that is not there: `a table is provided`, `see the figure below`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from polyleaf.model import BlockKind
from polyleaf.normalize.manuscript import Manuscript, Passage
from polyleaf.normalize.phrases import thin_out
from polyleaf.normalize.rule import PROSE, ManuscriptRule, Notice, Phrase, Strength

NAME = "orphan-reference"
ELEMENT = "table|figure|diagram|picture|photo|image|video|chart|graph|scheme|illustration"
POINTER, ANSWER = "points at something that is not in the text", "the question it answers is not in the text"
NEAR = 4
# passages before and after in which a table or caption may stand
ELEMENTS = frozenset({BlockKind.TABLE_ROW, BlockKind.CAPTION})


def list_pointers() -> tuple[Phrase, ...]:
    """Ways to point at an element, and to answer a question.

    >>> list_pointers()[-1].text
    'answer to this|these|that question|questions'
    """
    pointers = (
        f"{ELEMENT} below|above|shows",
        f"{ELEMENT} is provided|given|shown|presented",
        f"following|next|attached|above|this {ELEMENT}",
        f"in|see|from the {ELEMENT}|link",
        "click|follow here",
        "click|follow (on) the|this link",
    )
    answers = (
        "(to) answer|answering this|these|that question|questions",
        "answer to this|these|that question|questions",
    )
    return (*(Phrase(text, POINTER) for text in pointers), *(Phrase(text, ANSWER) for text in answers))


def find_orphan_references(manuscript: Manuscript) -> Iterator[Notice]:
    """A sentence that points at an element with none near it, or answers a question that nobody asked."""
    for hit in thin_out(manuscript.watched.get(NAME, ())):
        if hit.phrase.message == POINTER:
            near = _find_near(manuscript, hit.start, before=NEAR, after=NEAR)
            is_there = any(passage.kind in ELEMENTS for passage in near)
        else:
            near = _find_near(manuscript, hit.start, before=2, after=0)
            is_there = any("?" in passage.raw for passage in near)
        if near and not is_there:
            yield Notice(hit.start, hit.end, hit.phrase.message)


def _find_near(manuscript: Manuscript, position: int, *, before: int, after: int) -> tuple[Passage, ...]:
    """The passages around a position, with its own; none if it stands in page furniture."""
    line, _ = manuscript.locate(position)
    index = bisect_left(manuscript.passages, line, key=attrgetter("line"))
    if manuscript.passages[index].kind not in PROSE:
        return ()
    return manuscript.passages[max(0, index - before) : index + after + 1]


PLUGIN = ManuscriptRule(
    name=NAME,
    summary="The text points at a table, picture or link that is not there.",
    strength=Strength.HOLD,
    find=find_orphan_references,
    watch=list_pointers,
)
