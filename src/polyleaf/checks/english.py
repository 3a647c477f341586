"""Telling English from a name, an acronym or a loan word by its small words."""

from __future__ import annotations

import re

_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
# The words that English text can hardly do without; none of them alone makes a text English, two do.
FUNCTION_WORDS = frozenset(
    """
    a about after all also an and any are as at be been before but by can cannot could did do does each every few for
    from get had has have her him his how if in into is it its keep may might more most must my no not of off often on
    once or other our out over she should so some such take than that the their them then there these they this those
    to too under until up us use very was we were what when where which who why will with within without would you your
    """.split()  # noqa: SIM905  one word a line would be eighty lines
)


def is_english(text: str) -> bool:
    """Whether a text is a phrase of English.

    >>> is_english("Rest at home."), is_english("Dr. Souza"), is_english("Radio Bravo"), is_english("Pain in the back")
    (True, False, False, True)
    """
    words = _WORD.findall(text)
    lower = [word for word in words if word.lower() in FUNCTION_WORDS]
    return bool(lower) and len(words) >= 2
