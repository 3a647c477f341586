#!/usr/bin/env python3
"""How fast a text becomes segments, from bytes on: safe rules and holds, without suggestions.

``.venv/bin/python benchmarks/normalize.py [--peers SITE-PACKAGES] [--rounds N]``, on one core. Three kinds of text: the
repository's own source again and again, *varied* (in each copy a third of the longer words are others of the same text
and every figure is another, by chance from a fixed seed, so that no two sentences are copies); the same *repeated* as
it is, the worst case for whatever compares sentences; and the *health texts* of the tests, one document each.

sentencex, pySBD and ftfy read the same texts line by line, as they would be used. pySBD and ftfy are no dependencies:
``--peers`` says where they are installed, and without it they are left out. Each figure is megabytes (10⁶ bytes) a
second of processor time, the best of the rounds; the tools take turns within a round. Garbage is looked for as rarely
as in the command.

``--large MEGABYTES…`` measures documents of those sizes instead, each in its own process, with the most memory that
was resident.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import multiprocessing
import random
import re
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import sentencex

from polyleaf.cli.main import RARELY
from polyleaf.normalize import normalize_source
from polyleaf.normalize.rule import Strength
from polyleaf.registry import load_things
from polyleaf.sources.formats.plain_text import PLUGIN

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "source_text" / "bone-metastases.txt"
HEALTH_TEXTS = ROOT / "tests" / "golden" / "normalize" / "texts"
SIZES = (250_000, 500_000, 1_000_000, 2_000_000)
COMPARED = 1_000_000
LONGER_WORD = re.compile(r"\b[a-z]{6,}\b")
FIGURE = re.compile(r"\d+")
CHANGED = 1 / 3
SLOW = 100_000
# bytes of a text that pySBD gets
Tool = Callable[[bytes], object]


@dataclass(frozen=True)
class Corpus:
    """Documents under a name."""

    name: str
    documents: tuple[bytes, ...]

    @property
    def size(self) -> int:
        """Bytes of all documents."""
        return sum(map(len, self.documents))


def vary(text: str, chance: random.Random) -> str:
    """The text with a third of its longer words replaced by others of it, and with other figures."""
    words = LONGER_WORD.findall(text)
    text = LONGER_WORD.sub(lambda word: chance.choice(words) if chance.random() < CHANGED else word.group(), text)
    return FIGURE.sub(lambda figure: str(chance.randrange(10 ** len(figure.group()))), text)


def fill(copies: Iterable[str], size: int) -> bytes:
    """Copies one below the other, cut at the end of a line near ``size`` bytes."""
    filled = b""
    for copy in copies:
        filled += copy.encode() + b"\n\n"
        if len(filled) >= size:
            break
    return filled[: filled.index(b"\n", size) + 1] if len(filled) > size else filled


def make_varied(size: int) -> Corpus:
    """One document of so many bytes."""
    text, chance = SOURCE.read_text(encoding="utf-8"), random.Random(1)
    return Corpus("varied", (fill((vary(text, chance) for _ in itertools.count()), size),))


def make_repeated(size: int) -> Corpus:
    """One document of so many bytes."""
    return Corpus("repeated", (fill(itertools.repeat(SOURCE.read_text(encoding="utf-8")), size),))


def read_health_texts() -> Corpus:
    """The texts of the tests, and the repository's own source."""
    paths = [SOURCE, *(path for path in sorted(HEALTH_TEXTS.glob("*.txt")) if ".expected" not in path.name)]
    return Corpus("health texts", tuple(path.read_bytes() for path in paths))


def make_normalizer() -> Tool:
    """The whole step with safe rules and holds."""
    rules = tuple(rule for rule in load_things("rules") if rule.strength is not Strength.SUGGESTED)
    return lambda data: normalize_source(PLUGIN.read(data, "benchmark"), rules)


def split_with_sentencex(data: bytes) -> object:
    """Sentences of every line."""
    return [sentencex.segment("en", line) for line in data.decode().split("\n") if line]


