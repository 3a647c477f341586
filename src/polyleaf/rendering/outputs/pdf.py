"""PDF for print, by typst in this process: the only module that knows typst.

PDF/UA-1 and PDF/A-2a are asked for, which makes typst refuse what a screen reader could not use and what a font cannot
show. It only warns of an unknown font and then leaves the text out, so every warning is an error here.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from polyleaf.errors import FontError, PolyleafError, TemplateError
from polyleaf.files import read_text
from polyleaf.rendering import fonts
from polyleaf.rendering.content import Content
from polyleaf.rendering.isolation import isolate_text
from polyleaf.rendering.print_data import serialize_for_print
from polyleaf.rendering.typst_words import extract_typst_words

if TYPE_CHECKING:
    import typst

TEMPLATE = "leaflet.typ"
STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
TIMESTAMP = datetime(2026, 1, 1, tzinfo=UTC)
# PDF/A wants a date, and a clock would make every build another file

_MISSING_GLYPH = re.compile(r"the text `\"(?P<text>.+?)\"` could not be displayed")
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_UNKNOWN_FONT = re.compile(r"unknown font family: (?P<family>.+)")
_PLACE = re.compile(r"┌─ (?P<file>[^\n:]+):(?P<line>\d+)")


@dataclass(frozen=True, slots=True)
class PdfOutput:
    """A file to print and hand out."""

    name: str = "pdf"
    summary: str = "A4 print, PDF/UA-1 and PDF/A-2a"
    suffix: str = ".pdf"

    def find_obstacle(self) -> str | None:
        """What to install, if typst or the fonts are missing."""
        if find_spec("typst") is None:
            return "typst is not installed: pip install polyleaf[print]"
        return fonts.find_obstacle()

    def render(self, content: Content, templates: Path) -> bytes:
        """The PDF; raises FontError for an unknown family or a missing glyph, TemplateError for anything else."""
        import typst  # noqa: PLC0415  an optional library

        path = templates / TEMPLATE
        inputs = {
            "content": json.dumps(serialize_for_print(content), ensure_ascii=False),
            "words": json.dumps(_find_words(content, path), ensure_ascii=False),
        }
        try:
            data, warnings = _compile(path, inputs, _find_fonts(content))
        except typst.TypstError as error:
            raise _explain(error.message, error.diagnostic, content, path) from error
        if warnings:
            raise _explain(warnings[0].message, warnings[0].diagnostic, content, path)
        if b"/FontFile" not in data:
            raise FontError("no text was printed", where=str(path), to_do="correct the template or the fonts")
        return data


def _compile(path: Path, inputs: dict[str, str], files: tuple[Path, ...]) -> tuple[bytes, list[typst.TypstWarning]]:
    import typst  # noqa: PLC0415  only what needs it pays for its import

    with tempfile.TemporaryDirectory(prefix="polyleaf-fonts-") as folder:
        # typst takes only folders, and reads a face when it first prints with it: with the folder gone it prints empty
        # pages and says nothing
        _link(files, Path(folder))
        return typst.compile_with_warnings(
            path,
            root=path.parent,
            font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]),
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=STANDARDS,
            timestamp=TIMESTAMP,
        )


def _find_fonts(content: Content) -> tuple[Path, ...]:
    """The files of every family that a language named on the leaflet is printed with."""
    locales = dict.fromkeys((content.locale, content.english, *content.languages))
    files = (fonts.find_font_files(locale.fonts, f"locales/{locale.code}/locale.toml") for locale in locales)
    return tuple(dict.fromkeys(chain.from_iterable(files)))


def _find_words(content: Content, template: Path) -> dict[str, str]:
    return {
        word: isolate_text(content.word(word), content.locale.direction)
        for _, word in extract_typst_words(read_text(template))
    }


def _link(files: tuple[Path, ...], folder: Path) -> None:
    """Put exactly these faces into a folder; where the system allows no links, as copies."""
    for file in files:
        try:
            (folder / file.name).symlink_to(file)
        except OSError:
            shutil.copyfile(file, folder / file.name)


def _explain(message: str, diagnostic: str, content: Content, path: Path) -> PolyleafError:
    """The error a user can act on, from what typst says."""
    locale = f"locales/{content.locale.code}/locale.toml"
    if unknown := _UNKNOWN_FONT.search(diagnostic):
        return FontError(f"the font family {unknown['family']!r} is not available", where=locale, to_do="correct it")
    if missing := sorted({_unescape(text) for text in _MISSING_GLYPH.findall(diagnostic)}):
        return FontError(
            f"no font of {content.locale.english_name} can print {_name_signs(missing)} in {content.leaflet}",
            where=locale,
            to_do="add a family that has it to fonts",
        )
    return TemplateError(message, where=_find_place(diagnostic, path), to_do="correct that line")


def _unescape(text: str) -> str:
    """The character itself, where typst writes a combining one as an escape."""
    return _ESCAPE.sub(lambda code: chr(int(code[1], 16)), text)


def _name_signs(signs: list[str]) -> str:
    named = ", ".join(f"{sign!r} (U+{ord(sign[0]):04X})" for sign in signs[:5])
    return named if len(signs) <= 5 else f"{named} and {len(signs) - 5} more"


def _find_place(diagnostic: str, path: Path) -> str:
    """``file:line`` of the fault; typst names files from the current folder."""
    place = _PLACE.search(diagnostic)
    if place is None:
        return str(path)
    file = Path(place["file"]).resolve()
    return f"{path if file == path.resolve() else file}:{place['line']}"


PLUGIN = PdfOutput()
