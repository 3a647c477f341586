"""Tools for anybody's .po files; no project is needed.

  cat     FILE              the file with every fact it holds, or in --canonical form
  lint    FILE              what tools would refuse, damage or delete; exits with 1 if a finding is worse than minor
  merge   OLD.po NEW.pot    up to date with the template; earlier text is offered only where no fact differs
  merge3  BASE OURS THEIRS  two edits of one file; exits with 1 where they disagree (git calls this)

A FILE of - is standard input. The language is --lang, else what the header says.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from polyleaf.cli.console import Console
from polyleaf.errors import UsageError

if TYPE_CHECKING:
    from polyleaf.catalogs.po_exact import PoFile

OPERANDS = {"cat": "FILE", "lint": "FILE", "merge": "OLD.po NEW.pot", "merge3": "BASE OURS THEIRS"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("op", choices=tuple(OPERANDS), help="what to do")
    parser.add_argument("files", metavar="FILE", nargs="+", help="a .po or .pot, or - for standard input")
    parser.add_argument("--lang", metavar="L", help="the language, as pt_BR; the header's if absent")
    parser.add_argument("--canonical", action="store_true", help="cat: write the one form that Polyleaf writes")
    parser.add_argument("-o", "--output", metavar="OUT", default="-", help="where to write instead of standard output")


def run(args: argparse.Namespace, console: Console) -> int:
    """Run one of the tools."""
    wanted = OPERANDS[args.op]
    if len(args.files) != len(wanted.split()):
        raise UsageError(f"takes {wanted}, not {len(args.files)} files", where=f"po {args.op}")
    if args.files.count("-") > 1:
        raise UsageError("standard input can be read once only", where=f"po {args.op}")
    tools = {"cat": _cat, "lint": _lint, "merge": _merge, "merge3": _merge_three_ways}
    return tools[args.op](args, console)


def _read(name: str) -> str:
    from polyleaf.catalogs.po_reading import decode_po, read_po_text

    return decode_po(sys.stdin.buffer.read(), "-") if name == "-" else read_po_text(Path(name))


def _parse(name: str) -> PoFile:
    from polyleaf.catalogs.po_exact import parse_exact

    return parse_exact(_read(name), name)


def _write(args: argparse.Namespace, text: str, console: Console) -> None:
    from polyleaf.files import write_atomically

    if args.output == "-":
        console.print(text.removesuffix("\n"))
    else:
        write_atomically(Path(args.output), text)


def _choose_language(args: argparse.Namespace, file: PoFile) -> str:
    from polyleaf.catalogs.po_exact import find_language
    from polyleaf.locales import CODE

    if args.lang and not CODE.fullmatch(args.lang):
        raise UsageError(f"{args.lang!r} is no language code", to_do="write it like pt_BR")
    return args.lang or find_language(file)


def _cat(args: argparse.Namespace, console: Console) -> int:
    from polyleaf.catalogs import parse_catalog, serialize_catalog
    from polyleaf.catalogs.po_exact import parse_exact, serialize_exact

    name = args.files[0]
    text = _read(name)
    file = parse_exact(text, name)
    if not args.canonical:
        _write(args, serialize_exact(file), console)
        return 0
    catalog = parse_catalog(text, _choose_language(args, file), name)
    _write(args, serialize_catalog(catalog), console)
    if left := sum(message.obsolete for message in catalog.messages):
        console.say(f"{left} obsolete messages are left out: the canonical form has none")
    return 0


def _lint(args: argparse.Namespace, console: Console) -> int:
    from polyleaf.catalogs.po_exact import parse_exact
    from polyleaf.catalogs.po_linting import lint_file
    from polyleaf.model import Severity

    name = args.files[0]
    text = _read(name)
    file = parse_exact(text, name)
    findings = lint_file(file, text, _choose_language(args, file))
    for finding in findings:
        if args.json:
            keys = ("check", "severity", "file", "line", "msgctxt", "msgid", "message")
            console.print_json({key: getattr(finding, key) for key in keys})
        else:
            place = f"{finding.file}:{finding.line}" if finding.line else finding.file
            console.print(f"{place}: {finding.severity}: {finding.check}: {finding.message}")
    console.say(f"{len(findings)} finding{'s' * (len(findings) > 1)}" if findings else "no findings")
    return int(any(finding.severity is not Severity.MINOR for finding in findings))


def _merge(args: argparse.Namespace, console: Console) -> int:
    from polyleaf.catalogs.changes import ChangeKind
    from polyleaf.catalogs.po_exact import serialize_exact
    from polyleaf.catalogs.po_merging import merge_files

    old, template = (_parse(name) for name in args.files)
    merged = merge_files(old, template)
    _write(args, serialize_exact(merged.file), console)
    factual = [change for change in merged.changes if change.kind is ChangeKind.FACTUAL]
    for change in factual:
        console.detail(f'factual: "{change.old.msgid}" → "{change.new.msgid}" ({"; ".join(change.differences)})')
    console.say(
        f"{merged.added} new messages, {merged.stale} of them with an earlier text as stale; {len(factual)} factual "
        f"changes, whose text is not offered; {merged.obsolete} obsolete"
    )
    return 0


def _merge_three_ways(args: argparse.Namespace, console: Console) -> int:
    from polyleaf.catalogs.po_exact import serialize_exact
    from polyleaf.catalogs.po_three_way import merge_three_ways

    base, ours, theirs = (_parse(name) for name in args.files)
    merged = merge_three_ways(base, ours, theirs)
    _write(args, serialize_exact(merged.file), console)
    for conflict in merged.conflicts:
        console.warn(f"conflict: {conflict.message.msgid[:60]!r} {conflict.reason}; both texts are in the file")
    return int(bool(merged.conflicts))
