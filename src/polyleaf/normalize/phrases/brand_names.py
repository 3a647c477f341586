"""Words of a translated text that sound nearly like the name of a medicine: `Eutiroks`, `Panadole`, `Ketiapin`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from polyleaf.normalize.phrases.drug_names import (
    SHORTEST,
    count_slips,
    load_drug_names,
    load_ordinary_words,
    spell_by_sound,
)
from polyleaf.normalize.phrases.word_frequencies import count_word, find_obstacle

SHORTEST_BRAND = 5
# letters of a name that is looked for as it is heard
SHORTEST_SOUND = 7
# letters, as they are heard, from which one slip is still a near miss; below it none is
VOWELS = "aeio"
RUSSIAN_LETTERS = {"zh": "g", "yu": "u", "ya": "a", "yo": "o", "sh": "s", "dzh": "g", "iy": "i"}
RUSSIAN = re.compile("|".join(sorted(RUSSIAN_LETTERS, key=len, reverse=True)))
ENDINGS = ("'s", "’s", "es", "s", "-")


@cache
def load_brand_names() -> frozenset[str]:
    """Every name of ``data/brand_names.txt``, in lower case.

    >>> "euthyrox" in load_brand_names()
    True
    """
    text = (files("polyleaf.normalize") / "data" / "brand_names.txt").read_text(encoding="utf-8")
    lines = (line.partition(":") for line in text.splitlines() if ":" in line and not line.startswith("#"))
    return frozenset(name for _, _, names in lines for name in names.split())


def find_heard_name(word: str) -> str | None:
    """The name a lower-case word sounds nearly like; None for a name, an English word, and a word that is near none.

    Needs the list of English words; without it nothing is found.

    >>> find_heard_name("eutiroks"), find_heard_name("galoperidol"), find_heard_name("euthyrox")
    ('euthyrox', 'haloperidol', None)
    """
    if (
        len(word) < SHORTEST
        or find_obstacle()
        or is_known_name(word)
        or is_english(word)
        or word in load_ordinary_words()
    ):
        return None
    sounds = _group_by_sound()
    for sound in _list_sounds(word):
        if len(sound) >= SHORTEST_BRAND and sound in sounds:
            return sounds[sound]
        near = _find_near_sound(sound)
        if near:
            return near
    return None


def is_known_name(word: str) -> bool:
    """Whether a lower-case word is a name of a medicine, or the plural of one."""
    return any(
        form in load_brand_names() or form in load_drug_names()
        for form in (word, *(word.removesuffix(ending) for ending in ENDINGS))
    )


def is_english(word: str) -> bool:
    """Whether a lower-case word, or what its ending was put to, stands in the list of English words."""
    return bool(count_word(word)) or any(
        word.endswith(ending) and count_word(word.removesuffix(ending)) for ending in ("s", "es", "ed", "ing", "ly")
    )


def _list_sounds(word: str) -> Iterator[str]:
    """The word as it is heard, and as it may have been meant by one who writes another language."""
    yield spell_by_sound(word)
    if word[0] == "g":
        yield spell_by_sound(word[1:])
        # Russian "galoperidol"
    if word[-1] in VOWELS:
        yield spell_by_sound(word[:-1])
    if "h" in word[1:]:
        yield spell_by_sound(word.replace("h", "k"))
        # Russian and Turkish "kolhitsin"
    if RUSSIAN.search(word):
        yield spell_by_sound(RUSSIAN.sub(lambda match: RUSSIAN_LETTERS[match[0]], word))


@cache
def _group_by_sound() -> dict[str, str]:
    names = sorted(load_brand_names() | load_drug_names(), reverse=True)
    return {spell_by_sound(name): name for name in names if len(name) >= SHORTEST_BRAND}


@cache
def _group_sounds() -> dict[str, tuple[str, ...]]:
    """Sounds by their first four letters, and by their first and their last five: a slip seldom touches both."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for sound in sorted(_group_by_sound()):
        if len(sound) >= SHORTEST_SOUND - 1:
            for key in _list_keys(sound):
                groups[key].append(sound)
    return {key: tuple(sounds) for key, sounds in groups.items()}


def _list_keys(sound: str) -> tuple[str, str]:
    return f"{sound[:4]}-", f"{sound[0]}-{sound[-5:]}"


def _find_near_sound(sound: str) -> str | None:
    if len(sound) < SHORTEST_SOUND:
        return None
    for key in _list_keys(sound):
        for other in _group_sounds().get(key, ()):
            if abs(len(other) - len(sound)) <= 1 and count_slips(sound, other) <= 1:
                return _group_by_sound()[other]
    return None
