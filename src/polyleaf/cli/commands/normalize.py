"""Step 1: clean segments with a trace back to the raw text, holds, and the English edition.

Without FILE every source of the project that has an outline becomes its English edition. With FILE, any source
anywhere is normalized and shown; nothing is written.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from polyleaf.cli.arguments import add_dry_run, report_dry_run
from polyleaf.cli.console import Console
from polyleaf.model import Document

STEP = 1
SUMMARY = "clean segments and holds from source_text, and the English edition"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help="a source to show instead of the project's")
    add_dry_run(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """Normalize a file or the project."""
    return _show_file(args, console) if args.file else _run_project(args, console)


def _show_file(args: argparse.Namespace, console: Console) -> int:
    from polyleaf.normalize import normalize_source, serialize_document
    from polyleaf.sources import read_source

    document = normalize_source(read_source(args.file, str(args.file)))
    if args.json:
        console.print_json(serialize_document(document))
    else:
        for line in _describe(document):
            console.print(line)
    return 0


def _describe(document: Document) -> list[str]:
    lines = []
    for block in document.blocks:
        for segment in block.segments:
            held = f"  [hold: {', '.join(segment.holds)}]" if segment.holds else ""
            lines.append(f"{segment.id:<8}{block.kind.value:<15}{segment.text}{held}")
    return lines


def _run_project(args: argparse.Namespace, console: Console) -> int:
    from polyleaf.files import Writer, hold_lock
    from polyleaf.normalize import serialize_document
    from polyleaf.pipeline.normalize import normalize_outline
    from polyleaf.project import find_project

    project = find_project(Path.cwd())
    writer = Writer(args.dry_run)
    with hold_lock(project.lock):
        for outline in project.outlines():
            done = normalize_outline(project, outline, writer)
            console.step(1, "normalize", f"{done.document.path}: {done.segments} segments, {done.holds} on hold")
            if args.json:
                console.print_json(serialize_document(done.document))
    report_dry_run(writer, project, console)
    return 0
