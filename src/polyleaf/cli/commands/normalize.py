"""Step 1: clean segments with a trace back to the raw text, holds, and the English edition.

Without FILE every source of the project that has an outline becomes its English edition. With FILE, any source
anywhere is normalized and shown; nothing is written.

--report writes what was done to a source as one page of HTML: raw beside clean, every fix, suggestion and hold in
place, segments that say the same, coverage, readability. In a project it is output/report/<document>.html; with FILE
you say where.
"""

from __future__ import annotations

import argparse
import textwrap
from pathlib import Path

from polyleaf.cli.arguments import add_dry_run, report_dry_run
from polyleaf.cli.console import Console
from polyleaf.model import Document

TEXT_SHOWN = 60
# characters of a source text, in a line about what became of it
IN_PROJECT = Path()
# --report without a name


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help="a source to show instead of the project's")
    parser.add_argument(
        "--report", metavar="OUT.html", nargs="?", type=Path, const=IN_PROJECT, help="also write the page"
    )
    add_dry_run(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """Normalize a file or the project."""
    return _show_file(args, console) if args.file else _run_project(args, console)


def _show_file(args: argparse.Namespace, console: Console) -> int:
    from polyleaf.normalize import normalize_source, serialize_document
    from polyleaf.sources import read_source

    document = normalize_source(read_source(args.file, str(args.file)))
    if args.report is not None:
        _write_report(document, args, console)
    if args.json:
        console.print_json(serialize_document(document))
    elif args.report is None:
        for line in _describe(document):
            console.print(line)
    return 0


def _write_report(document: Document, args: argparse.Namespace, console: Console) -> None:
    from polyleaf import __version__
    from polyleaf.errors import UsageError
    from polyleaf.files import Writer
    from polyleaf.normalize.reporting import build_report, serialize_report

    if args.report == IN_PROJECT:
        raise UsageError(
            "it is not said where the report goes", to_do=f"write: polyleaf normalize {args.file} --report OUT.html"
        )
    writer = Writer(args.dry_run)
    writer.write(args.report, serialize_report(build_report(document), __version__))
    console.step(1, "normalize", f"{document.path}: {'would write' if args.dry_run else 'wrote'} {args.report}")


def _describe(document: Document) -> list[str]:
    lines = []
    for block in document.blocks:
        for segment in block.segments:
            held = f"  [hold: {', '.join(segment.holds)}]" if segment.holds else ""
            lines.append(f"{segment.id:<8}{block.kind.value:<15}{segment.text}{held}")
    blocks = {block.line for block in document.blocks}
    lines += [
        f"{finding.line:<8}{'gap':<15}{finding.message}  [hold: {finding.rule}]"
        for finding in document.findings
        if finding.hold and finding.line not in blocks
    ]
    lines += [f"{drop.line:<8}{'dropped':<15}{drop.text}  [{drop.reason}]" for drop in document.dropped]
    return lines


def _shorten(text: str) -> str:
    return textwrap.shorten(text, TEXT_SHOWN, placeholder=" …")


def _run_project(args: argparse.Namespace, console: Console) -> int:
    from polyleaf.errors import UsageError
    from polyleaf.files import Writer, hold_lock
    from polyleaf.normalize import serialize_document
    from polyleaf.pipeline.normalize import normalize_outline
    from polyleaf.project import find_project

    if args.report not in (None, IN_PROJECT):
        raise UsageError(
            "the reports of a project go to output/report",
            to_do=f"leave {args.report} out, or name a source before --report",
        )
    project = find_project(Path.cwd())
    if not project.outlines():
        raise UsageError(
            "there is no outline (a .toml beside the source)",
            where=project.relative(project.sources),
            to_do="write one, as docs/outline.md tells, or show any source with: polyleaf normalize FILE",
        )
    writer = Writer(args.dry_run)
    with hold_lock(project.lock):
        for outline in project.outlines():
            done = normalize_outline(project, outline, writer)
            gaps = f", {done.gaps} gaps" if done.gaps else ""
            counted = f"{done.segments} segments, {done.holds} on hold{gaps}"
            console.step(1, "normalize", f"{done.document.path}: {counted}")
            for fate in done.fates:
                console.step(1, "normalize", f"{fate.what} “{_shorten(fate.text)}”: {fate.why}")
            if args.report is not None:
                from polyleaf.pipeline.report import write_report

                path = write_report(project, outline, done, writer)
                console.step(1, "normalize", f"report: {project.relative(path)}")
            if args.json:
                console.print_json(serialize_document(done.document))
    report_dry_run(writer, project, console)
    return 0
