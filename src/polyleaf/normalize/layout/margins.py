"""Page furniture known by its shape and place: rows of links, counters, lists of references, disclaimers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category

from polyleaf.model import BlockKind
from polyleaf.normalize.layout.lines import TERMINAL, Line

TOP = 6
# lines with something on them at the head of a page,
BOTTOM = 12
# and at its foot, where a row of short pieces is a row of links
PIECES = re.compile(r"\s*[|·•☰]\s*|\t+|\s{2,}|\s/\s")
MAX_PIECE = 40
# characters of a link in a row
FIGURES = re.compile(r"\d ?(?:%|mg|mcg|µg|g|ml|mL|l|kg|mmol|IU|units?|hours?|days?|weeks?|years?|tablets?)\b")
REFERENCES = re.compile(
    r"(?:list of )?(?:references|sources|literature|bibliography|footnotes|works cited|sources used|used literature)"
    r"(?: (?:list|and (?:links|literature|notes|references)))?:?\Z",
    re.IGNORECASE,
)
REFERENCES_STARTS = frozenset("LRSBFWUlrsbfwu\u017f")
# ſ is an s where case does not count
MAX_REFERENCE = 400
# characters of an entry in such a list
SEARCHES = re.compile(
    r"(?:frequently|most|often|popular|recent|related|trending)(?:ly)? search(?:es|ed)?(?: (?:terms|words|for))?:?\Z"
    r"|search (?:terms|keywords)(?: people use)?:?\Z|other (?:contents?|articles|materials|posts|pages|news)\Z",
    re.IGNORECASE,
)
SEARCHES_STARTS = frozenset("FMOPRTSfmoprts\u017f")
BUTTON = re.compile(
    r"(?:make|request|book|schedule|get|arrange) an? (?:online |quick |free |e-)?(?:appointment|donation|call ?back)"
    r"(?: (?:now|online|today|here))?\W*\Z"
    r"|download\b.{0,40}\(\d[\d.,]* ?[kmg]b\W*\)\W*\Z|download (?:as |the )?(?:pdf|leaflet|brochure)\W*\Z"
    r"|(?:sort|order|filter)(?:ed)? by ?:|(?:like it|liked it|did you like it)\?"
    r"|(?:was|is|did|has) (?:this|the|our) (?:\w+ ){1,2}(?:useful|helpful|help you|been helpful)\b"
    r"|(?:release|publish(?:ing|ed)?|publication|posting|post|update) (?:time|date) ?:"
    r"|(?:our|the) (?:doctors|physicians|specialists|experts|authors) ?: "
    r"|(?:related |article |post )?(?:tags|keywords|topics) ?:|newsletter ?[:!]"
    r"|(?:all|our) (?:contents?|texts|articles|information) (?:is|are|was|were) (?:\w+ )?"
    r"(?:checked|reviewed|verified|written|prepared|approved) by\b"
    r"|(?:long[- ]press|scan|press and hold|identify)\b.{0,40}\b(?:code|qr)\b"
    r"|(?:call me|leave your number) ?:|i have read (?:and (?:accept|agree)|the)\b",
    re.IGNORECASE,
)
# the first two letters of all that it matches
BUTTON_STARTS = frozenset(
    (
        "ma", "re", "bo", "sc", "ge", "ar", "do", "so", "or", "fi", "li", "di", "wa", "is", "ha", "pu", "po", "up",
        "ou", "th", "ta", "ke", "to", "ne", "al", "lo", "pr", "id", "ca", "le", "i ",
    )
)  # fmt: skip
UPDATED = re.compile(
    r"\b(?:updated|reviewed|published|modified|posted|checked|as of)(?: on| at)?:? "
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}\.? [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})\Z",
    re.IGNORECASE,
)
MAX_UPDATED = 120
# characters of a line that ends in when the page was updated
APPROVED = re.compile(r"\bmedical (?:editorial )?board\b.{0,40}\b(?:approved|reviewed|checked)\b", re.IGNORECASE)
LICENCE = re.compile(
    r"\b(?:creative commons|cc by)\b"
    r"|\b(?:all|the) (?:the )?contents? (?:of|on) (?:this|the|our) (?:site|website)\b.*\b(?:licen|published|protected)",
    re.IGNORECASE,
)
# both in one line: "The content of this page is for informational purposes only."
ABOUT_PAGE = re.compile(r"\b(?:information|contents?|materials?|articles?|pages?|site|website|text)\b", re.IGNORECASE)
DISCLAIMING = re.compile(
    r"\b(?:information(?:al)?|educational|reference|general)(?: and \w+)? purposes?\b"
    r"|(?:\bnot|n['’]t|\bnever|\bcannot) (?:be )?(?:a |an |intended (?:as|to be) (?:a )?|meant (?:as|to) (?:a )?)?"
    r"(?:substitute|replacement|replace|used instead|self-)\b.*"
    r"\b(?:advice|consultation|examination|visit|diagnosis|doctors?|physicians?|professional|treatment)\b",
    re.IGNORECASE,
)
MAX_DISCLAIMER = 400
CLUES = ("purpose", "substitute", "replac", "instead", "self-", "ommons", "CC BY", "licen", "ublish", "rotect", "oard")
# without one of these a line is no disclaimer


def mark_margins(read: list[Line]) -> None:
    """Marks what a page prints around its article, by what it looks like and where it stands."""
    _mark_rows_of_links(read)
    known: dict[str, bool] = {}
    for line in read:
        if line.kind is not BlockKind.BOILERPLATE:
            text = line.text
            if text not in known:
                known[text] = _is_furniture_anywhere(text)
            if known[text]:
                _mark(line)
    _mark_references(read)
    _mark_searches(read)


def _mark(line: Line) -> None:
    line.kind, line.cells, line.marker = BlockKind.BOILERPLATE, (), ""
    line.start = len(line.raw) - len(line.raw.lstrip())


def _mark_rows_of_links(read: list[Line]) -> None:
    last = len(read) - BOTTOM
    for index, line in enumerate(read):
        if line.kind is BlockKind.BOILERPLATE or line.marker or not is_row_of_links(line.raw.strip()):
            continue
        beside = {other.kind for other in (*read[max(index - 1, 0) : index], *read[index + 1 : index + 2])}
        if BlockKind.TABLE_ROW not in beside and (index < TOP or index >= last or BlockKind.BOILERPLATE in beside):
            _mark(line)


def is_row_of_links(text: str) -> bool:
    """Whether a line is three or more short pieces side by side, none of them a sentence or a figure.

    >>> is_row_of_links("Doctors  Departments  Online appointment"), is_row_of_links("Home | Pay a bill | Español")
    (True, True)
    >>> is_row_of_links("Drug | 5 mg | twice a day"), is_row_of_links("It hurts.  It burns.  It aches.")
    (False, False)
    """
    if not (
        "|" in text or "  " in text or "\t" in text or "·" in text or "•" in text or " / " in text
    ) or FIGURES.search(text):
        return False
    pieces = [piece for piece in PIECES.split(text) if piece]
    return len(pieces) > 2 and all(len(piece) <= MAX_PIECE and not TERMINAL.search(piece) for piece in pieces)


def _is_furniture_anywhere(text: str) -> bool:
    if len(text) > MAX_DISCLAIMER:
        return False
    if text[-1:].isdigit() and len(text) <= MAX_UPDATED and UPDATED.search(text):
        return True
    return is_counter(text) or _is_button(text) or is_disclaimer(text)


def _is_button(text: str) -> bool:
    start = text[:2]
    return (start.lower() in BUTTON_STARTS or not start.isascii()) and BUTTON.match(text) is not None


def is_counter(text: str) -> bool:
    """Whether a line is pictures and figures only, as a page counts its views and likes.

    >>> is_counter("👁 22 481   💬 17"), is_counter("5 – 10"), is_counter("👍 helps")
    (True, False, False)
    """
    if text.isascii() or any(character.isalpha() for character in text):
        return False
    return any(category(character) == "So" for character in text) and any(character.isdigit() for character in text)


def is_disclaimer(text: str) -> bool:
    """Whether a line says of the page that it informs only, or under which licence it stands.

    >>> is_disclaimer("The content of this page is for information purposes only.")
    True
    >>> is_disclaimer("This information isn't a substitute for professional medical advice.")
    True
    >>> is_disclaimer("Herbal tea is not a substitute for treatment by a doctor.")
    False
    """
    for clue in CLUES:
        if clue in text:
            break
    else:
        return False
    if LICENCE.search(text) or APPROVED.search(text):
        return True
    return ABOUT_PAGE.search(text) is not None and DISCLAIMING.search(text) is not None


def _mark_references(read: list[Line]) -> None:
    """A heading "References" in the lower half, and the entries below it as far as they go."""
    for index, line in enumerate(read):
        if index * 2 < len(read) or line.text[:1] not in REFERENCES_STARTS or not REFERENCES.match(line.text):
            continue
        entries = list(_find_entries(read, index + 1))
        if entries or index + 1 == len(read) or line.kind is BlockKind.BOILERPLATE:
            for entry in (line, *entries):
                _mark(entry)


def _find_entries(read: list[Line], start: int) -> Iterator[Line]:
    for line in read[start:]:
        ends = line.kind is BlockKind.HEADING and line.blank_before
        if ends or line.kind is BlockKind.TABLE_ROW or len(line.text) > MAX_REFERENCE or line.blank_before > 1:
            return
        yield line


def _mark_searches(read: list[Line]) -> None:
    """A heading such as "Frequently searched", and the words or titles in the line below it."""
    for index, line in enumerate(read):
        if line.text[:1] not in SEARCHES_STARTS or not SEARCHES.match(line.text):
            continue
        _mark(line)
        for below in read[index + 1 : index + 2]:
            if not below.blank_before and not TERMINAL.search(below.text) and not below.marker:
                _mark(below)
