"""What people have already translated: looked up, and exchanged with other tools.

  search TEXT   what was written for this text (101 % in context, 100 % exact) or for one like it
  import FILE…  remember the pairs of .po, .mo, .tmx and .csv files, on this machine only
  export FILE   write the memory as .tmx or .csv with everything known, or as .po or .mo
  stats         how much is remembered, by language and standing

Nothing here changes a catalog. Imported pairs are shown, and lent as drafts only with --state translated.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from polyleaf.cli.arguments import add_dry_run, report_dry_run
from polyleaf.cli.console import Console

if TYPE_CHECKING:
    from polyleaf.memory import ImportOptions, Match
    from polyleaf.project import Project


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("op", choices=("search", "import", "export", "stats"), help="what to do")
    parser.add_argument("subject", metavar="TEXT|FILE", nargs="*", help="the text, or the files")
    parser.add_argument("--lang", metavar="L", help="the language of the translations, as pt_BR")
    parser.add_argument(
        "--state",
        metavar="STATE",
        help="import: imported (default), translated, or same as the file says; export: only this standing",
    )
    searching = parser.add_argument_group("to search")
    searching.add_argument("--context", metavar="TEXT", help="the msgctxt of the text")
    searching.add_argument("--before", metavar="TEXT", help="the text before it")
    searching.add_argument("--after", metavar="TEXT", help="the text after it")
    searching.add_argument("--limit", metavar="N", type=int, default=5, help="how many matches (default: 5)")
    searching.add_argument("--min-score", metavar="N", type=int, default=70, help="in percent (default: 70)")
    importing = parser.add_argument_group("to import")
    importing.add_argument(
        "--domain", metavar="NAME", default="", help="what the texts are about, instead of the file's word"
    )
    importing.add_argument("--document", metavar="NAME", default="", help="the document they come from")
    importing.add_argument("--person", metavar="NAME", default="", help="who translated them")
    importing.add_argument(
        "--ignore-context", action="store_true", help="the contexts are keys of a program, not meaning"
    )
    add_dry_run(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """Search, import, export or count."""
    from polyleaf.project import find_project

    project = find_project(Path.cwd())
    ways: dict[str, Callable[[argparse.Namespace, Console, Project], int]] = {
        "search": _search,
        "import": _import,
        "export": _export,
        "stats": _show_stats,
    }
    return ways[args.op](args, console, project)


def _search(args: argparse.Namespace, console: Console, project: Project) -> int:
    from polyleaf.errors import UsageError
    from polyleaf.files import hold_lock
    from polyleaf.memory import Query, digest_neighbour
    from polyleaf.pipeline.plural_categories import find_plural_category
    from polyleaf.pipeline.remembering import open_memory
    from polyleaf.project import SOURCE_LANGUAGE

    if len(args.subject) != 1 or not args.lang:
        raise UsageError("search needs one text and a language", to_do="as: polyleaf memory search TEXT --lang es")
    _check_search(args)
    before, after = (None if text is None else digest_neighbour(text) for text in (args.before, args.after))
    query = Query(args.subject[0], SOURCE_LANGUAGE, args.lang, args.context, before, after, args.limit, args.min_score)
    with hold_lock(project.lock):
        memory = open_memory(project, args.lang)
        if not memory.has_pairs(SOURCE_LANGUAGE, args.lang):
            # a language may be in the memory alone, before the project has its folder
            project.locale(args.lang)
        matches = memory.search(query, find_plural_category)
    for match in matches:
        if args.json:
            console.print_json(_serialize(match))
        else:
            _print_match(match, console)
    if not matches:
        console.say("nothing like it is remembered")
    return 0


def _check_search(args: argparse.Namespace) -> None:
    """Raise UsageError for what can only be a slip."""
    from polyleaf.errors import UsageError
    from polyleaf.locales import CODE
    from polyleaf.memory.searching import IN_CONTEXT

    if not CODE.fullmatch(args.lang):
        raise UsageError(f"{args.lang!r} is no language code", to_do="write one like pt_BR or zh_Hans")
    if args.limit < 1:
        raise UsageError(f"--limit {args.limit} shows nothing", to_do="give 1 or more")
    if not 0 <= args.min_score <= IN_CONTEXT:
        raise UsageError(f"--min-score {args.min_score} is no score", to_do=f"give one from 0 to {IN_CONTEXT}")


def _print_match(match: Match, console: Console) -> None:
    from polyleaf.memory import describe_difference

    pair = match.pair
    about = [pair.state, "removed" if pair.removed else "", pair.person, pair.time[:10], pair.domain, pair.origin]
    console.print(f"{match.score:>3} %  {pair.target}")
    if match.kind == "fuzzy":
        console.print(f"       of: {pair.source}")
    if pair.context:
        console.print(f"       context: {pair.context}")
    console.print(f"       {', '.join(part for part in about if part)}")
    for difference in match.differences:
        console.print(f"       differs: {describe_difference(difference)}")
    if match.adapted:
        numbers = ", ".join(f"{old} → {new}" for old, new in match.adapted.numbers)
        console.print(f"       numbers put in by rule ({numbers}), written by nobody: {match.adapted.text}")


def _serialize(match: Match) -> dict[str, object]:
    from dataclasses import asdict

    return {
        "kind": match.kind.value,
        "score": match.score,
        **asdict(match.pair),
        "differences": [
            {
                "kind": item.kind.value,
                "fact": item.fact.kind.value,
                "asked": item.source.text if item.source else None,
                "remembered": item.target.text if item.target else None,
            }
            for item in match.differences
        ],
        "adapted": match.adapted and {"text": match.adapted.text, "numbers": [list(n) for n in match.adapted.numbers]},
    }


def _import(args: argparse.Namespace, console: Console, project: Project) -> int:
    from polyleaf.errors import UsageError
    from polyleaf.files import hold_lock
    from polyleaf.pipeline.memory_imports import import_file, try_import
    from polyleaf.pipeline.remembering import open_memory

    if not args.subject:
        raise UsageError("import needs a file", to_do="as: polyleaf memory import FILE.tmx")
    options = _read_options(args)
    with hold_lock(project.lock):
        memory = None if args.dry_run else open_memory(project)
        for name in args.subject:
            done = (
                try_import(Path(name), options) if memory is None else import_file(project, memory, Path(name), options)
            )
            if args.json:
                console.print_json({"file": done.name, "pairs": done.pairs, "passed_over": done.passed_over})
            verb = "would remember" if memory is None else "remembered"
            console.say(f"{done.name}: {verb} {done.pairs} pairs, passed over {done.passed_over}")
    return 0


def _read_options(args: argparse.Namespace) -> ImportOptions:
    from polyleaf.errors import UsageError
    from polyleaf.memory import AS_WRITTEN, IMPORTED, ImportOptions, parse_tag
    from polyleaf.model import State

    states = (IMPORTED, State.TRANSLATED.value, AS_WRITTEN)
    state = args.state or IMPORTED
    if state not in states:
        raise UsageError(f"an import cannot be {state!r}", to_do=f"choose one of {', '.join(states)}")
    language = parse_tag(args.lang) if args.lang else ""
    if language is None:
        raise UsageError(f"{args.lang!r} is no language code", to_do="write one like pt_BR or zh_Hans")
    return ImportOptions(
        target_language=language,
        state=state,
        domain=args.domain,
        document=args.document,
        person=args.person,
        ignore_context=args.ignore_context,
    )


def _export(args: argparse.Namespace, console: Console, project: Project) -> int:
    from polyleaf.errors import UsageError
    from polyleaf.files import Writer, hold_lock
    from polyleaf.memory import STANDINGS
    from polyleaf.pipeline.memory_exports import ExportOptions, export_memory
    from polyleaf.pipeline.remembering import open_memory

    if len(args.subject) != 1:
        raise UsageError("export needs one file", to_do="as: polyleaf memory export memory.tmx")
    if args.state and args.state not in STANDINGS:
        raise UsageError(f"no pair is {args.state!r}", to_do=f"choose one of {', '.join(STANDINGS)}")
    options = ExportOptions(args.lang, frozenset([args.state] if args.state else []))
    writer = Writer(args.dry_run)
    with hold_lock(project.lock):
        done = export_memory(open_memory(project), Path(args.subject[0]), options, writer)
    console.say(f"{args.subject[0]}: {done.pairs} pairs, {done.left_out} that the format cannot hold left out")
    report_dry_run(writer, project, console)
    return 0


def _show_stats(args: argparse.Namespace, console: Console, project: Project) -> int:
    from polyleaf.files import hold_lock
    from polyleaf.memory import Store
    from polyleaf.pipeline.remembering import open_memory

    with hold_lock(project.lock):
        counts = open_memory(project).ask(Store.count_states)
    for (source_language, target_language, state), pairs in counts.items():
        if args.lang not in (None, target_language):
            continue
        if args.json:
            console.print_json({"source": source_language, "lang": target_language, "state": state, "pairs": pairs})
        else:
            console.print(f"{source_language} → {target_language:<10}{state:<12}{pairs:>9}")
    if not counts:
        console.say("nothing is remembered yet")
    return 0
