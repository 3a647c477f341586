"""One segment's whole life: raw line, fixes, holds, English, translations, findings, decisions, where it is printed."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from polyleaf.cli.console import Console


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("segment", metavar="SEGMENT", help="LINE.N of the raw source, as 9.1")
    parser.add_argument("--document", metavar="NAME", help="the source's name, if the project has several")


def run(args: argparse.Namespace, console: Console) -> int:
    """Print what is known of a segment."""
    from polyleaf.pipeline.explain import explain_segment
    from polyleaf.project import find_project

    life = explain_segment(find_project(Path.cwd()), args.segment, args.document)
    if args.json:
        console.print_json(life)
        return 0
    console.print(f"{life['source']}  segment {life['segment']}  {life['kind']}")
    console.print(f"raw       {life['raw']}")
    for fix in life["fixes"]:
        console.print(f"fix       {fix['rule']}: {fix['before']!r} → {fix['after']!r}")
    for finding in life["findings"]:
        console.print(f"{'hold' if finding['hold'] else 'finding':<10}{finding['rule']}: {finding['message']}")
    if life["hold"]:
        console.print(f"standing  {_describe_standing(life)}")
    for unit in filter(None, [life["english"], *life["languages"]]):
        _print_unit(unit, console)
    for place in life["printed"] or ["nowhere"]:
        console.print(f"printed   {place}")
    return 0


def _describe_standing(life: dict[str, Any]) -> str:
    standing, decision = life["hold"]["standing"], life["hold"]["decision"]
    if decision:
        return f"{standing} by {decision['person']} ({decision['role']}), {decision['time']}: {decision['reason']}"
    if standing == "edited":
        return "resolved by the text in the English edition"
    return f"open: edit its text, or: polyleaf review decide {life['segment']} --keep|--drop --reason …"


def _print_unit(unit: dict[str, Any], console: Console) -> None:
    console.print(f"{unit['lang']:<10}{unit['text'] or '(no text)'}")
    console.print(f"          {unit['state']}; {'; '.join(unit['provenance'])}")
    for finding in unit["findings"]:
        console.print(f"          {finding}")
