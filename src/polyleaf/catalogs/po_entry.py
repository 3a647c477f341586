"""One entry of a .po file while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from polyleaf.catalogs.po_lexing import Token


@dataclass(slots=True)
class Entry:
    """One entry as it stands in the file, being collected; nothing is checked yet but the order of its parts."""

    comments: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    sticky: list[str] = field(default_factory=list)
    # flags of a "#=" line
    strings: dict[str, list[str]] = field(default_factory=dict)
    # "msgctxt", "msgid", "msgid_plural", "#| msgid"… to the pieces of the string
    forms: list[list[str]] = field(default_factory=list)
    # the pieces of each msgstr
    is_indexed: bool = False
    # msgstr[0] rather than msgstr
    line: int = 0
    # of the msgid
    obsolete: bool = False
    last: str = ""
    # keyword of the statement read last
    open: list[str] | None = None
    # where a continued string goes
    opened_by: Token | None = None
    # the statement it continues

    def get(self, keyword: str) -> str | None:
        """The whole string of a keyword, or None if the entry has none."""
        pieces = self.strings.get(keyword)
        return None if pieces is None else "".join(pieces)


def split_flags(text: str) -> list[str]:
    """The flags of a ``#,`` or ``#=`` line."""
    return [flag.strip() for flag in text.split(",") if flag.strip()]
