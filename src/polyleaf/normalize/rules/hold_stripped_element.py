"""Two blank lines in a row mark a heading, picture, table or video that was stripped from the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from polyleaf.model import BlockKind, Severity
from polyleaf.normalize.manuscript import Manuscript
from polyleaf.normalize.rule import ITEMS, ManuscriptRule, Notice, Strength

CONTENT = frozenset({BlockKind.PARAGRAPH, *ITEMS})
OFTEN = 4
MOST = 0.2
# of the gaps between blocks that may be two lines high before two lines are simply how this text is set


def find_stripped_elements(manuscript: Manuscript) -> Iterator[Notice]:
    """The first blank line of a double one between two blocks of prose, where double ones are rare.

    No segment is held for it: the finding stands on the blank line, for the editor to see that something stood there.
    """
    gaps = [(above, below) for above, below in pairwise(manuscript.passages) if below.blank_before]
    doubled = [(above, below) for above, below in gaps if below.blank_before > 1]
    if len(doubled) > max(2, MOST * len(gaps)):
        return
    headings = [passage.blank_before for passage in manuscript.passages if passage.kind is BlockKind.HEADING]
    spaced = sum(blank > 1 for blank in headings)
    # where nearly every heading has one line above it, two lines are no matter of style there either
    kinds = CONTENT | {BlockKind.HEADING} if spaced * OFTEN <= len(headings) else CONTENT
    for above, below in doubled:
        if above.kind in CONTENT and below.kind in kinds:
            position = manuscript.offsets[above.line]
            message = "two blank lines: a heading, picture, table or video was taken out here"
            yield Notice(position, position, message, severity=Severity.MINOR)


PLUGIN = ManuscriptRule(
    name="stripped-element",
    summary="Two blank lines mark an element that was taken out.",
    strength=Strength.HOLD,
    find=find_stripped_elements,
)
