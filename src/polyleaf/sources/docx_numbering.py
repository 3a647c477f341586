"""The numbers and bullets that Word prints before paragraphs: they are nowhere in the text, so they are counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from polyleaf.sources.docx_styles import W, read_value
from polyleaf.sources.list_markers import BULLET, format_number

STYLES = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(slots=True)
class _Level:
    start: int
    form: str
    # "decimal", "bullet", "lowerLetter" …
    text: str
    # "%1.%2)", where %1 is the number of the outermost level


@dataclass(slots=True)
class Numbering:
    """Counts the numbered paragraphs of one document, in the order of its text."""

    _levels: dict[tuple[str, int], _Level] = field(default_factory=dict)
    # by abstract numbering and level
    _abstract: dict[str, str] = field(default_factory=dict)
    _restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    # levels that a numbering starts anew, until it has
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def count(self, identity: str, level: int) -> str:
        """The marker of the next paragraph of a numbering; "" where it prints none."""
        abstract = self._abstract.get(identity)
        current = self._levels.get((abstract or "", level))
        if abstract is None or current is None:
            return ""
        counts = self._counts.setdefault(abstract, {})
        restart = self._restarts.pop((identity, level), None)
        counts[level] = restart if restart is not None else counts.get(level, current.start - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        if current.form == "bullet":
            return BULLET if current.text.strip() else ""
        if current.form == "none":
            return PLACEHOLDER.sub("", current.text)
        return PLACEHOLDER.sub(lambda match: self._format(abstract, int(match[1]) - 1, counts), current.text)

    def _format(self, abstract: str, level: int, counts: dict[int, int]) -> str:
        found = self._levels.get((abstract, level))
        if found is None:
            return ""
        number = counts.get(level, found.start)
        return f"{number:02}" if found.form == "decimalZero" else format_number(number, STYLES.get(found.form, "1"))


def read_numbering(root: Any) -> Numbering:  # noqa: ANN401  lxml ships no types
    """The numberings of a document's numbering part."""
    numbering = Numbering()
    for abstract in root.iter(f"{W}abstractNum"):
        for level in abstract.iter(f"{W}lvl"):
            key = abstract.get(f"{W}abstractNumId", ""), _read_integer(level.get(f"{W}ilvl"))
            numbering._levels[key] = _read_level(level)
    for number in root.iter(f"{W}num"):
        identity = number.get(f"{W}numId", "")
        abstract_id = read_value(number, "abstractNumId") or ""
        numbering._abstract[identity] = abstract_id
        for override in number.iter(f"{W}lvlOverride"):
            _read_override(numbering, identity, abstract_id, override)
    return numbering


def _read_override(numbering: Numbering, identity: str, abstract: str, override: Any) -> None:  # noqa: ANN401  what the library hands over has no types
    level = _read_integer(override.get(f"{W}ilvl"))
    replaced = override.find(f"{W}lvl")
    if replaced is not None:
        # a level of its own makes a list of its own
        own = f"{abstract} of {identity}"
        inherited = {key: value for key, value in numbering._levels.items() if key[0] == abstract}
        numbering._levels |= {(own, key[1]): value for key, value in inherited.items()}
        numbering._levels[own, level] = _read_level(replaced)
        numbering._abstract[identity] = own
    start = read_value(override, "startOverride")
    if start is not None:
        numbering._restarts[identity, level] = _read_integer(start)


def _read_level(level: Any) -> _Level:  # noqa: ANN401  what the library hands over has no types
    start = read_value(level, "start")
    return _Level(
        start=_read_integer(start) if start is not None else 0,
        form=read_value(level, "numFmt") or "decimal",
        text=read_value(level, "lvlText") or "",
    )


def _read_integer(text: str | None) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text) else 0
