"""A text's shadow: the same length, with look-alike characters made plain, so that one pattern sees all forms.

Only for looking: positions found in a shadow are positions in the raw text, which alone is quoted and changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
SPACES = dict.fromkeys(
    [*range(0x2000, 0x200B), 0xA0, 0x202F, 0x205F, 0x3000, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029], " "
)
CONTROLS = (*range(0x09), *range(0x0E, 0x20), 0x7F)
MARKS = (0xAD, 0x61C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF)
INVISIBLE = dict.fromkeys((*CONTROLS, *MARKS), " ")
PLAIN_FORMS = {chr(code): plain for code, plain in {**FULL_WIDTH, **SPACES, **INVISIBLE, 0x3002: "."}.items()}
ODD = re.compile(f"[{''.join(map(re.escape, PLAIN_FORMS))}]")
SPACE_ENTITY = re.compile(r"&(?:nbsp|ensp|emsp|thinsp|shy|zwj|zwnj|#160|#xa0|#8203|#13);", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shadow:
    """A text made plain, and that in lower case; both as long as the text."""

    text: str
    lowered: str


def cast_shadow(text: str) -> str:
    """The text with full-width forms, odd spaces and invisible characters made plain; as long as before.

    >>> cast_shadow("５\u00a0mg（daily）。")
    '5 mg(daily).'
    """
    if "&" in text:
        text = SPACE_ENTITY.sub(lambda match: " " * len(match.group()), text)
    return ODD.sub(lambda match: PLAIN_FORMS[match.group()], text)


def casts_shadow(characters: str) -> bool:
    """Whether one of these characters is another one in a shadow.

    >>> casts_shadow("‘’"), casts_shadow("（")
    (False, True)
    """
    return ODD.search(characters) is not None


def lower_shadow(shadow: str) -> str:
    """A shadow in lower case and as long as before, which ``str.lower`` alone does not promise (İ becomes two).

    >>> len(lower_shadow("İstanbul"))
    8
    """
    lowered = shadow.lower()
    if len(lowered) == len(shadow):
        return lowered
    return "".join(low if len(low := character.lower()) == 1 else character for character in shadow)
