"""What the elements of HTML mean for a page in print: which part lines, which hide their text, which stand apart."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
FORMULAS = {"msup": ("", "sup"), "msub": ("", "sub"), "msubsup": ("", "sub", "sup")}
# what the parts of a formula are


@dataclass(frozen=True, slots=True)
class Elements:
    """The names of elements by what they do; ``data/html_elements.toml`` explains each set."""

    blocks: frozenset[str]
    known: frozenset[str]
    headings: frozenset[str]
    captions: frozenset[str]
    lists: frozenset[str]
    verbatim: frozenset[str]
    layout: frozenset[str]
    swallowers: frozenset[str]
    reasons: dict[str, str]
    # by name: why what the element holds is not the text of the page
    places: dict[str, str]
    # by name: the part of the page that the element is
    roles: dict[str, str]
    # the same by the value of its role attribute


@cache
def load_elements() -> Elements:
    """The sets, read once."""
    data = tomllib.loads((files("polyleaf.sources") / "data" / "html_elements.toml").read_text(encoding="utf-8"))
    sets = {name: frozenset(value.split()) for name, value in data.items() if isinstance(value, str)}
    known = sets["blocks"] | sets.pop("inline") | sets.pop("drawing")
    return Elements(known=known, reasons=data["reasons"], places=data["places"], roles=data["roles"], **sets)


def find_reason(element: Any, tag: str) -> str:  # noqa: ANN401  lxml ships no types
    """Why what an element holds is not printed as text of the page; "" if it is."""
    reason = load_elements().reasons.get(tag, "")
    if reason:
        return reason
    is_closed = tag == "dialog" and element.get("open") is None
    is_hidden = element.get("hidden") is not None or HIDING_STYLE.search(element.get("style") or "")
    return "hidden on the page" if is_closed or is_hidden else ""


def find_place(element: Any, tag: str) -> str:  # noqa: ANN401  what the library hands over has no types
    """The part of a page that an element is, as "nav"; "" for its body."""
    elements = load_elements()
    return elements.places.get(tag) or elements.roles.get((element.get("role") or "").strip().lower(), "")


def find_shift(element: Any, tag: str) -> str:  # noqa: ANN401  what the library hands over has no types
    """Whether an element is raised ("sup") or lowered ("sub"), alone or as a part of a formula; "" if neither."""
    if tag in ("sup", "sub"):
        return tag
    parent = element.getparent()
    parts = FORMULAS.get(parent.tag, ()) if parent is not None else ()
    return parts[min(parent.index(element), len(parts) - 1)] if parts else ""


def is_denominator(element: Any) -> bool:  # noqa: ANN401  what the library hands over has no types
    """Whether an element is what a fraction of a formula divides by."""
    parent = element.getparent()
    return parent is not None and parent.tag == "mfrac" and parent.index(element) == 1


def is_known(tag: str) -> bool:
    """Whether a tag is one of HTML, or of a page's own making, which has a hyphen or a colon."""
    return tag in load_elements().known or "-" in tag or ":" in tag


def describe_tag(element: Any) -> str:  # noqa: ANN401  what the library hands over has no types
    """An element's start tag, as text.

    >>> from lxml import html
    >>> describe_tag(html.fragment_fromstring("<weight of 5 kg>"))
    '<weight of 5 kg>'
    """
    attributes = (f" {name}" + (f'="{value}"' if value else "") for name, value in element.attrib.items())
    return f"<{element.tag}{''.join(attributes)}>"
