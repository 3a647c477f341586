"""What a line without a list marker is: heading, caption or paragraph."""

from __future__ import annotations

import re

from polyleaf.model import BlockKind

MAX_HEADING_WORDS = 14
MAX_LABEL_WORDS = 5
PICTURE = (
    r"(?:fig(?:ure)?s?\.?|table|tab\.|image|picture|photo|illustration|video|(?:schematic )?diagram|chart|graph|scheme"
    r"|box|infographic|drawing)"
)
CAPTION = re.compile(
    rf"{PICTURE}\s*(?:№|no\.)?\s*\d{{1,2}}[a-z]?(?:[.:)–-]|\s|\Z)|{PICTURE}s?(?:\s*:|\s*[–-]\s)"
    rf"|{PICTURE}\s+(?:of|about|showing|source|shows|from the)\b"
    r"|\((?:photo|image|picture|figure|illustration|video)\b.*\)\Z|(?:photo|image|picture)s? (?:by|courtesy|credit)\b"
    r"|(?:in the|on the) (?:photo|picture|image|video)\b[:,]",
    re.IGNORECASE,
)
# "▲ Diagram of the knee": the sign points at the picture
POINTERS = "▲△▼▽↑↓ "
CAPTION_STARTS = frozenset("ftipvdcgsbo(")
NUMBERED_CAPTION = re.compile(r"\w+\.?\s*(?:№|no\.)?\s*\d{1,2}[a-z]?\s*(?:[.:)–-]|\Z)|\w+\s*:")
END = re.compile(r"[.;:,…][\"”’)\]]*\Z")
QUESTION = re.compile(r"\?[\"”’)\]]*\Z")
INNER_END = re.compile(r"[a-z)][.!?;] [A-Z]")
ASKING = re.compile(
    r"(?:what|when|where|who|which|why|how|whom|whose|if|about|before|after|during|is|are|can|do|does|should|will|must"
    r"|taking|using|living|getting)\b",
    re.IGNORECASE,
)
STATING = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|may|might|must|should|will|would|occurs?|causes?|leads?|helps?"
    r"|develops?|appears?)\b"
)


def find_plain_kind(text: str, *, joined: bool, first: bool, last: bool) -> BlockKind:
    """The kind of a line without a marker.

    ``joined`` says that the line goes on in a neighbouring one in the middle of a sentence; ``first`` and ``last`` that
    no text of the article stands above or below.

    >>> def kind(text): return find_plain_kind(text, joined=False, first=False, last=False).value
    >>> kind("Symptoms of bone metastases"), kind("How is it treated?"), kind("It is treated.")
    ('heading', 'heading', 'paragraph')
    >>> kind("Fig. 2. The knee.")
    'caption'
    >>> kind("▲ Schematic diagram of hand washing")
    'caption'
    """
    if _is_caption(text):
        return BlockKind.CAPTION
    words = text.count(" ") + 1
    if joined or words > 2 * MAX_HEADING_WORDS or text.isnumeric():
        return BlockKind.PARAGRAPH
    if _is_shouted(text, words) or (first and _is_title(text, words)):
        return BlockKind.HEADING
    return BlockKind.HEADING if _reads_as_heading(text, words, last=last) else BlockKind.PARAGRAPH


def _is_shouted(text: str, words: int) -> bool:
    return text.isupper() and words <= MAX_HEADING_WORDS and len(text) > 2


def _is_title(text: str, words: int) -> bool:
    return not END.search(text) and words <= 2 * MAX_HEADING_WORDS


def _reads_as_heading(text: str, words: int, *, last: bool) -> bool:
    """Whether a line is short and lacks the marks of prose: an end mark, an inner end, a statement."""
    if words > MAX_HEADING_WORDS or END.search(text) or text.endswith("!") or INNER_END.search(text):
        return False
    return bool(QUESTION.search(text)) or not (last or _is_statement(text, words))


def _is_caption(text: str) -> bool:
    text = text.lstrip(POINTERS)
    if text[:1].lower() not in CAPTION_STARTS or not CAPTION.match(text):
        return False
    # "Photo of the hip" is a caption, "Video about the spine shows that …." is prose
    leads_in = text.endswith(":") and 0 < text.count(" ") < MAX_HEADING_WORDS
    return bool(NUMBERED_CAPTION.match(text)) or leads_in or not END.search(text)


def _is_statement(text: str, words: int) -> bool:
    """Whether a line without a full stop still makes a statement: a lower-case start, or many words with a verb."""
    if text[0].islower():
        return True
    return words > 7 and bool(STATING.search(text)) and not ASKING.match(text)
