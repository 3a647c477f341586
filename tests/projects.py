"""Small projects from a nested dict, for tests that need a whole one."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from polyleaf.project import Project, read_project

ROOT = Path(__file__).resolve().parents[1]

ENGLISH = """\
tag = "en"
direction = "ltr"
own_name = "English"
english_name = "English"
fonts = ["Noto Sans"]
line_height = 1.5
quotes = ["“", "”"]
"""
# a language that no engine on any machine drafts, so that the tests see the same texts everywhere
FRENCH = ENGLISH.replace('"en"', '"fr"').replace('"English"\ne', '"français"\ne').replace('"English"', '"French"')

SOURCE = """\
Washing your hands

Wash your hands with soap for 20 seconds. Do not use hot water.

Wash them:

  • before you eat;
  • after 5–10 minutes in the garden.

When to call

Call your nurse if your skin hurts.
"""
OUTLINE = """\
[[leaflet]]
id = "hands"
title = "Washing your hands"

[[leaflet.section]]
heading = "How to wash"
blocks = [
  { paragraph = ["3.1", "3.2"] },
  { paragraph = ["5.1"] },
  { bullets = ["7.1", "8.1"] },
]

[[leaflet.section]]
heading = "When to call"
emphasis = "warning"
blocks = [{ paragraph = ["12.1"] }]
"""
TWO_PAGES: dict[str, Any] = {
    "pyproject.toml": '[tool.polyleaf]\nname = "Hands"\n',
    "babel.cfg": (ROOT / "babel.cfg").read_text("utf-8"),
    "source_text": {"hands.txt": SOURCE, "hands.toml": OUTLINE},
    "locales": {"en": {"locale.toml": ENGLISH}, "fr": {"locale.toml": FRENCH}},
}


def write_tree(folder: Path, tree: dict[str, Any]) -> None:
    """Write a nested dict of texts (or bytes) as folders and files."""
    for name, content in tree.items():
        path = folder / name
        if isinstance(content, dict):
            write_tree(path, content)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


def make_project(folder: Path, tree: dict[str, Any] = TWO_PAGES) -> Project:
    """A project of ``tree`` with this repository's templates."""
    write_tree(folder, tree)
    shutil.copytree(ROOT / "templates", folder / "templates", dirs_exist_ok=True)
    project = read_project(folder)
    assert project
    return project


HANDS_OUTLINE = """\
[[leaflet]]
id = "hands"
title = "Hands"

[[leaflet.section]]
heading = "How to wash"
blocks = [{ paragraph = ["3.1"] }]
"""


def make_hands_project(folder, source):
    """A project of one leaflet, which prints the first sentence of the source's third line."""
    return make_project(
        folder / "hands", TWO_PAGES | {"source_text": {"hands.txt": source, "hands.toml": HANDS_OUTLINE}}
    )
