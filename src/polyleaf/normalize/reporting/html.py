"""The report as one page of HTML that needs nothing else: no network, no other file, and works without its script.

A source is a stranger's text: Jinja2 escapes all of it, and a content security policy lets the page run and style
exactly its own script and sheet.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from polyleaf.normalize.reporting.pieces import cut_changes
from polyleaf.normalize.reporting.report import Report

if TYPE_CHECKING:
    from jinja2 import Template


def serialize_report(report: Report, version: str) -> str:
    """The page; the same report gives the same page."""
    sheet, script = _read("report.css"), _read("report.js")
    return _load_template().render(
        report=report,
        version=version,
        cut_changes=cut_changes,
        sheet=sheet,
        script=script,
        sheet_digest=_digest(sheet),
        script_digest=_digest(script),
    )


@cache
def _load_template() -> Template:
    import jinja2  # noqa: PLC0415  15 ms that normalizing without a report should not pay

    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["visible"] = show_spaces
    return environment.from_string(_read("report.html.jinja"))


def show_spaces(text: str) -> str:
    r"""The text with spaces that would not be seen at its edges as signs, and invisible characters by number.

    >>> show_spaces(" – "), show_spaces("a b"), show_spaces("\u200b")
    ('␣–␣', 'a b', '⟨U+200B⟩')
    """
    inner = text.strip(" ")
    start = len(text) - len(text.lstrip(" "))
    shown = "".join(character if character.isprintable() else f"⟨U+{ord(character):04X}⟩" for character in inner)
    return "␣" * start + shown + "␣" * (len(text) - start - len(inner))


def _read(name: str) -> str:
    return files("polyleaf.normalize.reporting").joinpath(name).read_text("utf-8")


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
