"""Page furniture that only the lines around it show: links and comments; and headings that read like furniture."""

from __future__ import annotations

import re

from polyleaf.model import BlockKind
from polyleaf.normalize.furniture import may_be_heading
from polyleaf.normalize.lines import TERMINAL, Line

LINKS = re.compile(
    r"related|read (?:also|more|next)|also read|see also|you (?:may|might)|recommended|most read|popular"
    r"|more (?:on|articles)|similar|latest|hot (?:recommend|articles|topics|news)"
)
COMMENTS = re.compile(r"(?:\d+ )?comments?\b")
# "Anna, 34:", "Dr. Li (2 days ago):"
SIGNED = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}(?:, ?\d{1,2}| ?\([^)]{1,30}\)| ?[|·–-] ?[^:]{1,30})?: \S")
MAX_COMMENT_LINES = 6
MAX_LINK_WORDS = 18


def mark_surroundings(read: list[Line]) -> None:
    """Marks what belongs to the page because of the furniture next to it, and what does not for the same reason."""
    _mark_link_lists(read)
    _mark_comments(read)
    _mark_headings_like_furniture(read)


def _mark_link_lists(read: list[Line]) -> None:
    """Titles right below "Related articles" are links, and furniture with it."""
    for index, line in enumerate(read):
        if line.kind is BlockKind.BOILERPLATE and LINKS.match(line.text.lower()):
            for below in read[index + 1 :]:
                if (
                    below.blank_before
                    or TERMINAL.search(below.text.rstrip("?"))
                    or below.text.count(" ") > MAX_LINK_WORDS
                ):
                    break
                below.kind, below.cells = BlockKind.BOILERPLATE, ()


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
    for index, line in enumerate(read):
        if line.kind is BlockKind.BOILERPLATE and COMMENTS.match(line.text.lower()):
            for comment in read[index + 1 :]:
                if not (SIGNED.match(comment.text) or comment.kind is BlockKind.BOILERPLATE):
                    break
                comment.kind, comment.cells = BlockKind.BOILERPLATE, ()


def _mark_headings_like_furniture(read: list[Line]) -> None:
    """A "Contact us" between the text of an article is a heading, and no link."""
    for above, line, below in zip(read, read[1:], read[2:], strict=False):
        between = BlockKind.BOILERPLATE not in {above.kind, below.kind} and below.kind is not BlockKind.HEADING
        if between and line.kind is BlockKind.BOILERPLATE and may_be_heading(line.text):
            line.kind = BlockKind.HEADING
