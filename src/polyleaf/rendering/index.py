"""The page to download leaflets from: every leaflet, each in every language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path

from polyleaf.rendering.content import Content
from polyleaf.rendering.output import find_suffixes

TEMPLATE = "index.html.jinja"


def render_index(contents: Iterable[Content], templates: Path, suffixes: tuple[str, ...] | None = None) -> bytes:
    """``output/<edition>/index.html`` for contents of one edition; links are relative to it.

    The page is in English, for the staff of a clinic; each leaflet has its title in its own language. ``suffixes`` are
    the outputs to link to: by default all that can be made on this machine.
    """
    from polyleaf.rendering.jinja import render_template  # noqa: PLC0415  Jinja2 takes 40 ms

    ordered = sorted(contents, key=lambda content: (content.english_title, content.leaflet))
    leaflets = [list(group) for _, group in groupby(ordered, key=lambda content: content.leaflet)]
    return render_template(
        templates,
        TEMPLATE,
        _find_english_word(ordered),
        "ltr",
        leaflets=leaflets,
        is_draft=any(content.is_draft for content in ordered),
        english=ordered[0].english,
        suffixes=find_suffixes() if suffixes is None else suffixes,
    )


def _find_english_word(contents: list[Content]) -> Callable[[str], str]:
    """Look words up in an English leaflet, whose words may be edited; without one the template's are printed."""
    in_english = next((content for content in contents if content.is_english), None)
    return in_english.word if in_english else lambda word: word
