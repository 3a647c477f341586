"""Plain text: for e-mail, messages, braille and anything that reads aloud."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from polyleaf.rendering.content import Content

TEMPLATE = "leaflet.txt.jinja"


@dataclass(frozen=True, slots=True)
class TextOutput:
    """A text file in UTF-8."""

    name: str = "text"
    summary: str = "plain text in UTF-8"
    suffix: str = ".txt"

    def find_obstacle(self) -> str | None:
        """Nothing but Jinja2 is needed."""
        return None

    def render(self, content: Content, templates: Path) -> bytes:
        """The text; raises TemplateError."""
        from polyleaf.rendering.jinja import render_template  # noqa: PLC0415  Jinja2 takes 40 ms

        return render_template(templates, TEMPLATE, content.word, content.locale.direction, content=content)


PLUGIN = TextOutput()
