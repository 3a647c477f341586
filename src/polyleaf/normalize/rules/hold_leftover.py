"""What a program left behind: markup, placeholders, rows of question marks: `<b>`, `[image]`, `????`, `{{dose}}`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.phrases.scanning import find_starting
from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule

# what each of them starts with
PATTERNS = {
    "<": re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?: [^<>\n]{0,200})?/?>"),
    "[": re.compile(
        r"\[(?i:image|picture|photo|video|table|link|figure|audio|gallery|caption|button|advert)[^\]\n]{0,80}\]"
    ),
    "?": re.compile(r"\?\?\?+|\?(?<=[a-z]\?)(?=[a-z])"),
    "_": re.compile(r"___+"),
    "{%$": re.compile(r"\{\{?[^{}\n]{1,60}\}\}?|%[sd]\b|\$\{[^}\n]{1,60}\}"),
}


def find_leftovers(text: str) -> Iterator[Notice]:
    """Tags, bracketed names of stripped elements, placeholders, and question marks where letters stood.

    >>> text = "Take <b>one</b> tablet of {{drug}} [image]"
    >>> [text[n.start : n.end] for n in find_leftovers(text)]
    ['<b>', '</b>', '[image]', '{{drug}}']
    """
    for starts, pattern in PATTERNS.items():
        for match in find_starting(pattern, text, starts):
            yield Notice(match.start(), match.end(), "left behind by a program: what should stand here?")


PLUGIN = TextRule(
    name="leftover",
    summary="Markup or a placeholder was left behind.",
    strength=Strength.HOLD,
    find=find_leftovers,
    kinds=PROSE,
)
