"""``polyleaf init --git``: git merges catalogs by identity (``polyleaf po merge3``) instead of by line."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

from polyleaf.errors import UsageError
from polyleaf.files import Writer, read_text

ATTRIBUTES = (
    "locales/**/*.po merge=polyleaf",
    "locales/*.pot merge=polyleaf",
    # pairs are only ever added, and their order does not matter
    "locales/*/memory.jsonl merge=union",
)
NAME = "Polyleaf: catalogs by identity, never a text under another source"


def install_merge_driver(root: Path, writer: Writer, *, make_repository: bool) -> tuple[Path, ...]:
    """Write ``.gitattributes`` and this clone's git configuration; returns the files that changed.

    Attributes travel with the repository; the configuration does not, so everyone who merges runs this once. Raises
    UsageError if the folder is in no git repository (and none shall be made), or git is not installed.
    """
    if not _is_in_repository(root):
        if not make_repository:
            raise UsageError("is in no git repository", where=str(root), to_do="run there: git init")
        if not writer.dry_run:
            _run_git(root, "init", "--quiet")
    before = len(writer.changed)
    path = root / ".gitattributes"
    text = read_text(path) if path.is_file() else ""
    missing = [line for line in ATTRIBUTES if line not in text.splitlines()]
    if missing:
        ended = text if not text or text.endswith("\n") else f"{text}\n"
        writer.write(path, ended + "".join(f"{line}\n" for line in missing))
    if not writer.dry_run:
        _run_git(root, "config", "merge.polyleaf.name", NAME)
        _run_git(root, "config", "merge.polyleaf.driver", f"{_name_program()} po merge3 %O %A %B -o %A")
    return tuple(writer.changed[before:])


def _name_program() -> str:
    """This Polyleaf by its interpreter, because git may run where ``polyleaf`` is not on the path."""
    return f"{shlex.quote(Path(sys.executable).as_posix())} -m polyleaf"


def _is_in_repository(folder: Path) -> bool:
    if not folder.is_dir():
        return False
    return _call_git(folder, "rev-parse", "--is-inside-work-tree").returncode == 0


def _run_git(folder: Path, *arguments: str) -> None:
    done = _call_git(folder, *arguments)
    if done.returncode:
        reason = done.stderr.strip().splitlines()[-1:] or ["it says nothing"]
        raise UsageError(f"git {arguments[0]} failed ({reason[0]})", where=str(folder), to_do="correct that")


def _call_git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=False)  # noqa: S603, S607  git, wherever it is installed, with our own words
    except FileNotFoundError as error:
        raise UsageError("git is not installed", to_do="install it, or leave out --git") from error
