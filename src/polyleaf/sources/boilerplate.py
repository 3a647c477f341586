"""Which lines of a web page are the article: a line is dropped only on the word of two witnesses.

The first is trafilatura, the best of three libraries that were tried (docs/decisions/0005-source-formats.md). It still
leaves out 5 % of the articles' sentences, and a sentence lost from a health text is worse than a menu left in it. So a
second witness must agree: the line stands in the frame of the page, is made of links, or is no sentence and stands
before or after the article.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from polyleaf.model import BlockKind
from polyleaf.sources.printing import PrintedLine

JUDGE = "not of the article, says trafilatura"
MARKER = re.compile(r"\s*(?:•|\w{1,7}\.) ")
SENTENCE_END = re.compile(r"[.!?:;…][\"”’)\]»]*(?:\s|\Z)")
MIN_SENTENCE_WORDS = 8
MIN_PROSE = 160
# characters of a line that is prose even without a mark
LOOK_AHEAD = 20_000
# how far on in the judge's text a line is looked for: it keeps the order of the page
SHORT = 15
# so few letters are found anywhere: they must be a line of the judge's
LONG = 30
SEARCHES = 200_000_000
# characters that may be read in all to find long lines that are out of order
MAX_LEAD = 12
# lines between a heading and the first line that the judge chose
MAX_LINES = 20_000
# a page of more is no article, and would take minutes to judge
PLAIN = re.compile(r"[\W_]+")


def drop_boilerplate(lines: tuple[PrintedLine, ...], page: str) -> tuple[PrintedLine, ...]:
    """The lines, those around the article with the reason why they are dropped; ``page`` is their HTML."""
    if len(lines) > MAX_LINES:
        return lines
    chosen = tuple(_find_chosen(lines, extract_article(page)))
    inside = [index for index, is_chosen in enumerate(chosen) if is_chosen]
    if not inside:
        # no article was found: the page may be nothing but one
        return lines
    first, last = _find_first(lines, inside[0]), _find_last(lines, inside[-1])
    return tuple(
        line if line.reason or is_chosen else replace(line, reason=_find_reason(line, is_inside=first <= index <= last))
        for index, (line, is_chosen) in enumerate(zip(lines, chosen, strict=True))
    )


def _find_first(lines: tuple[PrintedLine, ...], first: int) -> int:
    """Where the article begins: at the headings above its first line, with nothing of the page's frame between them."""
    index = first
    while index and first - index < MAX_LEAD and not _is_frame(lines[index - 1]):
        index -= 1
        if lines[index].kind is BlockKind.HEADING:
            first = index
    return first


def _find_last(lines: tuple[PrintedLine, ...], last: int) -> int:
    """Where the article ends: with the list or table of its last line."""
    while last + 1 < len(lines) and not lines[last + 1].apart:
        last += 1
    return last


def _is_frame(line: PrintedLine) -> bool:
    return bool(line.place) or 2 * line.linked > len(line.text)


def extract_article(page: str) -> str:
    """The text that trafilatura takes for the article; "" if it finds none."""
    from trafilatura import bare_extraction  # noqa: PLC0415  an extra, and 250 ms

    # without a handler its remarks on pages would be printed among ours
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    try:
        found = bare_extraction(page, include_comments=False, include_tables=True, with_metadata=False)
    except Exception:  # noqa: BLE001  it may stumble over any page: then nothing is dropped, and so nothing is lost
        return ""
    body = getattr(found, "body", None)
    return "" if body is None else "\n".join(body.itertext())


def _find_chosen(lines: tuple[PrintedLine, ...], article: str) -> Iterator[bool]:
    """For each line, whether it is in the text of the article."""
    whole = _squeeze(article)
    rows = {_squeeze(row) for row in article.split("\n")}
    position = 0
    searches = SEARCHES // (len(whole) + 1)
    for line in lines:
        text = "" if line.reason else _squeeze(MARKER.sub("", line.text, count=1))
        found = whole.find(text, position, position + LOOK_AHEAD + len(text)) if len(text) > SHORT else -1
        if found >= 0:
            position = found + len(text)
        elif len(text) > LONG and text not in rows and searches:
            searches -= 1
            found = whole.find(text)
        yield found >= 0 or (bool(text) and text in rows)


def _squeeze(text: str) -> str:
    """Letters and figures only: the judge changes spaces, marks and raised figures."""
    return PLAIN.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _find_reason(line: PrintedLine, *, is_inside: bool) -> str:
    if line.place:
        return f"{JUDGE}, and in the page's {line.place}"
    if 2 * line.linked > len(line.text):
        return f"{JUDGE}, and made of links"
    is_sentence = line.text.count(" ") + 1 >= MIN_SENTENCE_WORDS and SENTENCE_END.search(line.text)
    return (
        ""
        if is_inside or is_sentence or len(line.text) >= MIN_PROSE
        else f"{JUDGE}, and no sentence, before or after it"
    )
