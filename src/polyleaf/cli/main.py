"""``polyleaf COMMAND``: finds the command, turns errors into one sentence and an exit code."""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sys
from types import ModuleType

from polyleaf import __version__
from polyleaf.cli.console import Console
from polyleaf.errors import PolyleafError, RefusedError, StorageError

# In step order; the commands without a step follow.
COMMANDS = (
    "normalize",
    "extract",
    "draft",
    "check",
    "review",
    "compile",
    "render",
    "build",
    "status",
    "explain",
    "audit",
    "memory",
    "plugins",
    "po",
    "init",
)

RARELY = (200_000, 50, 1000)
# objects between two collections of garbage: what a command reads is all in use, and looking for garbage in a hundred
# thousand messages takes a third of the time of merging them

CLOSING = """\
exit codes: 0 fine; 1 findings at or above --fail-on; 2 wrong use or unreadable input; 3 refused (the gate)
`polyleaf COMMAND --help` tells more of each."""


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit code. Every expected error is one sentence on stderr."""
    arguments = sys.argv[1:] if argv is None else argv
    console = Console()
    gc.set_threshold(*RARELY)
    try:
        return _run(arguments, console)
    except RefusedError as error:
        console.warn(f"polyleaf: refused: {error}")
        for reason in error.reasons:
            console.warn(f"  {reason}")
        return error.exit_code
    except PolyleafError as error:
        console.warn(f"polyleaf: {error}")
        return error.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        console.warn("polyleaf: interrupted; every file is either the old one or the new one")
        return 130
    except OSError as error:
        console.warn(f"polyleaf: {StorageError(str(error), to_do='check the disk and the permissions')}")
        return StorageError.exit_code


def _run(arguments: list[str], console: Console) -> int:
    parser = build_parser(arguments)
    args = parser.parse_args(arguments)
    if args.command is None:
        parser.print_help()
        return 2
    verbosity = -1 if args.quiet else args.verbose
    code: int = args.module.run(args, Console(verbosity, console.stdout, console.stderr))
    return code


def build_parser(arguments: list[str]) -> argparse.ArgumentParser:
    """The parser with the one command that ``arguments`` name, or with all of them for ``--help``.

    Only the modules needed are imported, so that a command starts fast.
    """
    parser = argparse.ArgumentParser(
        prog="polyleaf",
        description="From messy English health text to localized leaflets, in seven steps.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"polyleaf {__version__}")
    # listed in the epilog: argparse gives the names too little room and breaks their lines
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", help="one of these:")
    named = next((word for word in arguments if not word.startswith("-")), None)
    modules = {name: load_command(name) for name in ((named,) if named in COMMANDS else COMMANDS)}
    for name, module in modules.items():
        _add_command(subparsers, name, module)
    parser.epilog = "\n".join([*(_list_command(name, module) for name, module in modules.items()), "", CLOSING])
    return parser


def _list_command(name: str, module: ModuleType) -> str:
    return f"  {module.STEP or ' '} {name:<12}{module.SUMMARY}"


def load_command(name: str) -> ModuleType:
    """The module of a command."""
    return importlib.import_module(f"polyleaf.cli.commands.{name}")


def _add_command(
    subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, module: ModuleType
) -> None:
    parser = subparsers.add_parser(
        name, description=module.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    module.add_arguments(parser)
    parser.set_defaults(module=module)
    common = parser.add_argument_group("on every command")
    common.add_argument("--json", action="store_true", help="machine-readable data on stdout")
    loudness = common.add_mutually_exclusive_group()
    loudness.add_argument("-q", "--quiet", action="store_true", help="no progress on stderr")
    loudness.add_argument("-v", "--verbose", action="count", default=0, help="more on stderr")


if __name__ == "__main__":
    sys.exit(main())
