"""Web pages: what a browser prints of them, the article apart from the page around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from importlib.util import find_spec

from polyleaf.model import SourceText
from polyleaf.sources.boilerplate import drop_boilerplate
from polyleaf.sources.decoding import decode_text, note_encoding
from polyleaf.sources.html_parsing import INSTALL, parse_html
from polyleaf.sources.html_walking import walk_html
from polyleaf.sources.printing import assemble_source

DECLARED = re.compile(
    rb"<meta\s[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml\s[^>]*?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE
)
HEAD = 4096
# bytes in which a page names its encoding; browsers look at 1,024


@dataclass(frozen=True, slots=True)
class Html:
    """``.html``: one printed line a raw line, with blank lines between blocks; what is not the article is a drop."""

    name: str = "html"
    summary: str = "A web page: its article, with the menus, buttons and notices around it listed as dropped."
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")

    def find_obstacle(self) -> str | None:
        """What to install, if the parser or the judge of boilerplate is missing."""
        return None if find_spec("lxml") and find_spec("trafilatura") else INSTALL

    def read(self, data: bytes, where: str) -> SourceText:
        """The printed lines; raises SourceError for what is no text, or a page with something never closed."""
        decoded = decode_text(data, where, find_declared(data))
        lines = walk_html(parse_html(decoded.text, where))
        source = assemble_source(drop_boilerplate(lines, decoded.text), data, where)
        return replace(source, findings=note_encoding(decoded, source.lines))


def find_declared(data: bytes) -> str:
    """The encoding a page names in its head; "" if it names none.

    >>> find_declared(b'<html><meta charset="windows-1251">')
    'windows-1251'
    """
    match = DECLARED.search(data, 0, HEAD)
    return (match[1] or match[2]).decode("ascii", "replace") if match else ""


PLUGIN = Html()
