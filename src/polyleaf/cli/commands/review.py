"""Step 5: what waits for a person, and taking a person's decision.

  queue    what is not approved yet
  accept   a translator says: this text is mine or I stand by it (translated)
  revise   a second person compared source and translation (revised)
  approve  a releaser, and for high-risk texts a clinical reviewer, signs exactly this text (approved)
  return   it needs work, with a reason
  ignore   UNIT CHECK: what this check finds in this text is no mistake of it, with a reason
  carry    say again what you said before the English changed in its appearance only, of all such texts at once
  decide   SEGMENT --keep|--drop: an editor says whether a segment on hold may be used, with a reason

A decision is about exactly this source and this translation; when either changes, the decision no longer applies.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from polyleaf.cli.arguments import add_dry_run, read_clock, report_dry_run
from polyleaf.cli.console import Console
from polyleaf.cli.deciding_holds import add_hold_arguments, decide_holds
from polyleaf.model import Unit
from polyleaf.project import Project

ROLES = {"accept": "translator", "revise": "reviser", "approve": "releaser", "return": "reviser", "ignore": "reviser"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("op", choices=("queue", *ROLES, "carry", "decide"), help="what to do")
    parser.add_argument(
        "unit",
        metavar="UNIT",
        nargs="*",
        help="the start of a unit's id, from the queue; to ignore, then the check",
    )
    parser.add_argument("--lang", metavar="L", help="the language, as pt_BR (en for the English edition)")
    parser.add_argument("--leaflet", metavar="NAME", help="only this leaflet (or: templates)")
    parser.add_argument("--all", action="store_true", help="every unit of the language or leaflet")
    parser.add_argument("--person", metavar="NAME", help="who decides, as translator-1")
    parser.add_argument("--role", metavar="ROLE", help="as what: translator, editor, reviser, releaser, clinical")
    parser.add_argument(
        "--reason", metavar="TEXT", default="", help="why; needed to return, to ignore, or against a critical finding"
    )
    add_hold_arguments(parser)
    add_dry_run(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """Show the queue or record a decision."""
    from polyleaf.errors import UsageError

    if args.op == "decide":
        return decide_holds(args, console)
    if not args.lang:
        raise UsageError("no language is named", to_do="say which: --lang L, as pt_BR (en for the English edition)")
    return _show_queue(args, console) if args.op == "queue" else _decide(args, console)


def _show_queue(args: argparse.Namespace, console: Console) -> int:
    from polyleaf.pipeline.review import UID_SHOWN, list_queue
    from polyleaf.project import find_project

    project = find_project(Path.cwd())
    project.locale(args.lang)
    for unit in list_queue(project, args.lang, args.leaflet):
        if args.json:
            console.print_json(_serialize(unit))
        else:
            console.print(f"{unit.message.uid[:UID_SHOWN]}  {unit.state.value:<11} {unit.message.msgid}")
            if unit.message.msgstr[0]:
                console.print(f"{'':<25}{unit.message.msgstr[0]}")
    return 0


def _serialize(unit: Unit) -> dict[str, object]:
    return {
        "uid": unit.message.uid,
        "lang": unit.language,
        "leaflet": unit.domain,
        "state": unit.state.value,
        "msgctxt": unit.message.msgctxt,
        "msgid": unit.message.msgid,
        "msgstr": list(unit.message.msgstr),
        "provenance": unit.provenance,
    }


def _decide(args: argparse.Namespace, console: Console) -> int:
    from polyleaf import __version__
    from polyleaf.errors import UsageError
    from polyleaf.files import Writer, hold_lock
    from polyleaf.pipeline.review import choose_units, decide, list_units
    from polyleaf.project import find_project
    from polyleaf.review import Actor, Verdict, serialize_decision

    project = find_project(Path.cwd())
    project.locale(args.lang)
    if not args.person:
        raise UsageError("nobody is named", to_do="say who decides: --person NAME")
    if args.op == "return" and not args.reason:
        raise UsageError("no reason is given", to_do="say what needs work: --reason TEXT")
    if args.op == "carry":
        return _carry(args, project, console)
    if args.op == "ignore":
        return _ignore(args, project, console)
    if bool(args.unit) == args.all:
        raise UsageError(
            "no unit is named" if not args.unit else "units and --all exclude each other", to_do="give one of them"
        )
    writer = Writer(args.dry_run)
    actor = Actor(args.person, args.role or ROLES[args.op], read_clock(), f"polyleaf {__version__}")
    verdict = Verdict(args.op, actor, args.reason)
    with hold_lock(project.lock):
        units = list_units(project, args.lang, args.leaflet)
        chosen = units if args.all else choose_units(units, args.unit)
        for decision in decide(project, args.lang, verdict, chosen, writer):
            console.step(5, "review", f"{decision.op} {decision.uid[:10]} by {decision.person} ({decision.role})")
            if args.json:
                console.print(serialize_decision(decision))
    report_dry_run(writer, project, console)
    return 0


def _ignore(args: argparse.Namespace, project: Project, console: Console) -> int:
    from polyleaf.errors import UsageError
    from polyleaf.files import Writer, hold_lock
    from polyleaf.pipeline.review import choose_units, ignore_findings, list_units
    from polyleaf.review import Actor, Verdict, serialize_decision

    if len(args.unit) != 2 or args.all:
        raise UsageError(
            "to ignore a finding takes a unit and a check", to_do="write: polyleaf review ignore UNIT CHECK --lang L …"
        )
    start, check = args.unit
    writer = Writer(args.dry_run)
    actor = Actor(args.person, args.role or ROLES["ignore"], read_clock(), tool=check)
    with hold_lock(project.lock):
        (unit,) = choose_units(list_units(project, args.lang, args.leaflet), [start])
        decision = ignore_findings(project, unit, Verdict("ignore", actor, args.reason), writer)
    console.step(5, "review", f"ignore {decision.uid[:10]} {check} by {decision.person} ({decision.role})")
    if args.json:
        console.print(serialize_decision(decision))
    report_dry_run(writer, project, console)
    return 0


def _carry(args: argparse.Namespace, project: Project, console: Console) -> int:
    from polyleaf import __version__
    from polyleaf.files import Writer, hold_lock
    from polyleaf.pipeline.resigning import carry_decisions
    from polyleaf.review import Actor, serialize_decision

    writer = Writer(args.dry_run)
    # the role is that of each decision
    actor = Actor(args.person, "", read_clock(), f"polyleaf {__version__}")
    with hold_lock(project.lock):
        carried = carry_decisions(project, args.lang, args.leaflet, actor, writer)
    for item in carried:
        for decision in item.decisions:
            said = f"{decision.op} {decision.uid[:10]} by {decision.person} ({decision.role})"
            console.step(5, "review", f"{said}: {item.unit.message.msgid[:60]}")
            if args.json:
                console.print(serialize_decision(decision))
    console.step(5, "review", f"{len(carried)} texts carried over a change of appearance")
    report_dry_run(writer, project, console)
    return 0