def make_peers() -> dict[str, Tool]:
    """What is installed of pySBD and ftfy."""
    peers: dict[str, Tool] = {}
    try:
        import ftfy  # noqa: PLC0415  no dependency of ours
        import pysbd  # noqa: PLC0415  only what needs it pays for its import
    except ImportError as missing:
        print(f"left out: {missing}")
        return peers
    segmenter = pysbd.Segmenter(language="en", clean=False)
    peers["ftfy"] = lambda data: [ftfy.fix_text(line) for line in data.decode().split("\n")]
    peers["pySBD"] = lambda data: [segmenter.segment(line) for line in data[:SLOW].decode(errors="ignore").split("\n")]
    return peers


def measure(tools: dict[str, Tool], corpora: Sequence[Corpus], rounds: int) -> dict[tuple[str, str, int], float]:
    """Processor seconds by tool, corpus and size: the best of the rounds."""
    best: dict[tuple[str, str, int], float] = {}
    for _ in range(rounds):
        for corpus, (name, tool) in itertools.product(corpora, tools.items()):
            start = time.process_time()
            for document in corpus.documents:
                tool(document)
            key = name, corpus.name, corpus.size
            best[key] = min(best.get(key, 1e9), time.process_time() - start)
    return best


def measure_large(name: str, megabytes: float) -> tuple[float, int]:
    """Processor seconds, and MiB that were resident at most, of one document in this process."""
    gc.set_threshold(*RARELY)
    make = {"varied": make_varied, "repeated": make_repeated}[name]
    document, normalize = make(int(megabytes * 1e6)).documents[0], make_normalizer()
    normalize(read_health_texts().documents[0])
    start = time.process_time()
    normalize(document)
    return time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def print_large(sizes: Sequence[float]) -> None:
    """One row a document, each measured in a fresh process."""
    print("| one document | MB | s | MB/s | MiB at most |\n|---|---:|---:|---:|---:|")
    for name, size in itertools.product(("varied", "repeated"), sizes):
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            seconds, memory = pool.apply(measure_large, (name, size))
        print(f"| {name} | {size:g} | {seconds:.1f} | {size / seconds:.2f} | {memory} |", flush=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", type=Path, help="a site-packages folder with pySBD and ftfy")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--large", type=float, nargs="+", help="sizes in megabytes, and nothing else is measured")
    args = parser.parse_args()
    gc.set_threshold(*RARELY)
    if args.large:
        print_large(args.large)
        return
    if args.peers:
        sys.path.append(str(args.peers))
    normalize = make_normalizer()
    corpora = [make_varied(COMPARED), make_repeated(COMPARED), read_health_texts()]
    tools = {"polyleaf": normalize, "sentencex": split_with_sentencex, **make_peers()}
    normalize(corpora[-1].documents[0])
    print(f"| MB/s | {' | '.join(corpus.name for corpus in corpora)} |\n|---|{'---:|' * len(corpora)}")
    best = measure(tools, corpora, args.rounds)
    for name in tools:
        speeds = [
            sum(min(len(text), SLOW) if name == "pySBD" else len(text) for text in corpus.documents)
            / best[name, corpus.name, corpus.size]
            / 1e6
            for corpus in corpora
        ]
        print(f"| {name} | {' | '.join(f'{speed:.2f}' for speed in speeds)} |", flush=True)
    print("\n| one document of | varied, s | MB/s | repeated, s | MB/s |\n|---:|---:|---:|---:|---:|")
    for size in SIZES:
        cells = [f"{size / 1e6:.2f} MB"]
        for corpus in (make_varied(size), make_repeated(size)):
            seconds = measure({"": normalize}, [corpus], args.rounds)["", corpus.name, corpus.size]
            cells += [f"{seconds:.2f}", f"{corpus.size / seconds / 1e6:.2f}"]
        print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
