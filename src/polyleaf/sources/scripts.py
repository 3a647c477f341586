"""Raised and lowered characters keep what they mean in plain text: 10<sup>3</sup> is 10³, never 103."""

from __future__ import annotations

import re

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
SIGNS = {"sup": {"+": "⁺", "-": "⁻", "−": "⁻", "–": "⁻"}, "sub": {"+": "₊", "-": "₋", "−": "₋", "–": "₋"}}
# a sign before or after the figure is part of it; between two figures, as in the reference 3–5, it is none
OUTER_SIGN = re.compile(r"(?<![\d⁰¹²³⁴⁵⁶⁷⁸⁹₀-₉])[+−–-]|[+−–-](?!\S)")


def shift_text(text: str, shift: str) -> str:
    """The text with its figures raised ("sup") or lowered ("sub"); letters stay, as in 5th.

    >>> "10" + shift_text("-3", "sup"), "Ca" + shift_text("2+", "sup"), "5" + shift_text("th", "sup")
    ('10⁻³', 'Ca²⁺', '5th')
    >>> "pain" + shift_text("3–5", "sup"), "H" + shift_text("2", "sub") + "O"
    ('pain³–⁵', 'H₂O')
    """
    signs = SIGNS[shift]
    figures = text.translate(RAISED if shift == "sup" else LOWERED)
    if not re.search(r"\d", text):
        return signs.get(text.strip(), figures)
    return OUTER_SIGN.sub(lambda match: signs[match.group()], figures)
