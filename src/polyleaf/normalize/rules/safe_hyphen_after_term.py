"""A hyphen glued to the term of a list item, where bold markup ended, becomes a dash: `scintigraphy- one of the`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polyleaf.normalize.manuscript import Passage
from polyleaf.normalize.rule import ITEMS, Edit, PassageRule, Strength

TERM = re.compile(r"[^.;:!?–—]*?[^\W\d_]{3}(-) (?!(?:and|or|to|nor|as)\b)[^\W\d_]+(?: [^\W\d_]+|,)")
COMBINING = re.compile(
    r"(?:\b|-)(?:alpha|beta|gamma|anti|non|pre|post|self|long|short|well|over|under|multi|inter|intra|sub|super|semi|low|high"
    r"|full|half|mid|micro|macro|radio|chemo|immuno|neuro|gastro|cardio|osteo|one|two|three|four|five|six|first|second)\Z",
    re.IGNORECASE,
)


def find_term_hyphens(passage: Passage) -> Iterator[Edit]:
    """The first hyphen of an item, if it is glued on the left only and does not build a word (`beta- blockers`)."""
    if "- " not in passage.raw:
        return
    match = TERM.match(passage.raw, passage.start)
    if match and not COMBINING.search(passage.raw[passage.start : match.start(1)]):
        yield Edit(match.start(1), match.end(1), " –")


PLUGIN = PassageRule(
    name="hyphen-after-term",
    summary="A hyphen glued to the term of a list item becomes a spaced en dash.",
    strength=Strength.SAFE,
    find=find_term_hyphens,
    kinds=ITEMS,
)
