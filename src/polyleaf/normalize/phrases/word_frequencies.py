"""How usual an English word is: the list inside ``pyspellchecker`` (extra ``words``), asked here and nowhere else.

The list is one sorted file of JSON, a word a line. It is searched as it is, by halving: making a table of its 160,000
words takes ten times as long as unpacking it, and a text asks for a few hundred.
"""

from __future__ import annotations

import gzip
from functools import cache, lru_cache
from importlib.resources import files
from importlib.util import find_spec

LIST = ("resources", "en.json.gz")


def find_obstacle() -> str | None:
    """What to install, or None if the list is there."""
    if find_spec("spellchecker") and files("spellchecker").joinpath(*LIST).is_file():
        return None
    return "install polyleaf[words], which has a list of English words"


@lru_cache(maxsize=1 << 14)
def count_word(word: str) -> int:
    """How often a lower-case word stands in the texts the list was made from; 0 for one that it does not have.

    >>> count_word("pain") > count_word("costal") > count_word("costalpain") == 0
    True
    """
    data, wanted = _load_list(), word.encode()
    low, high = 0, len(data) if word else 0
    while low < high:
        start = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = data.find(b"\n", start)
        if end < 0:
            end = len(data)
        _, _, entry = data[start:end].partition(b'"')
        found, _, count = entry.partition(b'": ')
        if found == wanted:
            return int(count.rstrip(b",} "))
        if found < wanted:
            low = end + 1
        else:
            high = start
    return 0


@cache
def _load_list() -> bytes:
    packed = files("spellchecker").joinpath(*LIST).read_bytes()
    return gzip.decompress(packed)
