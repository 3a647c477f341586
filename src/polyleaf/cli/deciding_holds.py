"""``polyleaf review decide``: a person keeps or drops segments that a rule holds."""

from __future__ import annotations

import argparse
from pathlib import Path

from polyleaf.cli.arguments import read_clock, report_dry_run
from polyleaf.cli.console import Console


def add_hold_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that only ``decide`` has."""
    hold = parser.add_argument_group("to decide on segments on hold")
    choice = hold.add_mutually_exclusive_group()
    choice.add_argument("--keep", dest="verdict", action="store_const", const="keep", help="it may be used")
    choice.add_argument("--drop", dest="verdict", action="store_const", const="drop", help="it is not used")
    hold.add_argument("--document", metavar="NAME", help="the source's name, if the project has several")


def decide_holds(args: argparse.Namespace, console: Console) -> int:
    """Record the decision on every segment named."""
    from polyleaf import __version__
    from polyleaf.errors import UsageError
    from polyleaf.files import Writer, hold_lock
    from polyleaf.pipeline import deciding_holds
    from polyleaf.project import SOURCE_LANGUAGE, find_project
    from polyleaf.review import Actor, Verdict, serialize_decision

    project = find_project(Path.cwd())
    if args.lang not in (None, SOURCE_LANGUAGE):
        raise UsageError("holds are decided in English, once for all languages", to_do="leave --lang out")
    if not args.verdict:
        raise UsageError("it is not said what becomes of the segment", to_do="add --keep or --drop")
    if not args.unit or args.all:
        raise UsageError("no segment is named", to_do="name segments as LINE.N, as polyleaf normalize shows them")
    if not args.person:
        raise UsageError("nobody is named", to_do="say who decides: --person NAME")
    writer = Writer(args.dry_run)
    actor = Actor(args.person, args.role or "editor", read_clock(), f"polyleaf {__version__}")
    verdict = Verdict(args.verdict, actor, args.reason)
    with hold_lock(project.lock):
        made = deciding_holds.decide_holds(project, verdict, args.unit, args.document, writer)
    for name, decision in zip(args.unit, made, strict=True):
        console.step(5, "review", f"{decision.op} {name} by {decision.person} ({decision.role})")
        if args.json:
            console.print(serialize_decision(decision))
    report_dry_run(writer, project, console)
    return 0
