#!/usr/bin/env python3
"""How fast and how well the memory finds similar texts among a million, beside what else could be used.

Run it on a quiet machine: ``.venv/bin/python benchmarks/memory.py [--segments N] [--queries N]``. It needs 3 GB of
memory, 3 GB in the temporary folder, and about ten minutes, most of them for the peers.

The segments are sentences of the documentation strings of Python and the installed packages, and, to make a million,
sentences spliced from two or three of these where they share two words; always the same ones for the same packages.
Splicing makes more near twins than people write, so the figures are on the hard side. ``--corpus FILE`` takes the lines
of a file instead.

Queries are segments with one or two words changed (light), or changed until rapidfuzz's ratio is 62 to 78 (heavy).
Recall is how often the best text found is as like the query as the best of all. Times are processor time of one
process, and wall time for the last column: the two differ when others use the machine.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import sqlite3
import statistics
import sysconfig
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from rapidfuzz import fuzz, process

from polyleaf.memory import Pair, Query, Store, TranslationMemory, serialize_csv, serialize_tmx
from polyleaf.memory.similar import SimilarTexts
from polyleaf.pipeline.memory_imports import ImportOptions, import_file
from polyleaf.pipeline.plural_categories import find_plural_category
from polyleaf.project import Project

SEED = 20261124
QUOTED = re.compile(r'"""(.*?)"""', re.DOTALL)
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
SHORTEST, LONGEST = 20, 300
MIN_SCORE = 50
RARE_TRIGRAMS = 6


def collect_sentences() -> list[str]:
    """The prose in the documentation strings of Python's library and of what is installed."""
    found: dict[str, None] = {}
    standard, installed = (Path(sysconfig.get_paths()[name]) for name in ("stdlib", "purelib"))
    for root in (standard, installed):
        for path in sorted(root.rglob("*.py")):
            if root == standard and "site-packages" in path.parts:
                continue
            for text in QUOTED.findall(path.read_text("utf-8", "replace")):
                for paragraph in re.split(r"\n\s*\n", text):
                    found.update((part, None) for part in SENTENCE.split(" ".join(paragraph.split())) if is_prose(part))
    return list(found)


def is_prose(text: str) -> bool:
    """Whether it is a sentence rather than code."""
    letters = sum(character.isalpha() or character == " " for character in text)
    return SHORTEST <= len(text) <= LONGEST and letters > 0.85 * len(text)


def make_segments(real: list[str], count: int) -> list[str]:
    """The real sentences, and spliced ones until there are enough."""
    chance = random.Random(SEED)
    words = [text.split() for text in real]
    places: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for number, parts in enumerate(words):
        for index in range(1, len(parts) - 1):
            places.setdefault((parts[index - 1], parts[index]), []).append((number, index))
    segments = dict.fromkeys(real[:count])
    while len(segments) < count:
        parts = words[chance.randrange(len(words))]
        for _ in range(2):
            if len(parts) > 3:
                index = chance.randrange(1, len(parts) - 1)
                choices = places.get((parts[index - 1], parts[index]), [])
                if choices:
                    number, other = choices[chance.randrange(len(choices))]
                    parts = parts[:index] + words[number][other:]
        text = " ".join(parts)
        if SHORTEST <= len(text) <= LONGEST:
            segments[text] = None
    return list(segments)


def make_queries(segments: list[str], count: int, *, heavy: bool) -> list[str]:
    """Edited segments."""
    chance = random.Random(SEED + heavy)
    vocabulary = [word for text in chance.sample(segments, min(20_000, len(segments))) for word in text.split()]
    queries: list[str] = []
    while len(queries) < count:
        text = segments[chance.randrange(len(segments))]
        edited = edit(text, vocabulary, chance, heavy=heavy)
        if edited:
            queries.append(edited)
    return queries


def edit(text: str, vocabulary: list[str], chance: random.Random, *, heavy: bool) -> str | None:
    """One or two words replaced, put in or left out; or as many as make it a heavy edit."""
    words = text.split()
    for _ in range(60 if heavy else chance.choice((1, 2))):
        place = chance.randrange(len(words))
        way = chance.randrange(3)
        if way == 0:
            words[place] = chance.choice(vocabulary)
        elif way == 1 and len(words) > 3:
            del words[place]
        else:
            words.insert(place, chance.choice(vocabulary))
        if heavy and 62 <= fuzz.ratio(" ".join(words), text) <= 78:
            break
    score = fuzz.ratio(" ".join(words), text)
    return " ".join(words) if not heavy or 62 <= score <= 78 else None


class TrigramSearch:
    """SQLite's FTS5 with its trigram tokenizer: the texts with any of the rarest trigrams, compared by rapidfuzz."""

    def __init__(self, path: Path, segments: list[str]) -> None:
        self._db = sqlite3.connect(path)
        self._db.execute("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='trigram')")
        self._db.executemany("INSERT INTO texts VALUES (?)", ((text,) for text in segments))
        self._db.execute("CREATE VIRTUAL TABLE grams USING fts5vocab(texts, 'row')")
        self._db.commit()
        self._counts = dict(self._db.execute("SELECT term, doc FROM grams"))

    def find(self, text: str) -> list[tuple[str, float]]:
        """The best text."""
        grams = {text[index : index + 3].lower() for index in range(len(text) - 2)}
        known = sorted((gram for gram in grams if gram in self._counts), key=lambda gram: self._counts[gram])
        asked = " OR ".join('"' + gram.replace('"', '""') + '"' for gram in known[:RARE_TRIGRAMS])
        rows = self._db.execute("SELECT text FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 50", (asked,))
        return find_best(text, [row[0] for row in rows])


