"""Everything that can go wrong for a user, as one tree.

::

    PolyleafError               exit code 2: what, where, what to do
    ├── UsageError              the command was called wrongly
    ├── SourceError             a source text cannot be read
    ├── OutlineError            an outline names what does not exist
    ├── CatalogError            a .po or .mo file is broken
    ├── LocaleError             a language is unknown or its locale.toml is wrong
    ├── LedgerError             a decision file is broken or a decision is not possible
    ├── TemplateError           a template does not render
    ├── FontError               a font is missing or lacks a character
    ├── StorageError            the disk said no; nothing was half-written
    ├── EngineError             a drafting engine failed or answered nonsense
    ├── PluginError             a plug-in cannot be loaded
    └── RefusedError            exit code 3: the gate, with its reasons

Errors are raised where they are noticed and become one sentence on stderr in ``cli``; no other place prints them.
"""

from __future__ import annotations


class PolyleafError(Exception):
    """A user's problem: ``what`` happened, ``where`` (``file:line`` or a name), and what ``to_do`` about it."""

    exit_code = 2

    def __init__(self, what: str, *, where: str = "", to_do: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.to_do = to_do

    def __str__(self) -> str:
        """One sentence: ``where: what; to_do``."""
        place = f"{self.where}: " if self.where else ""
        remedy = f"; {self.to_do}" if self.to_do else ""
        return f"{place}{self.what}{remedy}"


class UsageError(PolyleafError):
    """The command was called wrongly."""


class SourceError(PolyleafError):
    """A source text cannot be read."""


class OutlineError(PolyleafError):
    """An outline cannot be parsed, or names a line, sentence or segment that cannot be used."""


class CatalogError(PolyleafError):
    """A .po, .pot or .mo file is broken."""


class LocaleError(PolyleafError):
    """A language is unknown, or its ``locale.toml`` is wrong."""


class LedgerError(PolyleafError):
    """A decision file is broken, or the decision asked for is not possible."""


class TemplateError(PolyleafError):
    """A template does not parse or does not render."""


class FontError(PolyleafError):
    """A font family is missing, or has no glyph for a character that must be printed."""


class StorageError(PolyleafError):
    """A file could not be written or read; the old file, if there was one, is untouched."""


class EngineError(PolyleafError):
    """A drafting engine failed, or gave an answer that is not a translation."""


class PluginError(PolyleafError):
    """A plug-in cannot be loaded."""


class RefusedError(PolyleafError):
    """The gate refuses: ``reasons`` names every unit or word that is not ready."""

    exit_code = 3

    def __init__(self, what: str, *, reasons: tuple[str, ...] = (), where: str = "", to_do: str = "") -> None:
        super().__init__(what, where=where, to_do=to_do)
        self.reasons = reasons
