#!/usr/bin/env python3
"""Feeds damaged sources to reading and normalizing: nothing but a PolyleafError may come out, and no text may be lost.

``benchmarks/fuzz_sources.py [SECONDS] [SUFFIX…]``, with ``atheris`` where it is installed (it watches which code a
change of the input reaches) and else with changes by chance from a fixed seed. The first inputs are the source files of
the tests. atheris is no dependency: install it into any environment that has polyleaf.

What fails is printed with the bytes that did it: they belong into a case of ``tests/sources``, and the code is mended.
"""

from __future__ import annotations

import importlib.util
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDERS = (
    ROOT / "source_text",
    ROOT / "tests" / "golden" / "sources",
    ROOT / "tests" / "golden" / "normalize" / "texts",
)
SUFFIXES = (".txt", ".md", ".html", ".docx")
LARGEST = 20_000
# bytes of a first input
PIECES = (
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n\n\n", b"\t", b"&#0;", b"&nbsp;", b"<p>", b"</p>", b"<!--", b"# ",
    b"|a|b|\n", b"- ", b"1. ", b"\xc2\xad", b"\xe2\x80\x8b", b"\xed\xa0\x80", b"\x80", b"\xc3\xa2\xe2\x82\xac", b"[1]",
    b"<table><tr><td>", b"```\n", b"\xe2\x80\xa2 ", b"\xe2\x80\xa8", b"\xc2\x85", b"\x0c", b"\x1c", b"<script>",
)  # fmt: skip


class LostTextError(Exception):
    """Text of a source that no segment, marker or drop accounts for."""


def try_source(data: bytes, suffix: str) -> None:
    """Reads and normalizes; raises what must not be raised."""
    # not at the top: atheris must watch them being imported
    from polyleaf.errors import PolyleafError  # noqa: PLC0415  once atheris watches imports
    from polyleaf.normalize import find_lost_text, normalize_source  # noqa: PLC0415  once atheris watches imports
    from polyleaf.sources.reading import find_format  # noqa: PLC0415  once atheris watches imports

    path = Path(f"fuzzed{suffix}")
    try:
        document = normalize_source(find_format(path).read(data, path.name))
    except PolyleafError:
        return
    lost = find_lost_text(document)
    if lost:
        raise LostTextError(f"{lost[:3]} of {document.lines[lost[0].line - 1]!r}")


def list_inputs(suffix: str) -> list[bytes]:
    """The source files of the tests that have this suffix."""
    found = [path.read_bytes() for folder in FOLDERS for path in sorted(folder.rglob(f"*{suffix}"))]
    return [data for data in found if len(data) <= LARGEST] or [b"Wash your hands."]


def change(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """The data with a few pieces left out, put in, doubled, spoilt or taken from the other."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        start = chance.randrange(len(changed) + 1)
        end = min(len(changed), start + chance.choice((0, 1, 1, 2, 8, 64, 512)))
        there = chance.randrange(len(other) + 1)
        changed[start:end] = chance.choice(
            (
                b"",
                chance.choice(PIECES),
                chance.choice(PIECES) * chance.choice((2, 50)),
                bytes(chance.randrange(256) for _ in range(chance.choice((1, 3)))),
                bytes(changed[start:end]) * 2,
                other[there : there + 64],
            )
        )
    return bytes(changed)


def fuzz_by_chance(seconds: float, suffixes: Sequence[str]) -> int:
    """Tries changed inputs, one suffix after the other; returns how many different errors came out."""
    chance, seen, tried = random.Random(1), set(), 0
    inputs = {suffix: list_inputs(suffix) for suffix in suffixes}
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        suffix = suffixes[tried % len(suffixes)]
        data = change(chance.choice(inputs[suffix]), chance.choice(inputs[suffix]), chance)
        tried += 1
        try:
            try_source(data, suffix)
        except Exception as error:  # noqa: BLE001  whatever comes out is what is looked for
            place = error.__traceback__
            while place and place.tb_next:
                place = place.tb_next
            key = suffix, type(error), place and (place.tb_frame.f_code.co_filename, place.tb_lineno)
            if key not in seen:
                seen.add(key)
                print(f"{suffix}: {type(error).__name__}: {error}\n  {key[2]}\n  {data!r}", flush=True)
    print(f"{tried} inputs, {len(seen)} kinds of failure")
    return len(seen)


def fuzz_with_atheris(seconds: float, suffixes: Sequence[str]) -> None:
    """Lets atheris change the inputs, whose first byte picks the suffix; it ends the process when something fails."""
    import atheris  # noqa: PLC0415  no dependency of ours

    with atheris.instrument_imports(include=["polyleaf"]):
        for suffix in suffixes:
            try_source(list_inputs(suffix)[0], suffix)

    def try_input(data: bytes) -> None:
        if data:
            try_source(data[1:], suffixes[data[0] % len(suffixes)])

    with tempfile.TemporaryDirectory() as folder:
        for number, suffix in enumerate(suffixes):
            for index, data in enumerate(list_inputs(suffix)):
                (Path(folder) / f"{number}-{index}").write_bytes(bytes([number]) + data)
        options = [f"-max_total_time={seconds:.0f}", f"-max_len={LARGEST}", "-timeout=30", folder]
        atheris.Setup([sys.argv[0], *options], try_input)
        atheris.Fuzz()


def main() -> None:
    """Fuzz for so many seconds."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60
    suffixes = tuple(sys.argv[2:]) or SUFFIXES
    if importlib.util.find_spec("atheris"):
        fuzz_with_atheris(seconds, suffixes)
    elif fuzz_by_chance(seconds, suffixes):
        sys.exit(1)


if __name__ == "__main__":
    main()
