#!/usr/bin/env python3
"""Whether files that other tools wrote lose anything in ours: Poedit, Lokalize, Weblate, Gtranslator and the like.

``scripts/fetch-suites`` first; then ``.venv/bin/python benchmarks/real_files.py [--each N]``. For each .po, or the
smallest N of each tool and version: what ``po cat`` writes must be the same file to GNU msgcat (both unwrapped, with
obsolete entries, previous sources and comments), and the canonical form must have the same texts, marks and comments of
people in every live message by polib. A table by the tool that the header or a name such as by-omegat-3.po names; what
differs or is refused stands below it. Exits with 1 if anything differs.

Folders to look through can be named; else these are the suites, and the files of the tests that gettext 1.0 and OmegaT
3.6 wrote from our own text. ``--msgcat COMMAND`` compares by another msgcat than the machine's, as that of a newer
gettext: ``debootstrap --variant=minbase --include=gettext sid FOLDER``, then ``--msgcat "chroot FOLDER msgcat"``.
"""

from __future__ import annotations

import argparse
import re
import shlex
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import polib

from polyleaf.catalogs import parse_catalog, serialize_catalog
from polyleaf.catalogs.po_exact import find_language, parse_exact, serialize_exact
from polyleaf.errors import PolyleafError

ROOT = Path(__file__).resolve().parents[1]
GENERATOR = re.compile(r'X-Generator: *([A-Za-z]+)[^0-9"\\]*([0-9]*)')
NAMED = re.compile(r"by-([a-z]+)-([0-9]+)")
SUITES, OWN = ROOT / ".polyleaf" / "suites", ROOT / "tests" / "golden" / "catalogs" / "tolerant"
SPACES = re.compile(r"\s+")


def main() -> None:
    """Judge every file and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", metavar="FOLDER", nargs="*", type=Path, help="where files are")
    parser.add_argument("--msgcat", metavar="COMMAND", default="msgcat", help="the msgcat to compare by")
    parser.add_argument("--each", type=int, help="files of each tool and version; all if absent")
    args = parser.parse_args()
    msgcat = shlex.split(args.msgcat)
    by_tool: defaultdict[str, list[Path]] = defaultdict(list)
    found = [path for folder in args.folders or [SUITES] for path in folder.rglob("*.po")]
    found += [] if args.folders else [*OWN.glob("by-gettext-*.po"), *OWN.glob("by-omegat-*.po")]
    for path in sorted(found, key=lambda path: (path.stat().st_size, path)):
        by_tool[name_tool(path)].append(path)
    rows: defaultdict[str, Counter[str]] = defaultdict(Counter)
    remarks = []
    for tool, path in ((tool, path) for tool, paths in by_tool.items() for path in paths[: args.each]):
        outcome, entries = judge(path, msgcat)
        row = rows[tool]
        row.update({"files": 1, "entries": entries, outcome.partition(":")[0]: 1})
        if outcome != "same":
            remarks.append(f"{path}: {outcome}")
    print("| tool | files | entries | nothing lost | refused | differs |\n|---|---:|---:|---:|---:|---:|")
    for tool, row in sorted(rows.items()):
        counts = (row[name] for name in ("files", "entries", "same", "refused", "differs"))
        print(f"| {tool} | {' | '.join(map(str, counts))} |")
    print(*remarks, sep="\n")
    sys.exit(1 if any("differs" in row for row in rows.values()) else 0)


def name_tool(path: Path) -> str:
    """The tool that the file's name or header names, with its major version."""
    if named := NAMED.fullmatch(path.stem):
        return f"{named[1]} {named[2]}"
    match = GENERATOR.search(path.read_bytes().decode("utf-8", "replace"))
    return f"{match[1]} {match[2]}".strip() if match else "not named"


def judge(path: Path, msgcat: list[str]) -> tuple[str, int]:
    """What became of a file: "same", "refused: …" or "differs: …"; and how many entries it has."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        file = parse_exact(text, path.name)
        written = serialize_exact(file)
        language = find_language(file) or (path.parts[-3] if path.parts[-2] == "LC_MESSAGES" else "es")
        canonical = serialize_catalog(parse_catalog(text, language, path.name))
    except (UnicodeDecodeError, PolyleafError) as error:
        return f"refused: {error}", 0
    before, after = run_msgcat(text, msgcat), run_msgcat(written, msgcat)
    if before and before != after:
        return f"differs: {find_line(before, after)}", len(file.messages)
    if difference := compare_live(text, canonical):
        return f"differs: canonical: {difference}", len(file.messages)
    return "same", len(file.messages)


def run_msgcat(text: str, msgcat: list[str]) -> str:
    """What GNU gettext makes of a file; "" if it will not read it."""
    command = [*msgcat, "--no-wrap", "--force-po", "-"]
    done = subprocess.run(command, input=text.encode(), capture_output=True, check=False)
    return "" if done.returncode else done.stdout.decode()


def find_line(before: str, after: str) -> str:
    """The first line that differs."""
    lines = zip(before.split("\n"), after.split("\n"), strict=False)
    return next((f"{old!r} became {new!r}" for old, new in lines if old != new), "the end")


def compare_live(text: str, canonical: str) -> str:
    """The first live message whose text, mark or comment is not in the canonical form; "" if there is none."""
    try:
        before, after = (list_live(part) for part in (text, canonical))
    except OSError:
        # polib knows no "#=" and the like; then msgcat's word alone counts
        return ""
    return next(
        (f"{key!r}: {old!r} became {after.get(key)!r}" for key, old in before.items() if old != after.get(key)), ""
    )


def list_live(text: str) -> dict[tuple[str, str], tuple[object, ...]]:
    """What a person wrote of each live message, by its context and source."""
    found = {}
    for entry in polib.pofile(f"\n{text}"):
        if not entry.obsolete:
            forms = tuple(compose(form) for form in (entry.msgstr_plural.values() or [entry.msgstr]))
            marks = entry.fuzzy and any(forms), SPACES.sub(" ", compose(entry.tcomment)).strip()
            found[compose(entry.msgctxt or ""), compose(entry.msgid)] = (forms if any(forms) else (), *marks)
    return found


def compose(text: str) -> str:
    """In NFC with LF, as a canonical file is."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n"))


if __name__ == "__main__":
    main()
