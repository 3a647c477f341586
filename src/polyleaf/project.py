"""A Polyleaf project: a folder with ``[tool.polyleaf]`` in its ``pyproject.toml``, and where everything lies in it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from polyleaf.errors import LocaleError, UsageError
from polyleaf.files import read_text
from polyleaf.locales import CODE, Locale, read_locale

SOURCE_LANGUAGE = "en"
TEMPLATES_DOMAIN = "templates"
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://[^\s/]")


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of one project; every path in messages and references is relative to ``root``."""

    root: Path
    name: str
    documentation: str = ""
    # the address under which the pages of docs/checks/ are to be read, for reports that link to them

    @property
    def sources(self) -> Path:
        """The English as received; nobody edits it."""
        return self.root / "source_text"

    @property
    def locales(self) -> Path:
        """One folder a language, and the .pot files."""
        return self.root / "locales"

    @property
    def templates(self) -> Path:
        """Jinja2 HTML, Typst layout, CSS."""
        return self.root / "templates"

    @property
    def output(self) -> Path:
        """Rendered leaflets; generated."""
        return self.root / "output"

    @property
    def cache(self) -> Path:
        """Everything that can be thrown away, as compiled catalogs and what the last build saw."""
        return self.root / ".polyleaf"

    @property
    def lock(self) -> Path:
        """Whoever writes holds this file's lock."""
        return self.cache / "lock"

    def catalog(self, language: str, domain: str) -> Path:
        """The .po of a domain (a document in English, a leaflet or ``templates`` elsewhere)."""
        return self.locales / language / "LC_MESSAGES" / f"{domain}.po"

    def template_catalog(self, domain: str) -> Path:
        """The .pot of a domain."""
        return self.locales / f"{domain}.pot"

    def compiled(self, edition: str, language: str, domain: str) -> Path:
        """The .mo of a domain for an edition, in the layout gettext looks for."""
        return self.cache / "compiled" / edition / language / "LC_MESSAGES" / f"{domain}.mo"

    def decisions(self, language: str) -> Path:
        """The folder of a language's ledger."""
        return self.locales / language / "decisions"

    def glossary(self, language: str) -> Path:
        """The words to use and to avoid in a language; there need not be one."""
        return self.locales / language / "glossary.csv"

    def kept_pairs(self, language: str) -> Path:
        """Translations whose message left the leaflet: kept, because a person may have written them."""
        return self.locales / language / "memory.jsonl"

    def languages(self) -> tuple[str, ...]:
        """The code of every language with a ``locale.toml``, the source language first, then by code."""
        codes = sorted(path.parent.name for path in self.locales.glob("*/locale.toml"))
        return tuple(sorted(codes, key=lambda code: code != SOURCE_LANGUAGE))

    def targets(self) -> tuple[str, ...]:
        """Every language but the source language."""
        return tuple(code for code in self.languages() if code != SOURCE_LANGUAGE)

    def locale(self, language: str) -> Locale:
        """The locale of a language; raises LocaleError if the project does not have it."""
        path = self.locales / language / "locale.toml"
        if not CODE.fullmatch(language) or not path.is_file():
            raise LocaleError(
                f"the project has no language {language!r}",
                where=self.relative(self.locales),
                to_do=f"choose one of {', '.join(self.languages()) or '(none yet)'}, or add {language}/locale.toml",
            )
        return read_locale(path)

    def outlines(self) -> tuple[Path, ...]:
        """Every ``source_text/<document>.toml``."""
        return tuple(sorted(self.sources.glob("*.toml")))

    def relative(self, path: Path) -> str:
        """The path as people see it: with forward slashes, from the project's root where it lies inside."""
        try:
            return path.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return str(path)


def find_project(start: Path) -> Project:
    """The project ``start`` lies in, looking upwards; raises UsageError if there is none."""
    for folder in (start.resolve(), *start.resolve().parents):
        if project := read_project(folder):
            return project
    raise UsageError(
        "this is no Polyleaf project (no pyproject.toml with [tool.polyleaf] here or above)",
        where=str(start),
        to_do="change into one, or make one with: polyleaf init DIR",
    )


def read_project(folder: Path) -> Project | None:
    """The project whose root is ``folder``, or None; raises UsageError for a pyproject.toml that is not TOML."""
    path = folder / "pyproject.toml"
    if not path.is_file():
        return None
    try:
        table = tomllib.loads(read_text(path)).get("tool", {}).get("polyleaf")
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"is not TOML ({error})", where=str(path), to_do="correct that line") from error
    if table is None:
        return None
    if not isinstance(table, dict) or not isinstance(table.get("name", ""), str):
        raise UsageError(
            "[tool.polyleaf] is no table, or its name no text", where=str(path), to_do='write name = "…" under it'
        )
    documentation = str(table.get("documentation", ""))
    if documentation and not _ADDRESS.match(documentation):
        raise UsageError(
            f"documentation is {documentation!r}", where=str(path), to_do="give a whole address, as https://…/checks"
        )
    return Project(root=folder, name=str(table.get("name", folder.name)), documentation=documentation)
