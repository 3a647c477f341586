"""Markdown: what a reader sees of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.util import find_spec

from polyleaf.model import SourceText
from polyleaf.sources.decoding import decode_text, note_encoding
from polyleaf.sources.html_parsing import INSTALL, parse_html
from polyleaf.sources.html_walking import walk_html
from polyleaf.sources.markdown_parsing import render_markdown
from polyleaf.sources.printing import assemble_source


@dataclass(frozen=True, slots=True)
class Markdown:
    """``.md``: CommonMark with tables; a paragraph, heading, item or row is one raw line, however it was wrapped."""

    name: str = "markdown"
    summary: str = "CommonMark with tables and struck-out text, as a reader sees it."
    suffixes: tuple[str, ...] = (".md", ".markdown")

    def find_obstacle(self) -> str | None:
        """What to install, if a parser is missing."""
        return None if find_spec("markdown_it") and find_spec("lxml") else INSTALL

    def read(self, data: bytes, where: str) -> SourceText:
        """The printed lines; raises SourceError for what is no text, or HTML in it with something never closed."""
        decoded = decode_text(data, where)
        rendered = render_markdown(decoded.text, where)
        lines = walk_html(parse_html(rendered.html, where))
        source = assemble_source((*rendered.unseen_above, *lines, *rendered.unseen_below), data, where)
        return replace(source, findings=note_encoding(decoded, source.lines))


PLUGIN = Markdown()
