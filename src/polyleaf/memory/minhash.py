"""An index of similar texts: MinHash over character trigrams, in memory-mapped numpy arrays.

A text's signature is, for each of 64 hash functions, the smallest hash of its trigrams; two texts share a value as
often as they share trigrams (A. Broder, "On the resemblance and containment of documents", 1997). A *band* joins two
neighbouring values, and each band has a table from its key to the texts with that key. A question collects the texts
it meets in the tables; those met most often are compared in full by whoever asked. Joining each value with two others,
instead of drawing 128 of them, halves the work with no loss (benchmarks/memory.py measures it).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from polyleaf.files import write_atomically

if TYPE_CHECKING:
    import numpy

    Hashes = numpy.ndarray[tuple[int, ...], numpy.dtype[numpy.uint32]]

BANDS = 64
# as many values as bands: band i joins the values i and i + 1
SHORTLIST = 200
# texts that are compared in full, which takes a fifth of a millisecond
CROWD = 4000
# a key shared by more texts tells nothing, as that of "in the"
VERSION = 1
_CHUNK = 2000
# texts hashed at once: their hashes stay in the processor's cache
_SEED = 20261124
_MIX = (0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35)
# odd constants with well-spread bits (xxHash's and MurmurHash3's)


@dataclass(frozen=True, slots=True, eq=False)
class MinHashIndex:
    """The tables of all bands, and the texts they point to."""

    feeds: Mapping[str, str]
    # name and stamp of what it was made from
    offsets: Hashes
    # BANDS x (keys + 1): where each key's texts begin in ``numbers``
    numbers: Hashes
    # BANDS x texts: the texts in the order of their keys
    starts: numpy.ndarray[tuple[int, ...], numpy.dtype[numpy.uint64]]
    # texts + 1: where each text begins in ``texts``, in bytes
    texts: memoryview
    # UTF-8

    def find_candidates(self, text: str, limit: int = SHORTLIST) -> list[str]:
        """The texts that share most bands with ``text``, at most ``limit``, in the order of the index."""
        import numpy as np  # noqa: PLC0415  100 ms, only where there are many pairs

        bits = (self.offsets.shape[1] - 1).bit_length() - 1
        signature = _sign([text])
        keys = _join(signature, np.roll(signature, -1, axis=0), bits)[:, 0]
        bands = np.arange(BANDS)
        first, last = self.offsets[bands, keys], self.offsets[bands, keys + 1]
        met = [self.numbers[band, first[band] : last[band]] for band in bands if 0 < last[band] - first[band] <= CROWD]
        if not met:
            return []
        numbers = np.sort(np.concatenate(met))
        edges = np.flatnonzero(np.concatenate(([True], numbers[1:] != numbers[:-1], [True])))
        counts, distinct = np.diff(edges), numbers[edges[:-1]]
        if len(distinct) > limit:
            distinct = distinct[np.sort(np.argpartition(-counts, limit)[:limit])]
        places = zip(self.starts[distinct].tolist(), self.starts[distinct + np.uint32(1)].tolist(), strict=True)
        # damage shows when the store is asked for the text, so it need not be noticed here
        return [str(self.texts[start:end], "utf-8", "replace") for start, end in places]


def build_index(texts: Sequence[str], feeds: Mapping[str, str]) -> MinHashIndex:
    """The index of distinct texts; takes about 17 s of processor time a million."""
    import numpy as np  # noqa: PLC0415  see above

    signatures = np.empty((BANDS, len(texts)), np.uint32)
    for start in range(0, len(texts), _CHUNK):
        part = texts[start : start + _CHUNK]
        signatures[:, start : start + len(part)] = _sign(part)
    bits = max(8, (len(texts) // 2).bit_length())
    offsets = np.zeros((BANDS, (1 << bits) + 1), np.uint32)
    numbers = np.empty((BANDS, len(texts)), np.uint32)
    for band in range(BANDS):
        keys = _join(signatures[band], signatures[(band + 1) % BANDS], bits)
        numbers[band] = np.argsort(keys, kind="stable")
        np.cumsum(np.bincount(keys, minlength=1 << bits), out=offsets[band, 1:])
    encoded = [text.encode("utf-8") for text in texts]
    starts = np.zeros(len(texts) + 1, np.uint64)
    np.cumsum([len(data) for data in encoded], out=starts[1:])
    return MinHashIndex(dict(feeds), offsets, numbers, starts, memoryview(b"".join(encoded)))


def write_index(folder: Path, index: MinHashIndex) -> None:
    """Write the arrays, then the description that makes them count."""
    import numpy as np  # noqa: PLC0415  see above

    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.json").unlink(missing_ok=True)
    for name in ("offsets", "numbers", "starts"):
        np.save(folder / f"{name}.npy", getattr(index, name))
    (folder / "texts.bin").write_bytes(index.texts)
    table = {"version": VERSION, "feeds": dict(index.feeds), "sizes": _measure(folder)}
    write_atomically(folder / "index.json", json.dumps(table, ensure_ascii=False, sort_keys=True))


def read_index(folder: Path) -> MinHashIndex | None:
    """The index of a folder, mapped into memory; None if there is none or it is not what was written."""
    import numpy as np  # noqa: PLC0415  see above

    try:
        table = json.loads((folder / "index.json").read_text("utf-8"))
        if table["version"] != VERSION or table["sizes"] != _measure(folder):
            return None
        offsets, numbers, starts = (
            # a plain view: every slice of a memmap takes microseconds more
            np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False))
            for name in ("offsets", "numbers", "starts")
        )
        texts = memoryview(np.memmap(folder / "texts.bin", np.uint8, mode="r"))  # type: ignore[arg-type]  # it is a buffer
        return MinHashIndex(dict(table["feeds"]), offsets, numbers, starts, texts)
    except (OSError, ValueError, KeyError, TypeError, EOFError):
        return None


def _measure(folder: Path) -> dict[str, int]:
    return {name: (folder / name).stat().st_size for name in ("offsets.npy", "numbers.npy", "starts.npy", "texts.bin")}


def _sign(texts: Sequence[str]) -> Hashes:
    """The signatures of some texts, BANDS x texts. Case does not count; an end counts as a space."""
    import numpy as np  # noqa: PLC0415  see above

    encoded = [f" {text.casefold()} ".encode("utf-32-le") for text in texts]
    letters = np.frombuffer(b"".join(encoded), np.uint32)
    ends = np.cumsum([len(data) // 4 for data in encoded])
    grams = letters[:-2] * np.uint32(_MIX[0])
    for place, constant in ((letters[1:-1], _MIX[1]), (letters[2:], _MIX[2])):
        grams ^= place
        grams *= np.uint32(constant)
    grams ^= grams >> np.uint32(15)
    inside = np.ones(len(letters), np.bool_)
    inside[ends - 1] = inside[ends - 2] = False
    grams = grams[inside[:-2]]
    starts = np.concatenate(([0], ends[:-1])) - 2 * np.arange(len(texts))
    factors, masks = _draw_functions()
    if len(texts) == 1:
        # a question: all functions at once, since there are more of them than trigrams
        return np.minimum.reduce((grams * factors[:, None]) ^ masks[:, None], axis=1, keepdims=True)
    signatures = np.empty((BANDS, len(texts)), np.uint32)
    hashed = np.empty_like(grams)
    for row, factor, mask in zip(signatures, factors, masks, strict=True):
        np.multiply(grams, factor, out=hashed)
        hashed ^= mask
        np.minimum.reduceat(hashed, starts, out=row)
    return signatures


@cache
def _draw_functions() -> tuple[Hashes, Hashes]:
    """The factor (odd) and the mask of each hash function."""
    import numpy as np  # noqa: PLC0415  see above

    drawn = np.random.Generator(np.random.PCG64(_SEED)).integers(0, 2**32, (2, BANDS), dtype=np.uint32)
    return drawn[0] | np.uint32(1), drawn[1]


def _join(first: Hashes, second: Hashes, bits: int) -> Hashes:
    """The keys of two values, of ``bits`` bits."""
    import numpy as np  # noqa: PLC0415  see above

    keys = (first * np.uint32(_MIX[0])) ^ (second * np.uint32(_MIX[1]))
    keys *= np.uint32(_MIX[2])
    keys >>= np.uint32(32 - bits)
    return keys
