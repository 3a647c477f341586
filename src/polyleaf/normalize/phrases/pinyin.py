"""Chinese names of medicines in Latin letters: `Xiaobendiping`, `Shule Anding`, as a machine leaves them."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from importlib.resources import files

from polyleaf.normalize.phrases.drug_names import count_slips, load_drug_names, load_ordinary_words

LONG = 8
# letters from which one slip is still a near miss: machines leave out a letter, or write a name by ear


def is_chinese_name(word: str) -> bool:
    """Whether a lower-case word is, nearly is, or ends like a Chinese name of a medicine in Latin letters.

    >>> is_chinese_name("benapuli"), is_chinese_name("asipilin"), is_chinese_name("metformin")
    (True, True, False)
    """
    if len(word) < 5 or word in load_drug_names() or word in load_ordinary_words():
        return False
    if word in _load_groups()["names"] or _compile_ends().fullmatch(word):
        return True
    near = _group_by_start().get(word[:4], ()) if len(word) >= LONG else ()
    return any(abs(len(name) - len(word)) <= 1 and count_slips(word, name) <= 1 for name in near)


def find_spaced_name(first: str, second: str) -> bool:
    """Whether two lower-case words are one Chinese name of a medicine together.

    >>> find_spaced_name("shule", "anding"), find_spaced_name("the", "doctor")
    (True, False)
    """
    return first + second in _load_groups()["names"]


@cache
def _load_groups() -> dict[str, frozenset[str]]:
    text = (files("polyleaf.normalize") / "data" / "chinese_drug_names.txt").read_text(encoding="utf-8")
    lines = [line.partition(":") for line in text.splitlines() if ":" in line and not line.startswith("#")]
    ends = {name for group, _, names in lines for name in names.split() if group == "ends"}
    return {
        "ends": frozenset(ends),
        "names": frozenset(name for group, _, names in lines for name in names.split() if group != "ends"),
    }


@cache
def _compile_ends() -> re.Pattern[str]:
    return re.compile(f"[a-z]{{2,}}(?:{'|'.join(sorted(_load_groups()['ends'], key=len, reverse=True))})")


@cache
def _group_by_start() -> dict[str, tuple[str, ...]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(_load_groups()["names"]):
        if len(name) >= LONG:
            groups[name[:4]].append(name)
    return {start: tuple(names) for start, names in groups.items()}
