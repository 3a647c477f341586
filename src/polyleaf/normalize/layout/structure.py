"""What each line of a source is: heading, paragraph, item, caption, page furniture or table row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from polyleaf.model import BlockKind
from polyleaf.normalize.layout.furniture import belongs_to_page, find_cued_lines
from polyleaf.normalize.layout.headings import find_plain_kind
from polyleaf.normalize.layout.lines import MANGLED_QUOTE, TERMINAL, Line
from polyleaf.normalize.layout.margins import mark_margins
from polyleaf.normalize.layout.markers import find_marker, read_number
from polyleaf.normalize.layout.sentences import find_sentence_ends
from polyleaf.normalize.layout.surroundings import mark_surroundings
from polyleaf.normalize.layout.tables import find_cells, has_gap, is_row
from polyleaf.normalize.layout.unmarked_items import mark_by_neighbours
from polyleaf.normalize.manuscript import Passage
from polyleaf.normalize.rule import ITEMS
from polyleaf.normalize.shadow import Shadow

LABEL_WORDS = 5
# a label of at most so many words, "Side effects:", is a heading; one with such a word leads in to a list
LEADING_IN = frozenset(
    ("are", "is", "include", "includes", "including", "following", "follows", "used", "these", "such", "as")
)
SUMMING_UP = frozenset((
    "in brief", "in short", "at a glance", "key points", "key facts", "the key points", "the most important points",
    "the essentials", "the essentials in brief", "in a nutshell", "summary", "short summary", "overview", "main points",
    "briefly", "the main thing", "the most important thing", "highlights", "key messages", "conclusion", "conclusions",
))  # fmt: skip
# labels that head a summary, also where it is a list
CARD = re.compile(
    r"(?:(?:non-)?urgent|emergency|important|immediate action|self-help|self-care)"
    r"(?: (?:advice|action|information|help))?(?: required| needed)?: [A-Z][^.!?]{3,80}\b(?:if|when):?\Z",
    re.IGNORECASE,
)
# the head of a box above its list: "Urgent advice: Call 111 if:"
MAX_NUMBERED_HEADING = 12


def find_passages(lines: Sequence[str], shadow: Shadow, kinds: Sequence[BlockKind | None] = ()) -> tuple[Passage, ...]:
    """Every line with something on it, as a passage with its sentences; ``kinds`` is what markup says of each line."""
    read = list(_read_lines(lines, shadow))
    _count_blanks(read)
    _mark_tables(read)
    _mark_plain(read)
    mark_by_neighbours(read)
    mark_margins(read)
    mark_surroundings(read)
    _mark_runs(read)
    _mark_numbered_headings(read)
    _mark_labels(read)
    _obey_markup(read, kinds)
    _number_lists(read)
    return tuple(_make_passages(read))


def _read_lines(lines: Sequence[str], shadow: Shadow) -> Iterator[Line]:
    """The lines with something on them, each on its own; the cues of page furniture are looked for in all at once."""
    cued = find_cued_lines(shadow.lowered)
    known: dict[str, Line] = {}
    start = 0
    for number, raw in enumerate(lines, 1):
        if raw and not raw.isspace():
            same = known.get(raw)
            if same is None:
                stop = start + len(raw)
                plain = shadow.text[start:stop]
                line = Line(number, raw, raw if plain == raw else plain)
                known[raw] = _read_line(line, shadow.lowered[start:stop], has_cues=start in cued)
                yield line
            else:
                yield Line(number, raw, same.shadow, same.start, same.end, same.kind, same.marker, text=same.text)
        start += len(raw) + 1


def _read_line(line: Line, lowered: str, *, has_cues: bool) -> Line:
    raw, shadow = line.raw, line.shadow
    line.end = len(raw.rstrip())
    line.start = len(raw) - len(raw.lstrip()) if raw[0].isspace() else 0
    line.text = text = shadow.strip()
    if not text:
        # nothing but invisible characters: they are the text, for a rule to remove
        line.kind = BlockKind.BOILERPLATE
        return line
    marked = find_marker(shadow, text)
    if marked:
        line.text = text = shadow[marked.end :].strip()
        lowered = lowered[marked.end :]
    if belongs_to_page(text, lowered.strip(), has_cues=has_cues):
        line.kind = BlockKind.BOILERPLATE
    elif marked:
        line.kind, line.start = marked.kind, marked.end
        line.marker = raw[marked.start : marked.start + len(marked.marker)]
    return line


def _count_blanks(read: list[Line]) -> None:
    above = 0
    for line in read:
        line.blank_before = line.number - above - 1
        above = line.number
    for line, after in pairwise(read):
        line.blank_after = after.blank_before
    if read:
        read[0].blank_before, read[-1].blank_after = 1, 1


def _mark_tables(read: list[Line]) -> None:
    counts = [0] * len(read)
    for index, line in enumerate(read):
        if has_gap(line.raw) and not (line.marker and "\t" not in line.text):
            line.cells = find_cells(line.raw, line.start, line.end)
            counts[index] = len(line.cells)
    for index, line in enumerate(read):
        if counts[index]:
            neighbours = (counts[index - 1] if index else 0, counts[index + 1] if index + 1 < len(read) else 0)
            if is_row(line.raw, line.cells, neighbours) and line.kind is not BlockKind.BOILERPLATE:
                _make_row(line)
                continue
        line.cells = ()


def _make_row(line: Line) -> None:
    line.kind, line.marker = BlockKind.TABLE_ROW, ""
    line.start = len(line.raw) - len(line.raw.lstrip())
    line.cells = find_cells(line.raw, line.start, line.end)


def _mark_plain(read: list[Line]) -> None:
    content = [index for index, line in enumerate(read) if line.kind is not BlockKind.BOILERPLATE]
    first, last = (content[0], content[-1]) if content else (0, 0)
    for index, line in enumerate(read):
        if line.kind is None:
            line.kind = find_plain_kind(
                line.text,
                joined=_is_joined(read, index),
                first=index == first,
                last=index == last,
            )


def _is_joined(read: list[Line], index: int) -> bool:
    line = read[index]
    above = index > 0 and line.blank_before == 0 and _breaks_off(read[index - 1], line)
    below = index + 1 < len(read) and line.blank_after == 0 and _breaks_off(line, read[index + 1])
    return above or below


def _breaks_off(above: Line, below: Line) -> bool:
    """Whether a line goes on in the next one: no end mark, and a small letter follows."""
    if BlockKind.BOILERPLATE in {above.kind, below.kind}:
        return False
    small = below.text[:1].islower() and not below.text.startswith(MANGLED_QUOTE)
    return small and not TERMINAL.search(above.text) and not below.marker and not above.cells


def _mark_runs(read: list[Line]) -> None:
    """Short lines one right below the other are no headings, but verses of one paragraph."""
    start = 0
    for index in range(1, len(read) + 1):
        goes_on = index < len(read) and read[index].blank_before == 0 and read[index].kind is BlockKind.HEADING
        if goes_on and read[index - 1].kind is BlockKind.HEADING:
            continue
        run = read[start:index]
        if len(run) > 2 and run[0].kind is BlockKind.HEADING:
            for line in run[1:] if run[0].blank_before else run:
                line.kind = BlockKind.PARAGRAPH
        start = index


def _mark_numbered_headings(read: list[Line]) -> None:
    """A numbered line that stands alone before prose is a heading: "2. What you need to know before you take it".

    One that counts on from such a heading may also stand before a list that is numbered in another way, (1), (2).
    """
    last: dict[str, int] = {}
    for index, line in enumerate(read):
        if (
            line.kind is not BlockKind.NUMBERED_ITEM
            or line.marker.startswith("[")
            or TERMINAL.search(line.text.rstrip("?"))
        ):
            continue
        below = read[index + 1] if index + 1 < len(read) else None
        number = read_number(line.marker)
        style = _get_style(line.marker)
        listed = below is not None and below.kind is BlockKind.NUMBERED_ITEM
        if below and listed and number and last.get(style) == number - 1 and _get_style(below.marker) != style:
            listed = read_number(below.marker) != 1
        alone = not _continues_list(read, index) and not listed
        if alone and number and below and line.text.count(" ") < MAX_NUMBERED_HEADING and line.text[:1].isupper():
            line.kind, line.marker = BlockKind.HEADING, ""
            line.start = len(line.raw) - len(line.raw.lstrip())
            last[style] = number


def _get_style(marker: str) -> str:
    """A marker without its number: "1." and "2." look alike, and "(1)" does not."""
    return "".join(character for character in marker if not character.isdecimal())


def _continues_list(read: list[Line], index: int) -> bool:
    """Whether the line above is an item that this one counts on from."""
    above = read[index - 1] if index else None
    if above is None or above.kind is not BlockKind.NUMBERED_ITEM:
        return False
    return (read_number(read[index].marker) or 0) > (read_number(above.marker) or 0)


def _mark_labels(read: list[Line]) -> None:
    """A few words and a colon over a paragraph are a heading; over a list they lead in to it."""
    for line, below in pairwise(read):
        if line.kind is BlockKind.PARAGRAPH and (
            (below.kind is BlockKind.PARAGRAPH and _is_label(line.text)) or _heads_a_box(line.text)
        ):
            line.kind = BlockKind.HEADING


def _heads_a_box(text: str) -> bool:
    return text.endswith((":", "if", "when")) and (text[:-1].lower().strip() in SUMMING_UP or bool(CARD.match(text)))


def _is_label(text: str) -> bool:
    if not text.endswith(":") or text.count(" ") >= LABEL_WORDS:
        return False
    words = text[:-1].split()
    return LEADING_IN.isdisjoint(words) and all(word.strip(",()").replace("-", "").isalnum() for word in words)


def _obey_markup(read: list[Line], kinds: Sequence[BlockKind | None]) -> None:
    """What the markup of the source says a line is, it is; only page furniture stays what it reads like."""
    for line in read:
        kind = kinds[line.number - 1] if kinds else None
        if kind is None or line.kind is BlockKind.BOILERPLATE:
            continue
        line.kind, line.marker, line.start, line.cells = kind, "", len(line.raw) - len(line.raw.lstrip()), ()
        if kind is BlockKind.TABLE_ROW:
            line.cells = find_cells(line.raw, line.start, line.end)


def _number_lists(read: list[Line]) -> None:
    identity = 0
    for index, line in enumerate(read):
        if line.kind in ITEMS:
            above = read[index - 1] if index else None
            if above is None or above.kind is not line.kind or line.blank_before > 1 or read_number(line.marker) == 1:
                identity += 1
            line.list_id = identity


def _make_passages(read: list[Line]) -> Iterator[Passage]:
    known: dict[str, tuple[int, ...]] = {}
    # where the sentences of a text end
    for line, below in zip(read, [*read[1:], None], strict=False):
        yield Passage(
            line.number,
            line.raw,
            line.kind or BlockKind.PARAGRAPH,
            line.start,
            line.end,
            line.marker,
            line.list_id,
            line.cells,
            line.cells or _find_sentences(line, known),
            line.blank_before,
            below.kind if below else None,
            line.blank_after,
        )


def _find_sentences(line: Line, known: dict[str, tuple[int, ...]]) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences in the raw line, without the space between them."""
    start, end = line.start, line.end
    text = line.shadow[start:end]
    ends = known.get(text)
    if ends is None:
        ends = known[text] = find_sentence_ends(text)
    if not ends:
        return ((start, end),)
    starts = (start, *(start + position for position in ends))
    return tuple(
        (first, first + len(line.raw[first:last].rstrip()))
        for first, last in zip(starts, (*starts[1:], end), strict=True)
    )
