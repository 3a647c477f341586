"""A text's shadow: the same length, with look-alike characters made plain, so that one pattern sees all forms.

Only for looking: positions found in a shadow are positions in the raw text, which alone is quoted and changed.
"""

from __future__ import annotations

FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
SPACES = dict.fromkeys((0xA0, 0x2007, 0x202F, 0x2009, 0x200A, 0x2008, 0x3000, 0x0D, 0x0B, 0x0C, 0x85), " ")
INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x200E, 0x200F), " ")
TABLE = str.maketrans({**FULL_WIDTH, **SPACES, **INVISIBLE, 0x3002: "."})


def cast_shadow(text: str) -> str:
    """The text with full-width forms, odd spaces and invisible characters made plain; as long as before.

    >>> cast_shadow("５\u00a0mg（daily）。")
    '5 mg(daily).'
    """
    return text if text.isascii() else text.translate(TABLE)
