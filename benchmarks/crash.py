#!/usr/bin/env python3
"""Kills extract, draft and compile (kill -9) at random moments, and looks at what they left.

``.venv/bin/python benchmarks/crash.py [--kills 200] [--seed 1]``, on a copy of this repository in which the English was
edited and some translations wait in the memory. After each kill every file must be, byte for byte, as before the
command or as after it, a ledger all the lines it had and whole lines only; then the same command must finish and give
what it gives without a kill. Prints a line for each command and exits 1 if anything was lost.
"""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from polyleaf.catalogs import read_catalog, serialize_catalog
from polyleaf.files import Writer
from polyleaf.memory import serialize_pair
from polyleaf.project import Project, read_project
from polyleaf.review import Actor, append_decisions, make_decision, parse_ledger

ROOT = Path(__file__).resolve().parents[1]
DOMAIN, LANGUAGE = "bone-metastases", "es"
EVERY = 5
# message of which one is edited or forgotten
COMMANDS = {"extract": ["extract"], "draft": ["draft", "--engine", "memory"], "compile": ["compile"]}
Files = dict[str, object]


@dataclass(frozen=True, slots=True)
class Trial:
    """What a command starts from and ends with."""

    command: list[str]
    before: Files
    after: Files
    seconds: float
    # that it takes


def main() -> None:
    """Kill, look, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200, help="of all three commands together (default: 200)")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    lost = 0
    with tempfile.TemporaryDirectory() as name:
        for number, (step, command) in enumerate(COMMANDS.items()):
            kills = len(range(number, args.kills, len(COMMANDS)))
            outcomes = kill_often(Path(name) / step, step, command, kills, chance)
            lost += sum(count for outcome, count in outcomes.items() if outcome.startswith("LOST"))
            print(f"{step:<8} {kills} kills: {', '.join(f'{outcome} {count}' for outcome, count in outcomes.items())}")
    sys.exit(1 if lost else 0)


def kill_often(folder: Path, step: str, command: list[str], kills: int, chance: random.Random) -> Counter[str]:
    """How often each outcome was seen."""
    project = prepare(folder / "project", step)
    shutil.copytree(project.root, folder / "saved")
    before = list_files(project.root)
    start = time.monotonic()
    run(project, command)
    trial = Trial(command, before, list_files(project.root), time.monotonic() - start)
    if trial.before == trial.after:
        sys.exit(f"{step} had nothing to do")
    outcomes: Counter[str] = Counter()
    for _ in range(kills):
        for name in ("locales", ".polyleaf"):
            shutil.rmtree(project.root / name)
            shutil.copytree(folder / "saved" / name, project.root / name)
        outcomes[kill_once(project, trial, chance.uniform(0, trial.seconds))] += 1
    return outcomes


def kill_once(project: Project, trial: Trial, delay: float) -> str:
    """Kill the command after so many seconds and say what came of it."""
    process = subprocess.Popen(name_command(trial.command), cwd=project.root)
    try:
        process.wait(delay)
    except subprocess.TimeoutExpired:
        process.kill()
    killed = process.wait() == -signal.SIGKILL
    half = list_files(project.root)
    if any(content not in (trial.before.get(name), trial.after.get(name)) for name, content in half.items()):
        return "LOST: a file that is neither old nor new"
    if not trial.before.keys() & trial.after.keys() <= half.keys():
        return "LOST: a file is gone"
    run(project, trial.command)
    if list_files(project.root) != trial.after:
        return "LOST: the next run gives something else"
    if not killed:
        return "ended before it was killed"
    if half == trial.before:
        return "killed before the first write"
    return "killed between two writes" if half != trial.after else "killed after the last write"


def run(project: Project, command: list[str]) -> None:
    """The command to its end."""
    subprocess.run(name_command(command), cwd=project.root, check=True)


def name_command(command: list[str]) -> list[str]:
    """A command line."""
    return [sys.executable, "-m", "polyleaf", *command, "-q"]


def list_files(root: Path) -> Files:
    """Catalogs and compiled ones by name, and of ledgers what they say: a second draft says it once more, later."""
    found: Files = {}
    for path in sorted((*root.glob("locales/**/*"), *root.glob(".polyleaf/compiled/**/*"))):
        name = str(path.relative_to(root))
        if path.suffix == ".jsonl" and path.parent.name == "decisions":
            lines = parse_ledger(path.read_text("utf-8"), name)
            found[name] = frozenset(replace(line, id="", previous="", time="") for line in lines)
        elif path.is_file() and path.suffix != ".tmp":
            found[name] = path.read_bytes()
    return found


def prepare(folder: Path, step: str) -> Project:
    """A copy of this repository in which the step has much to do."""
    for name in ("source_text", "locales", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("pyproject.toml", "babel.cfg"):
        shutil.copy(ROOT / name, folder / name)
    project = read_project(folder)
    assert project
    for command in (["normalize"], ["extract"], ["draft", "--engine", "memory"], ["compile"]):
        run(project, command)
    edit_english(project)
    if step != "extract":
        run(project, ["extract"])
    if step == "draft":
        forget_some(project)
    return project


def edit_english(project: Project) -> None:
    """Other words in some messages of the English edition."""
    path = project.catalog("en", DOMAIN)
    edition = read_catalog(path, "en")
    messages = [
        replace(message, msgstr=(f"In short: {message.msgstr[0]}",)) if number % EVERY == 0 else message
        for number, message in enumerate(edition.messages)
    ]
    path.write_text(serialize_catalog(replace(edition, messages=tuple(messages))), "utf-8")


def forget_some(project: Project) -> None:
    """Some texts are only in the memory, accepted by a translator."""
    path = project.catalog(LANGUAGE, DOMAIN)
    catalog = read_catalog(path, LANGUAGE)
    chosen = [message for message in catalog.messages if message.msgstr[0]][::EVERY]
    accepted = [replace(message, flags=(), previous_msgid=None) for message in chosen]
    kept = project.kept_pairs(LANGUAGE)
    text = kept.read_text("utf-8") if kept.is_file() else ""
    kept.write_text(text + "".join(f"{serialize_pair(message, DOMAIN)}\n" for message in accepted), "utf-8")
    translator = Actor("translator-1", "translator", "2026-01-01T00:00:00Z")
    decisions = [make_decision("accept", message, translator) for message in accepted]
    append_decisions(project.decisions(LANGUAGE), decisions, Writer())
    messages = [
        replace(message, msgstr=("",), flags=(), previous_msgid=None) if message in chosen else message
        for message in catalog.messages
    ]
    path.write_text(serialize_catalog(replace(catalog, messages=tuple(messages))), "utf-8")


if __name__ == "__main__":
    main()
