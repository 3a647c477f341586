"""Markdown to HTML, with what CommonMark would hide from readers listed instead of lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from polyleaf.errors import SourceError
from polyleaf.sources.printing import PrintedLine

if TYPE_CHECKING:
    from markdown_it.token import Token

MAX_NESTING = 100
# lists and quotes in each other; markdown-it drops what is deeper, and its own limit of 20 is soon reached
FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(?=[\w.-]+[ \t]*:)((?:[\w.-]+[ \t]*:.*\n|[ \t#-].*\n|\n)+?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
CELL_END = re.compile(r"(?<!\\)\|")
# as CommonMark has it; a lone CR ends a line too, and lines are counted after that
LINE_END = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A Markdown text as HTML, and the lines of it that no reader sees."""

    html: str
    unseen_above: tuple[PrintedLine, ...]
    unseen_below: tuple[PrintedLine, ...]


def render_markdown(text: str, where: str) -> Rendered:
    """CommonMark with the tables and struck-out text of GitHub; raises SourceError for nesting that would lose text."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  an extra, and 70 ms

    text = LINE_END.sub("\n", text)
    front = FRONT_MATTER.match(text)
    body = text[front.end() :] if front else text
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])
    references: dict[str, Any] = {}
    tokens = parser.parse(body, references)
    _check_nesting(tokens, where)
    for token in tokens:
        _restore_times(token.children or [])
    lines = body.split("\n")
    return Rendered(
        html=str(parser.renderer.render(tokens, parser.options, references)),
        unseen_above=tuple(_drop(line, "front matter of the file") for line in (front[1] if front else "").split("\n")),
        unseen_below=(
            *(_drop(text, "address of a link, not printed") for text in _find_definitions(references, lines)),
            *(_drop(token.info, "name of a block of code") for token in tokens if token.type == "fence" and token.info),
            *(_drop(text, "in no column of its table") for text in _find_outer_cells(tokens, lines)),
        ),
    )


def _drop(text: str, reason: str) -> PrintedLine:
    return PrintedLine(text.strip(), None, reason, apart=False)


def _check_nesting(tokens: Sequence[Token], where: str) -> None:
    for token in tokens:
        if token.level >= MAX_NESTING - 2:
            line = token.map[0] + 1 if token.map else 1
            raise SourceError(
                f"lists or quotes are nested more than {MAX_NESTING // 2} deep",
                where=f"{where}:{line}",
                to_do="make it flatter",
            )


def _restore_times(tokens: list[Token]) -> None:
    """Between figures, an asterisk multiplies: 2*3*4 must not become 234."""
    opened = []
    for index, token in enumerate(tokens):
        if token.nesting == 1 and token.markup.startswith("*"):
            before, after = tokens[index - 1].content[-1:] if index else "", tokens[index + 1].content[:1]
            opened.append((token, before.isdigit() and after.isdigit()))
        elif token.nesting == -1 and token.markup.startswith("*") and opened:
            opening, is_times = opened.pop()
            for mark in (opening, token) if is_times else ():
                mark.type, mark.tag, mark.nesting, mark.content = "text", "", 0, mark.markup


def _find_definitions(references: dict[str, Any], lines: list[str]) -> Iterator[str]:
    """``[label]: address`` in the words of the file."""
    known = references.get("references", {})
    repeated = ((found["label"], found) for found in references.get("duplicate_refs", []))
    for label, found in (*known.items(), *repeated):
        start, end = found.get("map", (0, 0))
        raw = " ".join(line.strip() for line in lines[start:end])
        yield raw if found["href"] in raw else f"[{label}]: {found['href']} {found['title']}"


def _find_outer_cells(tokens: Sequence[Token], lines: list[str]) -> Iterator[str]:
    """Cells beyond the columns of their table: its rule leaves them out."""
    width = 0
    for token in tokens:
        if token.type == "thead_open":
            width = 0
        width += token.type == "th_open"
        if token.type == "tr_open" and width and token.map:
            row = lines[token.map[0]].lstrip("> \t").removeprefix("|").rstrip().removesuffix("|")
            yield from (cell for cell in CELL_END.split(row)[width:] if cell.strip())
