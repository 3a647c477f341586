"""Hunspell dictionaries where they lie on this machine, through chunspell and nothing else of it. See docs/decisions.

Looked for in the folders of ``POLYLEAF_DICTIONARIES``, or where systems and office programs put them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

EXTRA = "polyleaf[spelling]"
VARIABLE = "POLYLEAF_DICTIONARIES"
_FOLDERS = (
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/Library/Spelling",
    "~/Library/Spelling",
    "~/.local/share/hunspell",
)
# which country's dictionary stands for a language asked for without one
_PREFERRED = {"es": "es_ES", "de": "de_DE", "pt": "pt_PT", "en": "en_US", "fr": "fr_FR", "uk": "uk_UA", "hi": "hi_IN"}


class Speller(Protocol):
    """What is asked of a dictionary."""

    def spell(self, word: str) -> bool:
        """Whether it has the word."""

    def suggest(self, word: str) -> tuple[str, ...]:
        """What it offers instead."""


def find_obstacle() -> str | None:
    """What to install before spelling can be checked, or None."""
    if find_spec("hunspell") is None:
        return f"needs hunspell: pip install '{EXTRA}'"
    if not any(True for folder in _list_folders() for _ in folder.glob("*.dic")):
        return f"needs hunspell's dictionaries, as of Debian's hunspell-es; or name their folder in {VARIABLE}"
    return None


@cache
def find_dictionary(language: str) -> Path | None:
    """The .dic of a language, or of its base language; None if there is none."""
    base = language.partition("_")[0]
    if not base.isalpha():
        return None
    for name in dict.fromkeys((language, base, _PREFERRED.get(base, ""))):
        for folder in _list_folders():
            path = folder / f"{name}.dic"
            if name and path.is_file() and path.with_suffix(".aff").is_file():
                return path
    others = (path for folder in _list_folders() for path in sorted(folder.glob(f"{base}_*.dic")))
    return next((path for path in others if path.with_suffix(".aff").is_file()), None)


def is_spelled(word: str, language: str) -> bool:
    """Whether the dictionary of a language has the word; True where there is none."""
    return _look_up(language, word)


@lru_cache(maxsize=4096)
def suggest(word: str, language: str) -> tuple[str, ...]:
    """What the dictionary offers instead, best first; () where there is none."""
    speller = _load(language)
    return tuple(speller.suggest(word)) if speller else ()


@lru_cache(maxsize=65536)
def _look_up(language: str, word: str) -> bool:
    speller = _load(language)
    try:
        return speller is None or speller.spell(word)
    except UnicodeEncodeError:
        # a letter that the dictionary's encoding lacks: it cannot know
        return True


@cache
def _load(language: str) -> Speller | None:
    path = find_dictionary(language) if find_spec("hunspell") else None
    if path is None:
        return None
    from hunspell import Hunspell  # noqa: PLC0415  only where it is asked for

    speller: Speller = Hunspell(path.stem, hunspell_data_dir=str(path.parent))
    return speller


def _list_folders() -> Iterator[Path]:
    named = os.environ.get(VARIABLE)
    for folder in named.split(os.pathsep) if named is not None else _FOLDERS:
        if folder:
            yield Path(folder).expanduser()
