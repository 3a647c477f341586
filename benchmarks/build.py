#!/usr/bin/env python3
"""How long a build takes: everything, nothing changed, one translation changed, beside Python's own start.

Run it on a quiet machine: ``.venv/bin/python benchmarks/build.py [--runs N]``. It works on a copy of this repository.
Each line is minimum, median and maximum of whole processes, in seconds, and the ratio of medians to Python's start.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
POLYLEAF = [str(ROOT / ".venv/bin/polyleaf"), "build", "-q"]
CHANGED = "locales/es/LC_MESSAGES/bone-metastases.po"


def copy_project(folder: Path) -> None:
    """The content of this repository, without what is generated."""
    for name in ("source_text", "locales", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("pyproject.toml", "babel.cfg"):
        shutil.copy(ROOT / name, folder / name)


def list_imports(folder: Path) -> list[str]:
    """The modules an idle build has imported when it ends."""
    code = (
        "import sys; from polyleaf.cli.main import main; main(['build', '-q']);"
        "print(' '.join(name for name in sys.modules if not name.startswith(('polyleaf', '__'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, check=True, capture_output=True, text=True)
    return [name for name in done.stdout.split() if name.replace(".", "").replace("_", "").isalnum()]


def measure(command: list[str], folder: Path, runs: int, before: Callable[[int], None]) -> list[float]:
    """Wall time of each run, in seconds; ``before`` prepares one."""
    times = []
    for run in range(runs):
        before(run)
        start = time.perf_counter()
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return times


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    # users keep their compiled modules; without them every start compiles a hundred files
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy_project(folder)
        for _ in range(3):
            # the second finds nothing to do by contents, the third by sizes and times
            subprocess.run(POLYLEAF, cwd=folder, check=True)
        imports = [sys.executable, "-c", f"import {', '.join(list_imports(folder))}"]

        def nothing(run: int) -> None:
            del run

        def forget(run: int) -> None:
            del run
            shutil.rmtree(folder / ".polyleaf")
            shutil.rmtree(folder / "output")

        def change(run: int) -> None:
            path = folder / CHANGED
            head, tail = path.read_text("utf-8").split('msgstr "', 2)[0::2]
            middle = path.read_text("utf-8").split('msgstr "', 2)[1]
            path.write_text(f'{head}msgstr "{middle}msgstr "{run % 10}{tail}', "utf-8")

        rows = {
            "python, same imports": measure(imports, folder, runs, nothing),
            "python alone": measure([sys.executable, "-c", ""], folder, runs, nothing),
            "build, nothing changed": measure(POLYLEAF, folder, runs, nothing),
            "build, one string changed": measure(POLYLEAF, folder, runs, change),
            "build, everything": measure(POLYLEAF, folder, runs, forget),
        }
        base = statistics.median(rows["python alone"])
        print(f"{'':<28}{'min s':>9}{'median':>9}{'max':>9}{'ratio':>8}")
        for label, times in rows.items():
            median = statistics.median(times)
            print(f"{label:<28}{min(times):>9.3f}{median:>9.3f}{max(times):>9.3f}{median / base:>8.1f}")


if __name__ == "__main__":
    main()
