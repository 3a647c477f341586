"""Words in another script that nobody translated, and lost characters: `Patients with 糖尿病`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.model import Severity
from polyleaf.normalize.rule import PROSE, Notice, Strength, TextRule

# Cyrillic, Armenian, Hebrew, Arabic; the scripts of India, Thai, Lao; Japanese, Chinese, Korean
LETTERS = "\u0400-\u06ff\u0900-\u0eff\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7af"
# "一、" numbers a heading
OTHER_SCRIPT = re.compile(f"[{LETTERS}][{LETTERS}]*(?:[ -][{LETTERS}]+)*(?!、)")
GREEK_WORD = re.compile("[\u0370-\u03ff][\u0370-\u03ff]{2,}")
REPLACED = re.compile("\ufffd")
CHARACTERS = re.compile(f"[{LETTERS}\u0370-\u03ff\ufffd]")


def find_untranslated(text: str) -> Iterator[Notice]:
    """Words in another script, and characters that were lost in a conversion.

    >>> text = "Patients with 糖尿病 need it."
    >>> [text[n.start : n.end] for n in find_untranslated(text)]
    ['糖尿病']
    """
    for pattern, message in (
        (OTHER_SCRIPT, "not translated"),
        (GREEK_WORD, "not translated"),
        (REPLACED, "a character was lost"),
    ):
        for match in pattern.finditer(text):
            yield Notice(match.start(), match.end(), message, severity=Severity.CRITICAL)


PLUGIN = TextRule(
    name="untranslated",
    summary="Words in another script were not translated, or characters were lost.",
    strength=Strength.HOLD,
    find=find_untranslated,
    characters=CHARACTERS,
    kinds=PROSE,
)
