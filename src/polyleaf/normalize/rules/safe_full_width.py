"""Full-width forms of Chinese typesetting become plain, with the space English wants: `（high）is`, `２７．９％`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.rule import Edit, Strength, TextRule
from polyleaf.normalize.shadow import FULL_WIDTH

FORMS = re.compile("[\uff01-\uff5e\u3001\u3002\u3000]")
PLAIN = {chr(code): plain for code, plain in FULL_WIDTH.items()} | {"\u3001": ",", "\u3002": ".", "\u3000": " "}
SPACE_AFTER = frozenset(",.;:!?)")
CJK = re.compile("[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]")


def find_full_width(text: str) -> Iterator[Edit]:
    """A full-width form, unless it stands by a Chinese, Japanese or Korean letter, whose typesetting it belongs to.

    >>> [edit.after for edit in find_full_width("Hypertension（high）is ２．５％，and")]
    [' (', ') ', '2', '.', '5', '%', ', ']
    >>> [edit.after for edit in find_full_width("once a day，，then")]
    [',', ',']
    """
    for match in FORMS.finditer(text):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if not (CJK.match(before) or CJK.match(after)):
            yield Edit(match.start(), match.end(), _make_plain(match.group(), before, after))


def _make_plain(form: str, before: str, after: str) -> str:
    plain = PLAIN[form]
    if form in {before, after} and plain in SPACE_AFTER:
        # a mark twice over is the trace of words that were lost: not even a space is put in
        return plain
    between_figures = before.isdigit() and after.isdigit()
    if plain == "~" and after.isdigit() and (before.isdigit() or before in {"℃", "%", "％", "C", "F", "g", "h"}):
        return "–"
    if plain == "(" and (before.isalnum() or before == ")"):
        return " ("
    if plain == ":" and after == '"':
        return ": "
    wants_space = plain in SPACE_AFTER and (after.isalnum() or after in {"(", "“", "（", "≥", "≤"}) and after != ""
    return plain + " " if wants_space and not (between_figures and plain in ",.:") else plain


PLUGIN = TextRule(
    name="full-width",
    summary="Full-width forms of Chinese typesetting become plain ones.",
    strength=Strength.SAFE,
    find=find_full_width,
    characters=FORMS,
    rank=3,
)
