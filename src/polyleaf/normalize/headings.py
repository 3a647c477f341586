"""What a line without a list marker is: heading, caption or paragraph."""

from __future__ import annotations

import re

from polyleaf.model import BlockKind

MAX_HEADING_WORDS = 14
MAX_LABEL_WORDS = 5
CAPTION = re.compile(
    r"(?:fig(?:ure)?s?\.?|table|tab\.|image|picture|photo|illustration|video|diagram|chart|graph|scheme|box|infographic|drawing)"
    r"(?:\s*(?:№|no\.)?\s*\d{1,2}[a-z]?(?:[.:)–-]|\s|\Z)|\s*:|\s+(?:of|about|showing|source|shows|from the)\b|\s*[–-]\s)"
    r"|(?:\((?:photo|image|picture|figure|illustration|video)\b.*\)\Z)|(?:photo|image|picture)s? (?:by|courtesy|credit)\b"
    r"|(?:in the|on the) (?:photo|picture|image|video)\b[:,]",
    re.IGNORECASE,
)
NUMBERED_CAPTION = re.compile(r"\w+\.?\s*(?:№|no\.)?\s*\d{1,2}[a-z]?\s*(?:[.:)–-]|\Z)|\w+\s*:")
END = re.compile(r"[.;:,…][\"”’)\]]*\Z")
QUESTION = re.compile(r"\?[\"”’)\]]*\Z")
INNER_END = re.compile(r"[a-z)][.!?;] [A-Z]")
ASKING = re.compile(
    r"(?:what|when|where|who|which|why|how|whom|whose|if|about|before|after|during|is|are|can|do|does|should|will|must|taking|using|living|getting)\b",
    re.IGNORECASE,
)
STATING = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|may|might|must|should|will|would|occurs?|causes?|leads?|helps?|develops?|appears?)\b"
)


def find_plain_kind(text: str, *, joined_above: bool, joined_below: bool, first: bool, last: bool) -> BlockKind:
    """The kind of a line without a marker.

    ``joined_above`` and ``joined_below`` say that the neighbouring line goes on in the middle of a sentence; ``first`` and
    ``last`` that no article text stands above or below.

    >>> def kind(text): return find_plain_kind(text, joined_above=False, joined_below=False, first=False, last=False).value
    >>> kind("Symptoms of bone metastases"), kind("How is it treated?"), kind("It is treated."), kind("Fig. 2. The knee.")
    ('heading', 'heading', 'paragraph', 'caption')
    """
    if _is_caption(text):
        return BlockKind.CAPTION
    if joined_above or joined_below or not any(character.isalpha() for character in text):
        return BlockKind.PARAGRAPH
    words = text.count(" ") + 1
    if text.isupper() and words <= MAX_HEADING_WORDS and len(text) > 2:
        return BlockKind.HEADING
    if text.endswith(":"):
        return BlockKind.PARAGRAPH
    if first and not END.search(text) and words <= 2 * MAX_HEADING_WORDS:
        return BlockKind.HEADING
    if words > MAX_HEADING_WORDS or END.search(text) or text.endswith("!") or INNER_END.search(text):
        return BlockKind.PARAGRAPH
    if QUESTION.search(text):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH if last or _is_statement(text, words) else BlockKind.HEADING


def _is_caption(text: str) -> bool:
    match = CAPTION.match(text)
    if not match:
        return False
    # "Photo of the hip" is a caption, "Video about the spine shows that …." is prose
    return (
        bool(NUMBERED_CAPTION.match(text))
        or not END.search(text)
        or text.endswith(":")
        and " " in text
        and text.count(" ") < 14
    )


def _is_statement(text: str, words: int) -> bool:
    """Whether a line that lacks its full stop still makes a statement: a lower-case start, or many words with a verb."""
    if text[0].islower():
        return True
    return words > 7 and bool(STATING.search(text)) and not ASKING.match(text)
