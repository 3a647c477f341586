"""Page furniture that only the lines around it show: links and comments; and headings that read like furniture."""

from __future__ import annotations

import re
from collections.abc import Callable

from polyleaf.model import BlockKind
from polyleaf.normalize.layout.furniture import may_be_heading
from polyleaf.normalize.layout.lines import TERMINAL, Line

LINKS = re.compile(
    r"related|read (?:also|more|next)|also read|see also|you (?:may|might)|recommended|most read|popular"
    r"|more (?:on|articles)|similar|latest|hot (?:recommend|articles|topics|news)"
)
COMMENTS = re.compile(r"(?:\d+ )?comments?\b")
# "Anna, 34:", "Dr. Li (2 days ago):"
SIGNED = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}(?:, ?\d{1,2}| ?\([^)]{1,30}\)| ?[|·–-] ?[^:]{1,30})?: \S")
CONTENTS = re.compile(r"(?:table of |article )?contents?(?: of the article)?(?: \[\w+\])?:?\Z", re.IGNORECASE)
# "1. Causes 2. Symptoms 3. Treatment", with the marker of the first taken off
NUMBERED_TITLES = re.compile(r"(?:\d{1,2}[.)] ?)?[^.;!]{2,60}(?: \d{1,2}[.)] ?[^.;!]{2,60}){2,}\Z")
MAX_COMMENT_LINES = 6
MAX_LINK_WORDS = 18


def mark_surroundings(read: list[Line]) -> None:
    """Marks what belongs to the page because of the furniture next to it, and what does not for the same reason."""
    _mark_contents(read)
    _mark_link_lists(read)
    _mark_comments(read)
    _mark_headings_like_furniture(read)


def _mark_contents(read: list[Line]) -> None:
    """Titles below "Contents": a row of numbered ones, or lines that stand as headings further below."""
    for index, line in enumerate(read):
        if line.kind is not BlockKind.BOILERPLATE or not CONTENTS.match(line.text):
            continue
        below = {other.text.lower() for other in read[index + 2 :] if not other.marker}
        for title in read[index + 1 :]:
            later = title.text.lower() in below and (title.marker or _stands_twice(title, read[index + 1 :]))
            if title.kind is not BlockKind.BOILERPLATE and not (later or NUMBERED_TITLES.match(title.text)):
                break
            title.kind, title.cells, title.marker = BlockKind.BOILERPLATE, (), ""
            title.start = len(title.raw) - len(title.raw.lstrip())


def _stands_twice(title: Line, read: list[Line]) -> bool:
    return sum(other.text == title.text for other in read) > 1


def _mark_link_lists(read: list[Line]) -> None:
    """Titles right below "Related articles" are links, and furniture with it."""
    done = 0
    for index, line in enumerate(read):
        if index >= done and line.kind is BlockKind.BOILERPLATE and LINKS.match(line.text.lower()):
            done = _mark_furniture(read, index + 1, _is_link)


def _is_link(line: Line) -> bool:
    is_sentence = TERMINAL.search(line.text.rstrip("?"))
    return not (line.blank_before or is_sentence or line.text.count(" ") > MAX_LINK_WORDS)


def _mark_furniture(read: list[Line], start: int, belongs: Callable[[Line], bool]) -> int:
    """Marks the lines from ``start`` on that belong to the page; returns where the first stands that does not."""
    while start < len(read) and belongs(read[start]):
        read[start].kind, read[start].cells = BlockKind.BOILERPLATE, ()
        start += 1
    return start


def _mark_comments(read: list[Line]) -> None:
    """What stands between "Comments (3)" and a "Reply" below it is what a reader of the page wrote."""
    _mark_signed_comments(read)
    start = None
    for index, line in enumerate(read):
        if line.kind is not BlockKind.BOILERPLATE:
            continue
        text = line.text.lower()
        if COMMENTS.match(text):
            start = index
        elif text == "reply" and start is not None and index - start <= MAX_COMMENT_LINES:
            for comment in read[start:index]:
                comment.kind, comment.cells = BlockKind.BOILERPLATE, ()
            start = index


def _mark_signed_comments(read: list[Line]) -> None:
    """Lines right below "Comments (3)" that start with a name, as "Anna, 34:", are what readers of the page wrote."""
    done = 0
    for index, line in enumerate(read):
        if index >= done and line.kind is BlockKind.BOILERPLATE and COMMENTS.match(line.text.lower()):
            done = _mark_furniture(read, index + 1, _is_signed)


def _is_signed(line: Line) -> bool:
    return line.kind is BlockKind.BOILERPLATE or SIGNED.match(line.text) is not None


def _mark_headings_like_furniture(read: list[Line]) -> None:
    """A "Contact us" between the text of an article is a heading, and no link."""
    for above, line, below in zip(read, read[1:], read[2:], strict=False):
        between = BlockKind.BOILERPLATE not in {above.kind, below.kind} and below.kind is not BlockKind.HEADING
        if between and line.kind is BlockKind.BOILERPLATE and may_be_heading(line.text):
            line.kind = BlockKind.HEADING