def find_best(text: str, texts: list[str]) -> list[tuple[str, float]]:
    """The text most like another, and its score."""
    found = process.extractOne(text, texts, scorer=fuzz.ratio)
    return [(found[0], found[1])] if found else []


Finder = Callable[[str], list[tuple[str, float]]]


def report(label: str, find: Finder, queries: list[str], best: dict[str, float]) -> None:
    """Time each query, and count those whose best is the best of all (where that is known)."""
    times, walls, hits = [], [], 0
    for text in queries:
        start, wall = time.process_time(), time.perf_counter()
        found = find(text)
        times.append(1000 * (time.process_time() - start))
        walls.append(1000 * (time.perf_counter() - wall))
        hits += bool(found) and found[0][1] >= best.get(text, 0) - 1e-9
    late = int(0.95 * len(queries))
    recall = f"{hits / len(queries):>9.3f}" if queries[-1] in best else f"{'-':>9}"
    row = f"{statistics.median(times):>9.2f}{sorted(times)[late]:>9.2f}{sorted(walls)[late]:>9.2f}{recall}"
    print(f"{label:<44}{row}", flush=True)


def make_pairs(segments: list[str]) -> Iterator[Pair]:
    """Pairs as an import has them; the translation is of about the same length."""
    return (Pair("en", "es", text, text[::-1].strip(), domain="benchmark") for text in segments)


def measure_imports(project: Project, segments: list[str]) -> TranslationMemory:
    """How many pairs a second come in from each format, into a store of their own; returns the last."""
    serializers = {
        "tmx": lambda: serialize_tmx(make_pairs(segments), "en"),
        "csv": lambda: serialize_csv(make_pairs(segments)),
    }
    for suffix, serialize in serializers.items():
        shutil.rmtree(project.cache, ignore_errors=True)
        path = project.root / f"pairs.{suffix}"
        with path.open("w", encoding="utf-8", newline="") as file:
            file.writelines(serialize())
        memory = TranslationMemory(Store(project.cache / "memory.sqlite"), project.cache / "memory.index")
        start, wall = time.process_time(), time.perf_counter()
        pairs = import_file(project, memory, path, ImportOptions()).pairs
        seconds, wall = time.process_time() - start, time.perf_counter() - wall
        size = (project.cache / "memory.sqlite").stat().st_size / 2**20
        print(
            f"import .{suffix}  {pairs} pairs  {seconds:.1f} s, {pairs / seconds:.0f} pairs/s (wall {wall:.1f} s)",
            end="",
        )
        print(f"  store {size:.0f} MiB", flush=True)
        path.unlink()
    return memory


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--segments", type=int, default=1_000_000)
    parser.add_argument("--queries", type=int, default=500, help="of each kind")
    parser.add_argument("--peers", type=int, default=150, help="queries of each kind for comparing all and for recall")
    parser.add_argument(
        "--corpus", type=Path, help="a text file with a segment a line, instead of Python's documentation"
    )
    args = parser.parse_args()
    real = args.corpus.read_text("utf-8").splitlines() if args.corpus else collect_sentences()
    real = list(dict.fromkeys(filter(is_prose, real)))
    segments = make_segments(real, args.segments)
    size = sum(len(text.encode()) for text in segments) / 2**20
    print(f"{len(segments)} segments ({min(len(real), len(segments))} real), {size:.0f} MiB")
    with tempfile.TemporaryDirectory() as name:
        project = Project(Path(name), "benchmark")
        memory = measure_imports(project, segments)
        measure_searches(memory, project, segments, args)


def measure_searches(
    memory: TranslationMemory, project: Project, segments: list[str], args: argparse.Namespace
) -> None:
    """Build the index, open it, and ask it and its peers the same questions."""
    folder = project.cache / "memory.index" / "en-es"
    start = time.process_time()
    memory.ask(lambda store: SimilarTexts(store, "en", "es", folder))
    built = time.process_time() - start
    start = time.process_time()
    memory.ask(lambda store: SimilarTexts(store, "en", "es", folder))
    opened = time.process_time() - start
    size = sum(path.stat().st_size for path in folder.iterdir()) / 2**20
    print(f"index built in {built:.1f} s, opened in {1000 * opened:.1f} ms, {size:.0f} MiB")
    start = time.process_time()
    trigrams = TrigramSearch(project.root / "trigrams.sqlite", segments)
    print(f"FTS5 trigram built in {time.process_time() - start:.1f} s")

    def look_up(text: str) -> list[tuple[str, float]]:
        found = memory.find_matches(Query(text, "en", "es", min_score=MIN_SCORE))
        return [(match.pair.source, fuzz.ratio(text, match.pair.source)) for match in found]

    def search(text: str) -> list[tuple[str, float]]:
        found = memory.search(Query(text, "en", "es", min_score=MIN_SCORE), find_plural_category)
        return [(match.pair.source, fuzz.ratio(text, match.pair.source)) for match in found]

    print(f"{'':<44}{'p50 ms':>9}{'p95 ms':>9}{'p95 wall':>9}{'recall@1':>9}")
    for kind, heavy in (("light", False), ("heavy", True)):
        queries = make_queries(segments, args.queries, heavy=heavy)
        some = queries[: args.peers]
        best = {text: find_best(text, segments)[0][1] for text in some}
        look_up(queries[0])
        report(f"{kind}: comparing all (rapidfuzz)", lambda text: find_best(text, segments), some, best)
        report(f"{kind}: FTS5 trigram, {RARE_TRIGRAMS} rarest, top 50", trigrams.find, some, best)
        report(f"{kind}: memory, {len(some)} lookups", look_up, some, best)
        report(f"{kind}: memory, {len(queries)} lookups", look_up, queries, {})
        report(f"{kind}: memory, facts of 5 matches compared", search, queries, {})


if __name__ == "__main__":
    main()
