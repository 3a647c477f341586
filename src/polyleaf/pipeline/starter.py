"""``polyleaf init``: a small project that builds at once."""

from __future__ import annotations

import sys
from pathlib import Path

import polyleaf
from polyleaf.errors import UsageError
from polyleaf.files import Writer, read_bytes

FILES = {
    "pyproject.toml": '[tool.polyleaf]\nname = "{name}"\n',
    "babel.cfg": (
        "[polyleaf_outline: source_text/**.*]\n\n"
        "[jinja2: templates/**.jinja]\nsilent = false\n\n"
        "[polyleaf_typst: templates/**.typ]\n"
    ),
    ".gitignore": ".polyleaf/\n",
    "output/.gitignore": "*\n!.gitignore\n",
    "source_text/example.txt": (
        "Washing your hands\n\nWash your hands with soap and water.\n\nWash them:\n\n"
        "  • before you eat;\n  • after you use the toilet.\n"
    ),
    "source_text/example.toml": (
        '[[leaflet]]\nid = "example"\ntitle = "Washing your hands"\n\n'
        '[[leaflet.section]]\nheading = "When to wash"\nblocks = [\n'
        '  { paragraph = ["3.1"] },\n  { paragraph = ["5.1"] },\n  { bullets = ["7.1", "8.1"] },\n]\n'
    ),
    "locales/en/locale.toml": (
        'tag = "en"\ndirection = "ltr"\nown_name = "English"\nenglish_name = "English"\n'
        'fonts = ["Noto Sans"]\nline_height = 1.5\nquotes = ["“", "”"]\n'
    ),
    "locales/es/locale.toml": (
        'tag = "es"\ndirection = "ltr"\nown_name = "español"\nenglish_name = "Spanish"\n'
        'fonts = ["Noto Sans"]\nline_height = 1.5\nquotes = ["«", "»"]\n'
    ),
}


def find_starter_templates() -> Path:
    """Polyleaf's own templates: in its checkout, or where the installed package puts its data."""
    checkout = Path(polyleaf.__file__).resolve().parents[2] / "templates"
    return checkout if checkout.is_dir() else Path(sys.prefix) / "share" / "polyleaf" / "templates"


def start_project(folder: Path, writer: Writer) -> tuple[Path, ...]:
    """Write a new project into ``folder``; raises UsageError if anything is in it already."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError("is there already and not empty", where=str(folder), to_do="choose a new folder")
    templates = sorted(path for path in find_starter_templates().glob("*") if path.is_file())
    for name, text in FILES.items():
        writer.write(folder / name, text.replace("{name}", folder.resolve().name))
    for path in templates:
        writer.write(folder / "templates" / path.name, read_bytes(path))
    return tuple(writer.changed)
