"""What the readers of exchange files share: what the caller says of the file, and pairs made with care."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from polyleaf.errors import CatalogError
from polyleaf.memory.pair import IMPORTED, STANDINGS, Pair, is_storable
from polyleaf.model import to_nfc
from polyleaf.project import SOURCE_LANGUAGE

AS_WRITTEN = "same"
# take the standing that the file states, as of a memory of one's own


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the person who imports a file says of it. "" leaves it to the file."""

    source_language: str = SOURCE_LANGUAGE
    target_language: str = ""
    # a file of several languages gives only this one
    state: str = IMPORTED
    # what stands behind its pairs, whatever the file says; AS_WRITTEN for the file's word
    domain: str = ""
    document: str = ""
    person: str = ""
    ignore_context: bool = False
    # its contexts are keys of a program, not meaning


@dataclass(slots=True)
class Reading:
    """A file being read: its name for errors, the options, and how much of it was of no use."""

    where: str
    options: ImportOptions
    passed_over: int = 0
    # pairs without a text on either side, in another language than asked for, or with characters no text has
    _said: dict[str, Any] = field(init=False)
    # what the options say of every pair

    def __post_init__(self) -> None:
        """Gather what the options say."""
        said = {name: getattr(self.options, name) for name in ("domain", "document", "person")}
        self._said = {name: value for name, value in said.items() if value}

    def accept(self, pair: Pair, stated: str = "") -> Pair | None:
        """The pair as it is remembered, or None; ``stated`` is the standing the file gives it."""
        options = self.options
        wanted = options.target_language or pair.target_language
        if pair.target_language != wanted or not (is_storable(pair.source) and is_storable(pair.target)):
            self.passed_over += 1
            return None
        state = stated if options.state == AS_WRITTEN and stated in STANDINGS else options.state
        state = IMPORTED if state == AS_WRITTEN else state
        changes = self._said.copy()
        if pair.state != state:
            changes["state"] = state
        if pair.context is not None and (options.ignore_context or not pair.context):
            changes["context"] = None
        for name, text in (("source", pair.source), ("target", pair.target)):
            if not text.isascii() and (composed := to_nfc(text)) != text:
                changes[name] = composed
        # a copy for each of a million pairs would take as long as reading them
        return replace(pair, **changes) if changes else pair

    def refuse(self, what: str, line: int = 0, to_do: str = "correct it, or export it again") -> CatalogError:
        """The error for a file that is not what it should be."""
        return CatalogError(what, where=f"{self.where}:{line}" if line else self.where, to_do=to_do)
