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
from functools import cache
from importlib.util import find_spec
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
        families = [
            family for locale in (content.locale, content.english, *content.languages) for family in locale.fonts
        ]
        files = fonts.find_font_files(families, where=f"locales/{content.locale.code}/locale.toml")
        compiler = typst.Compiler(path, root=templates, font_paths=_load_fonts(tuple(sorted(files))))
        inputs = {
            "content": json.dumps(serialize_for_print(content), ensure_ascii=False),
            "words": json.dumps(_find_words(content, path), ensure_ascii=False),
        }
        try:
            data, warnings = compiler.compile_with_warnings(
                format="pdf", sys_inputs=inputs, pdf_standards=STANDARDS, timestamp=TIMESTAMP
            )
        except typst.TypstError as error:
            raise _explain(error.message, error.diagnostic, content, path) from error
        if warnings:
            raise _explain(warnings[0].message, warnings[0].diagnostic, content, path)
        if not isinstance(data, bytes):
            raise TemplateError("printed nothing", where=str(path), to_do="correct the template")
        return data


def _find_words(content: Content, template: Path) -> dict[str, str]:
    return {
        word: isolate_text(content.word(word), content.locale.direction)
        for _, word in extract_typst_words(read_text(template))
    }


@cache
def _load_fonts(files: tuple[Path, ...]) -> typst.Fonts:
    """Exactly these faces; typst takes only folders, and has read the files when it returns."""
    import typst  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="polyleaf-fonts-") as folder:
        for file in files:
            shutil.copyfile(file, Path(folder) / file.name)
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def _explain(message: str, diagnostic: str, content: Content, path: Path) -> PolyleafError:
    """The error a user can act on, from what typst says."""
    locale = f"locales/{content.locale.code}/locale.toml"
    if unknown := _UNKNOWN_FONT.search(diagnostic):
        return FontError(f"the font family {unknown['family']!r} is not available", where=locale, to_do="correct it")
    if missing := sorted(set(_MISSING_GLYPH.findall(diagnostic))):
        signs = ", ".join(f"{sign!r} (U+{ord(sign[0]):04X})" for sign in missing)
        return FontError(
            f"no font of {content.locale.english_name} can print {signs} in {content.leaflet}",
            where=locale,
            to_do="add a family that has it to fonts",
        )
    place = _PLACE.search(diagnostic)
    where = f"{path.parent / place['file']}:{place['line']}" if place else str(path)
    return TemplateError(message, where=where, to_do="correct that line")


PLUGIN = PdfOutput()
