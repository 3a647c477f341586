"""HTML: the accessible form of a leaflet, one file that works without a network."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from polyleaf.rendering.content import Content
from polyleaf.rendering.output import find_suffixes

TEMPLATE = "leaflet.html.jinja"


@dataclass(frozen=True, slots=True)
class HtmlOutput:
    """A web page."""

    name: str = "html"
    summary: str = "one self-contained web page"
    suffix: str = ".html"
    suffixes: tuple[str, ...] | None = None
    # of the files to link to; None for all that can be made on this machine

    def find_obstacle(self) -> str | None:
        """Nothing but Jinja2 is needed."""
        return None

    def render(self, content: Content, templates: Path) -> bytes:
        """The page; raises TemplateError."""
        from polyleaf.rendering.jinja import render_template  # noqa: PLC0415  Jinja2 takes 40 ms

        suffixes = find_suffixes() if self.suffixes is None else self.suffixes
        return render_template(
            templates, TEMPLATE, content.word, content.locale.direction, content=content, suffixes=suffixes
        )


PLUGIN = HtmlOutput()
