"""What the styles of a Word document say of paragraphs and runs, with what they inherit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from polyleaf.model import BlockKind

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VALUE = f"{W}val"
HEADING = re.compile(r"(?:heading ?\d|title|subtitle)\Z", re.IGNORECASE)
CONTENTS = re.compile(r"(?:toc ?\d|toc heading|table of figures|index ?\d)\Z", re.IGNORECASE)
OUTLINE_LEVELS = tuple("012345678")
# 9 is body text
MAX_ANCESTORS = 20


@dataclass(slots=True)
class Styles:
    """The style elements of a document by their id."""

    by_id: dict[str, Any] = field(default_factory=dict)

    def find_ancestry(self, identity: str | None) -> Iterator[Any]:
        """A style and those it is based on, nearest first."""
        for _ in range(MAX_ANCESTORS):
            style = self.by_id.get(identity or "")
            if style is None:
                return
            yield style
            identity = read_value(style, "basedOn")

    def find_kind(self, paragraph: Any) -> BlockKind | None:  # noqa: ANN401  lxml ships no types
        """HEADING or CAPTION, where the paragraph's style or outline level says so."""
        for properties, name in self._find_properties(paragraph):
            level = read_value(properties, "outlineLvl")
            if HEADING.match(name) or ((level or "").isdecimal() and int(level or 9) < 9):
                return BlockKind.HEADING
            if name.lower() == "caption":
                return BlockKind.CAPTION
        return None

    def is_contents(self, paragraph: Any) -> bool:  # noqa: ANN401  what the library hands over has no types
        """Whether the paragraph is a line of a table of contents."""
        return any(CONTENTS.match(name) for _, name in self._find_properties(paragraph))

    def find_numbering(self, paragraph: Any) -> tuple[str, int] | None:  # noqa: ANN401  what the library hands over has no types
        """The id of a paragraph's numbering and its level; None for a paragraph without."""
        level = None
        for properties, _ in self._find_properties(paragraph):
            numbering = properties.find(f"{W}numPr") if properties is not None else None
            if numbering is None:
                continue
            level = level if level is not None else read_value(numbering, "ilvl")
            identity = read_value(numbering, "numId")
            if identity is not None:
                return None if identity == "0" else (identity, int(level) if level and level.isdecimal() else 0)
        return None

    def find_run_property(self, run: Any, name: str) -> Any:  # noqa: ANN401  what the library hands over has no types
        """The element of that name that holds for a run: its own, its style's, or its paragraph style's; or None."""
        own = run.find(f"{W}rPr")
        owners = [own, *(style.find(f"{W}rPr") for style in self.find_ancestry(read_value(own, "rStyle")))]
        paragraph = next(run.iterancestors(f"{W}p"), None)
        if paragraph is not None:
            identity = read_value(paragraph.find(f"{W}pPr"), "pStyle")
            owners += (style.find(f"{W}rPr") for style in self.find_ancestry(identity))
        found = (owner.find(f"{W}{name}") for owner in owners if owner is not None)
        return next((element for element in found if element is not None), None)

    def _find_properties(self, paragraph: Any) -> Iterator[tuple[Any, str]]:  # noqa: ANN401  what the library hands over has no types
        """The properties of a paragraph and of its styles, each with the style's name ("" for its own)."""
        own = paragraph.find(f"{W}pPr")
        yield own, ""
        for style in self.find_ancestry(read_value(own, "pStyle")):
            yield style.find(f"{W}pPr"), read_value(style, "name") or ""


def read_styles(root: Any) -> Styles:  # noqa: ANN401  what the library hands over has no types
    """The styles of a document's styles part."""
    return Styles({style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")})


def read_value(parent: Any, name: str) -> str | None:  # noqa: ANN401  what the library hands over has no types
    """The value of a child element of that name; None where there is none."""
    child = parent.find(f"{W}{name}") if parent is not None else None
    return None if child is None else child.get(VALUE)


def is_on(element: Any) -> bool:  # noqa: ANN401  what the library hands over has no types
    """Whether a switch like ``<w:strike/>`` is on: it is, unless its value says otherwise."""
    return element is not None and element.get(VALUE, "true") not in ("0", "false", "off")
