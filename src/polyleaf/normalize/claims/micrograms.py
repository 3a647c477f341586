"""Doses in micrograms of what is given in milligrams or grams: `ibuprofen 400 µg`, `100 µg of elemental iron`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from polyleaf.literals import Literals
from polyleaf.normalize.phrases.drug_names import load_drug_names

UNIT = r"(?:mcg|µg|μg|micrograms?)\b(?! ?(?:/|per) ?(?:m?l|dl|kg|g|lit|min|hour))"
DOSE = r"\d[\d.,]*(?: ?(?:-|–|to|or) ?\d[\d.,]*)? ?" + UNIT
AFTER = re.compile(rf"(?P<between>[^.;:\n\d]{{0,30}}?)(?P<dose>{DOSE})")
BEFORE = re.compile(rf"({DOSE})(?: of)? (?:the )?\Z")
REACH, BACK = 60, 40
# characters behind a medicine to its dose, and before it
WORD = re.compile(r"[a-z]{5,}")


def find_microgram_slips(lowered: str) -> Iterator[tuple[int, int]]:
    """The doses right behind or before such a medicine that are in micrograms.

    >>> text = "ibuprofen 400 µg; 100-200 mcg of elemental iron; levothyroxine 50 µg; salmeterol 50 µg"
    >>> [text[start:end] for start, end in find_microgram_slips(text)]
    ['400 µg', '100-200 mcg']
    """
    if not any(unit in lowered for unit in ("mcg", "µg", "μg", "microgram")):
        return
    for _, start, end in _index().find(lowered):
        if lowered[start - 1 : start].isalnum() or lowered[end : end + 1].isalpha():
            continue
        before = BEFORE.search(lowered, max(0, start - BACK), start)
        after = None if before else AFTER.match(lowered, end, end + REACH)
        if before:
            yield before.span(1)
        elif after and not any(word in load_drug_names() for word in WORD.findall(after["between"])):
            yield after.span("dose")


@cache
def _index() -> Literals:
    text = (files("polyleaf.normalize") / "data" / "dose_limits.toml").read_text(encoding="utf-8")
    return Literals(tuple(tomllib.loads(text)["never_micrograms"]["names"]))
