"""Characters that may not stand in a catalog, because a tool on the way splits, drops or turns the text at them."""

from __future__ import annotations

import re
import unicodedata

FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ud800-\udfff]")
# C0 but tab and line feed; DEL and C1 (U+0085 with them); line and paragraph separators; bidi embeddings and
# overrides (isolates are fine); lone surrogates, which no UTF-8 file can hold


def find_forbidden(text: str) -> str | None:
    r"""The first character of the text that may not stand in a catalog, as ``U+202E RIGHT-TO-LEFT OVERRIDE``.

    >>> find_forbidden("5 mg a\u202eday")
    'U+202E RIGHT-TO-LEFT OVERRIDE'
    >>> find_forbidden("5 mg\ta day\n") is None
    True
    """
    match = FORBIDDEN.search(text)
    return describe_character(match.group()) if match else None


def describe_character(character: str) -> str:
    r"""The code point and name of a character; controls have no name in Unicode.

    >>> describe_character("\x00")
    'U+0000 control character'
    """
    return f"U+{ord(character):04X} {unicodedata.name(character, 'control character')}"
