"""What a line without a list marker is: heading, caption or paragraph."""

from __future__ import annotations

import re

from polyleaf.model import BlockKind

MAX_HEADING_WORDS = 14
MAX_LABELLED = 3
# words after a label in capitals
PICTURE = (
    r"(?:fig(?:ure)?s?\.?|table|tab\.|image|picture|photo|illustration|video|(?:schematic )?diagram|chart|graph|scheme"
    r"|box|infographic|drawing|(?:x-ray|mri|ct|ultrasound|microscop\w+) (?:image|picture|photo|scan))"
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
CAPTION_STARTS = frozenset("ftipvdcgsboxmu(")
# "Helicobacter under a microscope (photo)"
NAMED_PICTURE = re.compile(r"\((?:photo|picture|video|image|illustration|diagram|infographic)s?\)\Z", re.IGNORECASE)
# "On the left, a normal joint. On the right, with inflammation."
SIDES = re.compile(
    r"(?:(?:on|to) the )?(?:left|right)(?: side)?[,:–-]? .{3,60}[.,;–-] (?:and )?(?:(?:on|to) the )?(?:left|right)\b",
    re.IGNORECASE,
)
ENLARGE = re.compile(r"\((?:click|tap|press)(?: here)? to (?:enlarge|zoom)\)\Z|\((?:enlarge|zoom)\)\Z", re.IGNORECASE)
OPEN_ENDS = frozenset((
    "if", "when", "unless", "because", "that", "are", "include", "includes", "must", "should", "as", "the", "a", "an",
    "than", "including", "especially", "particularly", "and", "or", "with", "their", "between", "into",
))  # fmt: skip
# last words of what leads in to a list
MAX_CREDITED = 120
# characters of a caption that ends in who made the picture
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
    >>> kind("BLUE LEVEL: All is well!"), kind("Wait here if")
    ('heading', 'paragraph')
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
    if words > MAX_HEADING_WORDS:
        return False
    label, colon, rest = text.partition(": ")
    # "RED ZONE: Medical alert!"
    is_labelled = bool(colon) and " " in label and label.isupper() and rest.count(" ") < MAX_LABELLED
    return (text.isupper() and len(text) > 2) or (is_labelled and not text.endswith((".", ":")))


def _is_title(text: str, words: int) -> bool:
    return not END.search(text) and words <= 2 * MAX_HEADING_WORDS


def _reads_as_heading(text: str, words: int, *, last: bool) -> bool:
    """Whether a line is short and lacks the marks of prose: an end mark, an inner end, a statement."""
    if words > MAX_HEADING_WORDS or END.search(text) or text.endswith("!") or INNER_END.search(text):
        return False
    if text.rpartition(" ")[2] in OPEN_ENDS:
        return False
    return bool(QUESTION.search(text)) or not (last or _is_statement(text, words))


def _is_caption(text: str) -> bool:
    text = text.lstrip(POINTERS)
    if text.endswith(")") and (ENLARGE.search(text) or NAMED_PICTURE.search(text)):
        return True
    # "Bone density in comparison. © Agency/name"
    if len(text) <= MAX_CREDITED and ("©" in text[1:] or _names_sides(text)):
        return True
    if text[:1].lower() not in CAPTION_STARTS or not CAPTION.match(text):
        return False
    # "Photo of the hip" is a caption, "Video about the spine shows that …." is prose
    leads_in = text.endswith(":") and 0 < text.count(" ") < MAX_HEADING_WORDS
    return bool(NUMBERED_CAPTION.match(text)) or leads_in or not END.search(text)


def _names_sides(text: str) -> bool:
    """Whether a line tells what is left and what is right of a picture, and nothing else.

    >>> _names_sides("On the left, a normal joint. On the right, with inflammation.")
    True
    >>> _names_sides("Left-sided pain is felt in the left arm, right-sided pain in the right.")
    False
    """
    return SIDES.match(text) is not None and not STATING.search(text)


def _is_statement(text: str, words: int) -> bool:
    """Whether a line without a full stop still makes a statement: a lower-case start, or many words with a verb."""
    if text[0].islower():
        return True
    return words > 7 and bool(STATING.search(text)) and not ASKING.match(text)
