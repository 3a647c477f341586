"""What a message stands between, as notes: without it nobody can translate "It", "these types:" or a list item."""

from __future__ import annotations

from dataclasses import replace

from polyleaf.catalogs.folding import COMMENT_WIDTH
from polyleaf.model import Leaflet, LeafletSection, Message

AFTER, BEFORE = "after: ", "before: "
WIDTH = COMMENT_WIDTH - len("#. ") - len(BEFORE)
# characters of a neighbour that fit on its line


def note_neighbours(leaflet: Leaflet) -> Leaflet:
    """The leaflet with what is printed before and after each message of a section in its notes.

    The end of what comes before it is shown, and the beginning of what comes after it; headings are noted elsewhere.
    """
    return replace(leaflet, sections=tuple(map(_note_section, leaflet.sections)))


def _note_section(section: LeafletSection) -> LeafletSection:
    printed = ["", *(message.msgid for block in section.blocks for message in block.messages), ""]
    notes = iter([_describe(before, after) for before, after in zip(printed, printed[2:], strict=False)])

    def note(message: Message) -> Message:
        return replace(message, notes=message.notes + next(notes))

    blocks = (replace(block, messages=tuple(map(note, block.messages))) for block in section.blocks)
    return replace(section, blocks=tuple(blocks))


def shorten_end(text: str, width: int = WIDTH) -> str:
    """The first words of a text.

    >>> shorten_end("Call your nurse at once", 12)
    'Call your …'
    """
    line = " ".join(text.split())
    return line if len(line) <= width else f"{line[: width - 1].rpartition(' ')[0]} …"


def shorten_start(text: str, width: int = WIDTH) -> str:
    """The last words of a text.

    >>> shorten_start("Call your nurse at once", 12)
    '… at once'
    """
    line = " ".join(text.split())
    return line if len(line) <= width else f"… {line[1 - width :].partition(' ')[2]}"


def _describe(before: str, after: str) -> tuple[str, ...]:
    sides = ((AFTER, shorten_start(before)), (BEFORE, shorten_end(after)))
    return tuple(f"{label}{text}" for label, text in sides if text)
