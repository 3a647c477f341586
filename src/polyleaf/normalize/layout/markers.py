"""The signs that start a list item: bullets, numbers and letters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from polyleaf.model import BlockKind

MARKER = re.compile(
    r"\s*(?:"
    r"(?P<bullet>[•◦▪▫‣⁃●○■□◆◇►▶➢➤✓✔☑✗✘✖❌☐☒✅✚❖❥♦◎➜➔➡⚫✦✧·∙・*]+|[-–—](?=\s)|→|»(?!.*«)|o(?=\t|\s{2,}))"
    r"|(?P<reference>\[\d{1,3}\])(?=\s*[^\s\[(,;.:])"
    r"|(?P<number>(?:Step|STEP) \d{1,2}[:.)]"
    r"|\(\d{1,2}\)\.?|\d{1,2}(?:\.[-–](?=\s)|[.、](?!\d)|\)|\.\)|[ºª](?=\s+[^\W\d_]{2}))"
    r"|[①-⑳⑴-⒇⒈-⒛❶-❿]|\(?[a-h]\)|[a-h]\.(?=\s)|\(?[ivx]{1,4}[.)](?=\s)|\(?[IVX]{2,4}\)(?=\s))"
    r")\s*(?=\S)"
)


# one character that is a number with its ring, brackets or stop, from 1 on
RINGED = (("①", "⑳"), ("⑴", "⒇"), ("⒈", "⒛"), ("❶", "❿"))
# "ii. First", "Step 2: Wait": of the lines that start with two letters only these can have a marker
NUMERAL = re.compile(r"[ivxIVX]{2,4}[.)]|(?:Step|STEP) \d")


@dataclass(frozen=True, slots=True)
class Marked:
    """What a list marker says of its line."""

    kind: BlockKind
    marker: str
    # as in the shadow of the line
    start: int
    # of the marker
    end: int
    # where the text after it starts


def find_marker(shadow: str, text: str) -> Marked | None:
    """The list marker a line starts with; ``text`` is the line without outer space.

    >>> find_marker("  2) Take it", "2) Take it").marker
    '2)'
    >>> find_marker("3º Wash your hands", "3º Wash your hands").marker
    '3º'
    >>> find_marker("Step 2: Wait", "Step 2: Wait").marker
    'Step 2:'
    >>> find_marker("2.5 mg a day", "2.5 mg a day") is None
    True
    >>> find_marker("- 5 °C", "- 5 °C") is None
    True
    """
    if text[:2].isalpha() and text[:2].isascii() and not NUMERAL.match(text):
        return None
    match = MARKER.match(shadow)
    if not match or _is_minus(match, shadow):
        return None
    group = "bullet" if match["bullet"] else "reference" if match["reference"] else "number"
    kind = BlockKind.BULLET_ITEM if group == "bullet" else BlockKind.NUMBERED_ITEM
    return Marked(kind, match[group], match.start(group), match.end())


def _is_minus(match: re.Match[str], shadow: str) -> bool:
    """Whether a dash stands before a lone figure, or a row of signs is a rule across the page or a footnote mark."""
    bullet = match["bullet"]
    if not bullet:
        return False
    rest = shadow[match.end() :]
    return (bullet in "-–—" and bool(re.match(r"\d+(?:[.,]\d+)? ?[°%]", rest))) or not re.search(r"\w", rest)


def read_number(marker: str) -> int | None:
    """The number of a numbered marker; None for letters and bullets.

    >>> read_number("(12)"), read_number("③"), read_number("⑵"), read_number("Step 2:"), read_number("a)")
    (12, 3, 2, 2, None)
    """
    for first, last in RINGED if len(marker) == 1 else ():
        if first <= marker <= last:
            return ord(marker) - ord(first) + 1
    digits = marker.removeprefix("Step").removeprefix("STEP").strip("()（）[].:、ºª-– ")
    return int(digits) if digits.isdecimal() else None
