#!/usr/bin/env python3
"""How fast `polyleaf check` is with all checks, beside pofilter on the same files in the same run; and its memory.

Run ``scripts/fetch-suites`` first: the files are professional translations of the supported languages. pofilter, of
translate-toolkit, is installed into a virtual environment of its own under .polyleaf/ and is no dependency of ours.

  benchmarks/checks.py [--rounds N] [SUITE…]  polyleaf, polyleaf with two processes, pofilter, in turn, N rounds
  benchmarks/checks.py --memory UNITS         one process over so many units in files of 10,000, its memory on the way

CPU is user and system time of a process and its children; the ratio is the median of the rounds' own ratios. Both start
from compiled bytecode, as installed programs do: each runs once unmeasured on the smallest file.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from professional import SUITES, find_language

from polyleaf.catalogs import read_catalog, serialize_catalog
from polyleaf.errors import PolyleafError
from polyleaf.model import Catalog, Message

ROOT = Path(__file__).resolve().parents[1]
TOOLKIT = ROOT / ".polyleaf" / "translate-toolkit"
POLYLEAF = [sys.executable, "-m", "polyleaf.cli.main", "check", "--fail-on", "never"]
VERSION = "translate-toolkit==3.20.4"
UNITS_A_FILE = 10_000
BYTECODE = ROOT / ".polyleaf" / "bytecode"
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
ENVIRONMENT["PYTHONPYCACHEPREFIX"] = str(BYTECODE)


@dataclass(frozen=True)
class Run:
    """One process: what it took, in seconds."""

    wall: float
    cpu: float


def measure(command: list[str]) -> Run:
    """Run a command to its end, whatever its exit code says of the files."""
    before, start = os.times(), time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False, env=ENVIRONMENT)
    wall, after = time.perf_counter() - start, os.times()
    if done.returncode > 2 or b"Traceback" in done.stderr:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr.decode()[-2000:]}")
    return Run(wall, after.children_user + after.children_system - before.children_user - before.children_system)


def install_pofilter() -> str:
    """The program, in its own virtual environment."""
    program = TOOLKIT / "bin" / "pofilter"
    if not program.exists():
        venv.create(TOOLKIT, with_pip=True)
        install = [
            TOOLKIT / "bin" / "python",
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            VERSION,
        ]
        subprocess.run(install, check=True, stderr=subprocess.DEVNULL)
    return str(program)


def copy_files(folder: Path, suites: list[str]) -> int:
    """The suites' catalogs of the supported languages that we can read, and how many entries they hold."""
    entries = 0
    for path in sorted(SUITES.rglob("*.po")):
        language = find_language(path)
        if not language or (suites and path.relative_to(SUITES).parts[0] not in suites):
            continue
        try:
            catalog = read_catalog(path, "", [])
        except PolyleafError:
            continue
        entries += sum(message.is_translated and not message.obsolete for message in catalog.messages)
        target = folder / language / f"{len(list((folder / language).glob('*.po')))}.po"
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(path, target)
    return entries


def warm_up(commands: dict[str, list[str]], folder: Path) -> None:
    """Every program once on the smallest file, so that its modules are compiled before it is measured."""
    smallest = min(folder.rglob("*.po"), key=lambda path: path.stat().st_size)
    with tempfile.TemporaryDirectory() as name:
        small = Path(name) / "in" / smallest.parent.name
        small.mkdir(parents=True)
        shutil.copyfile(smallest, small / smallest.name)
        swaps = {str(folder): str(small.parent), str(folder.parent / "out"): str(Path(name) / "out")}
        for command in commands.values():
            measure([swaps.get(word, word) for word in command])


def compare_speed(rounds: int, suites: list[str]) -> None:
    """Both programs in turn on the same files."""
    pofilter = install_pofilter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "in"
        folder.mkdir()
        entries = copy_files(folder, suites)
        if not entries:
            sys.exit("no suites here; run scripts/fetch-suites")
        commands = {
            "polyleaf check": [*POLYLEAF, str(folder)],
            "polyleaf check --jobs 2": [*POLYLEAF, "--jobs", "2", str(folder)],
            "pofilter": [pofilter, "--progress=none", str(folder), str(Path(name) / "out")],
        }
        warm_up(commands, folder)
        runs: dict[str, list[Run]] = {label: [] for label in commands}
        for _ in range(rounds):
            for label, command in commands.items():
                runs[label].append(measure(command))
    ours = runs["polyleaf check"]
    print(f"{entries} translated entries in the same files, {rounds} rounds, medians\n")
    print("| | wall s | CPU s | entries/s of CPU | CPU against polyleaf | wall against polyleaf |")
    print("|---|---:|---:|---:|---:|---:|")
    for label, measured in runs.items():
        wall, cpu = (
            statistics.median(values) for values in zip(*((run.wall, run.cpu) for run in measured), strict=True)
        )
        cpu_ratio = statistics.median(run.cpu / own.cpu for run, own in zip(measured, ours, strict=True))
        wall_ratio = statistics.median(run.wall / own.wall for run, own in zip(measured, ours, strict=True))
        print(f"| {label} | {wall:.1f} | {cpu:.1f} | {entries / cpu:.0f} | {cpu_ratio:.2f} | {wall_ratio:.2f} |")


def write_units(folder: Path, units: int) -> None:
    """So many different units in files of 10,000: the suites' texts with a number of their own."""
    pairs = [
        (message.msgid, message.msgstr[0], find_language(path))
        for path in sorted(SUITES.glob("weblate/**/django.po"))
        if find_language(path) == "es"
        for message in read_catalog(path, "", []).messages
        if message.is_translated and message.msgid_plural is None and not message.obsolete
    ]
    for first in range(0, units, UNITS_A_FILE):
        messages = tuple(
            Message(f"{pairs[number % len(pairs)][0]} {number}", (f"{pairs[number % len(pairs)][1]} {number}",))
            for number in range(first, min(units, first + UNITS_A_FILE))
        )
        catalog = Catalog("es", messages, headers=(("Language", "es"),))
        (folder / f"{first:08}.po").write_text(serialize_catalog(catalog), "utf-8")


def watch_memory(units: int) -> None:
    """The resident memory of one process while it checks so many units, at every tenth of the way."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_units(folder, units)
        files = -(-units // UNITS_A_FILE)
        start = time.perf_counter()
        process = subprocess.Popen(
            [*POLYLEAF, "--verbose", str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        print("| units | resident MiB | s |\n|---:|---:|---:|")
        done = 0
        for line in process.stderr or ():
            if not re.search(r"\.po: \d+ findings?", line):
                continue
            done += 1
            if files < 10 or done % (files // 10) == 0:
                print(
                    f"| {done * UNITS_A_FILE} | {read_resident(process.pid):.0f} | {time.perf_counter() - start:.0f} |"
                )
        process.wait()


def read_resident(process: int) -> float:
    """The resident memory of a process, in MiB (Linux)."""
    for line in Path(f"/proc/{process}/status").read_text("utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def main() -> None:
    """Measure what was asked for and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suites", metavar="SUITE", nargs="*")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--memory", type=int, metavar="UNITS")
    args = parser.parse_args()
    if args.memory:
        watch_memory(args.memory)
    else:
        compare_speed(args.rounds, args.suites)


if __name__ == "__main__":
    main()
