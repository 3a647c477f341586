"""What ``polyleaf --help`` says, known without importing one command: it takes little longer than Python's start."""

from __future__ import annotations

COMMANDS: dict[str, tuple[int | None, str]] = {
    "normalize": (1, "clean segments and holds from source_text, and the English edition"),
    "extract": (2, "message templates from outlines and templates, merged into every language"),
    "draft": (3, "machine drafts for what has no text, marked fuzzy"),
    "check": (4, "find what could mislead a patient"),
    "review": (5, "the queue, and people's decisions"),
    "compile": (6, ".mo files through the gate"),
    "render": (7, "leaflets in output/<edition>/"),
    "build": (None, "whatever is out of date of all steps"),
    "status": (None, "progress of every language"),
    "explain": (None, "one segment's whole life"),
    "audit": (None, "how many planted errors the checks catch"),
    "memory": (None, "search, import and export what was translated before"),
    "plugins": (None, "source formats, rules, engines, checks, outputs"),
    "po": (None, "cat, lint, merge and three-way merge for anybody's .po files"),
    "init": (None, "a new project"),
}
# each with its step and what it is for, in step order; each is a module under commands/

DESCRIPTION = "From messy English health text to localized leaflets, in seven steps."

CLOSING = """\
exit codes: 0 fine; 1 findings at or above --fail-on; 2 wrong use or unreadable input; 3 refused (the gate)
`polyleaf COMMAND --help` tells more of each."""


def format_help() -> str:
    """The text of ``polyleaf --help``."""
    listed = "\n".join(f"  {step or ' '} {name:<12}{summary}" for name, (step, summary) in COMMANDS.items())
    return f"""\
usage: polyleaf [-h] [--version] COMMAND ...

{DESCRIPTION}

{listed}

options:
  -h, --help  show this help message and exit
  --version   show the program's version and exit

{CLOSING}
"""
