"""Everything behind the doors: source formats, rules, engines, checks and outputs, and what the idle ones need."""

from __future__ import annotations

import argparse

from polyleaf.cli.console import Console


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("--door", metavar="DOOR", help="only one of: sources rules engines checks outputs")


def run(args: argparse.Namespace, console: Console) -> int:
    """List the plug-ins, working or not."""
    from polyleaf.errors import UsageError
    from polyleaf.registry import DOORS, find_plugins

    if args.door and args.door not in DOORS:
        raise UsageError(f"there is no door {args.door!r}", to_do=f"choose one of {', '.join(DOORS)}")
    for door in (args.door,) if args.door else DOORS:
        for plugin in find_plugins(door):
            summary = plugin.thing.summary if plugin.thing else ""
            if args.json:
                console.print_json({"door": door, "name": plugin.name, "summary": summary, "obstacle": plugin.obstacle})
            else:
                console.print(f"{door:<9}{plugin.name:<32}{plugin.obstacle or summary}")
    return 0
