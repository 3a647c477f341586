"""``polyleaf COMMAND``: finds the command, turns errors into one sentence and an exit code.

``--help`` and a build with nothing to do are answered before anything is imported that they do not need.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from polyleaf import __version__
from polyleaf.cli.listing import CLOSING, COMMANDS, DESCRIPTION, format_help

if TYPE_CHECKING:
    import argparse
    from types import ModuleType

RARELY = (200_000, 50, 1000)
# objects between two collections of garbage: what a command reads is all in use, and looking for garbage in a hundred
# thousand messages takes a third of the time of merging them


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit code. Every expected error is one sentence on stderr."""
    arguments = sys.argv[1:] if argv is None else argv
    code = _answer_at_once(arguments)
    return _run_guarded(arguments) if code is None else code


def _answer_at_once(arguments: list[str]) -> int | None:
    """The exit code, if that was all there is to do."""
    if arguments in ([], ["-h"], ["--help"]):
        sys.stdout.write(format_help())
        return 0 if arguments else 2
    if arguments in (["build"], ["build", "-q"], ["build", "--quiet"]):
        from polyleaf.pipeline.idle import find_idle_project

        if root := find_idle_project():
            if arguments == ["build"]:
                page = f"{root}/output/draft"
                sys.stderr.write(
                    f"nothing was out of date\nThe leaflets are in {page}: open {page}/index.html in a browser.\n"
                )
            return 0
    return None


def _run_guarded(arguments: list[str]) -> int:
    import gc
    import os

    from polyleaf.cli.console import Console
    from polyleaf.errors import PolyleafError, RefusedError, StorageError

    gc.set_threshold(*RARELY)
    console = Console()
    try:
        return _run(arguments)
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


def _run(arguments: list[str]) -> int:
    from polyleaf.cli.console import Console

    args = build_parser(arguments).parse_args(arguments)
    if args.command is None:
        sys.stdout.write(format_help())
        return 2
    code: int = args.module.run(args, Console(-1 if args.quiet else args.verbose))
    return code


def build_parser(arguments: list[str]) -> argparse.ArgumentParser:
    """The parser with the one command that ``arguments`` name, or with all of them.

    Only the modules needed are imported, so that a command starts fast.
    """
    import argparse

    parser = argparse.ArgumentParser(
        prog="polyleaf", description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action="version", version=f"polyleaf {__version__}")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", help="see: polyleaf --help")
    named = next((word for word in arguments if not word.startswith("-")), None)
    for name in (named,) if named in COMMANDS else COMMANDS:
        _add_command(subparsers, name, load_command(name))
    parser.epilog = CLOSING
    return parser


def load_command(name: str) -> ModuleType:
    """The module of a command."""
    import importlib

    return importlib.import_module(f"polyleaf.cli.commands.{name}")


def _add_command(
    subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, module: ModuleType
) -> None:
    import argparse

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
