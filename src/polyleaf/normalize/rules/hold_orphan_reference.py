"""The text points at a table, picture or link that is not there: `a table is provided`, `see the figure below`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from polyleaf.model import BlockKind
from polyleaf.normalize.manuscript import Manuscript, Passage
from polyleaf.normalize.phrases.hits import thin_out
from polyleaf.normalize.phrases.scanning import find_all, match_at
from polyleaf.normalize.rule import PROSE, ManuscriptRule, Notice, Phrase, Strength

NAME = "orphan-reference"
ELEMENT = (
    "table|figure|diagram|picture|photo|image|video|chart|graph|scheme|illustration|infographic|animation|gallery|slideshow"
    "|clip|screenshot"
)
POINTER, ANSWER = "points at something that is not in the text", "the question it answers is not in the text"
# "see Table 2", "in fig. 3a", "(Section 4)", "on page 12"
NUMBERED = re.compile(
    r"\b(table|fig(?:ure|\.)|box|appendix|annex|photo|picture|diagram|scheme|section|chapter"
    r"|(?<=see )page|(?<=on )page) ?(?:№ ?|no\. ?)?(\d{1,2})(?![\d.,]\d|-?(?:year|day|hour))\b",
    re.IGNORECASE,
)
NUMBERED_STARTS = (
    "table", "figure", "fig.", "box", "appendix", "annex", "photo", "picture", "diagram", "scheme", "section",
    "chapter", "page",
)  # fmt: skip
# what such a line starts with: "Table 2", "Fig. 3", "4. Side effects"
HEAD = re.compile(
    r"^\W*(?:(tab|fig|box|app|ann|pho|pic|dia|sch|sec|cha|pag)[a-z]*\.?\s*(?:№|no\.)?\s*)?(\d{1,2})\b",
    re.IGNORECASE | re.MULTILINE,
)
SECTIONS = frozenset(("sec", "cha"))
NEAR = 4
# passages before and after in which a table or caption may stand
TABULAR = re.compile("table|chart|graph|figure|scheme|diagram|link|here|question")
# what a table may stand for; a picture is not there because a table is
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
        f"in|see|from|consult|check the {ELEMENT}|link",
        "click|follow here",
        "click|follow (on) the|this link",
        "watch|view|see the|this|our|a (short) video|animation|clip|slideshow|gallery",
        "shown|pictured|illustrated|depicted|presented in|on the|this figure|picture|photo|image|diagram|scheme|video",
        f"{ELEMENT} on the left|right|side",
        "link|links below|above|here",
        "via|through|by|at|use|using the|this link",
        "tap|press here",
        "as shown|pictured|illustrated below|above|here",
    )
    answers = (
        "(to) answer|answering this|these|that question|questions",
        "answer to this|these|that question|questions",
    )
    return (*(Phrase(text, POINTER) for text in pointers), *(Phrase(text, ANSWER) for text in answers))


def _find_numbered(manuscript: Manuscript) -> Iterator[Notice]:
    """`(see Table 2)` where no caption "Table 2" stands anywhere, `see section 4` with no heading "4."."""
    found = list(match_at(NUMBERED, manuscript.shadow, find_all(manuscript.lowered, NUMBERED_STARTS)))
    if not found:
        return
    heads = {(match.group(1) or "").lower() + match.group(2) for match in HEAD.finditer(manuscript.shadow)}
    for match in found:
        kind, number = match.group(1)[:3].lower(), match.group(2)
        line, column = manuscript.locate(match.start())
        passage = manuscript.get_passage(line)
        if passage is None or passage.kind not in PROSE or column <= passage.start:
            continue
        # a part of a package leaflet may well speak of another part
        is_known = f"{kind}{number}" in heads or (kind in SECTIONS and (number in heads or not manuscript.is_rough))
        if not is_known:
            yield Notice(match.start(), match.end(), POINTER)


def find_orphan_references(manuscript: Manuscript) -> Iterator[Notice]:
    """A sentence that points at an element with none near it, or answers a question that nobody asked."""
    for hit in thin_out(manuscript.watched.get(NAME, ())):
        if hit.phrase.message == POINTER:
            near = _find_near(manuscript, hit.start, before=NEAR, after=NEAR)
            kinds = ELEMENTS if TABULAR.search(manuscript.lowered, hit.start, hit.end) else {BlockKind.CAPTION}
            is_there = any(passage.kind in kinds for passage in near)
        else:
            near = _find_near(manuscript, hit.start, before=2, after=0)
            is_there = any("?" in passage.raw for passage in near)
        if near and not is_there:
            yield Notice(hit.start, hit.end, hit.phrase.message)
    yield from _find_numbered(manuscript)


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
