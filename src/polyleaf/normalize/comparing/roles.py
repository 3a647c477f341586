"""Who does what to whom: two texts of the same words can say the opposite.

"Compressed by a bone" makes the bone the one that presses, "the bone is compressed" the one that is pressed. Only what
grammar shows for certain is read: English passives, and two words that changed places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from polyleaf.normalize.comparing.likeness import split_stems
from polyleaf.normalize.phrases.scanning import find_all, match_at

NOUN = r"(?:(?:a|an|the|its|their|his|her|this|that|these|any|some) )*([a-z-]+)"
PASSIVE = re.compile(
    rf"(?:{NOUN} (?:or|and) )?{NOUN} (?:is|are|was|were|been|being|gets?) ([a-z]+(?:ed|en))\b(?! by\b)"
)
AGENT = re.compile(rf"\b([a-z]+(?:ed|en)) by {NOUN}(?: (?:or|and) {NOUN})?")
ENDS_BEFORE_BY = ("ed by ", "en by ")
NO_NOUNS = frozenset(
    {"it", "this", "that", "these", "those", "they", "which", "who", "there", "he", "she", "and", "or"}
)
LIST = re.compile(r"[\s,;/]*(?:(?:and|or|as well as)[\s,]*)*")


@dataclass(frozen=True, slots=True)
class RoleChange:
    """Somebody or something that acts in one text and is acted on in the other."""

    before: str
    after: str


def find_role_changes(before: str, after: str) -> tuple[RoleChange, ...]:
    """What has another role in the second text.

    >>> find_role_changes("acute if compressed by a bone", "acute if the bone is compressed")
    (RoleChange(before='compressed by bone', after='bone is compressed'),)
    >>> find_role_changes("The tumor presses on the nerve.", "The nerve presses on the tumor.")
    (RoleChange(before='tumor … nerve', after='nerve … tumor'),)
    >>> find_role_changes("nausea and fever", "fever and nausea")
    ()
    """
    return (*find_passive_changes(before, after), *_find_swap(before, after))


def find_passive_changes(before: str, after: str) -> tuple[RoleChange, ...]:
    """What acts in one text and, in the passive, is acted on in the other.

    >>> find_passive_changes("The tumor presses on the nerve.", "The nerve presses on the tumor.")
    ()
    """
    return tuple(_compare_passives(before.lower(), after.lower()))


def _compare_passives(before: str, after: str) -> Iterator[RoleChange]:
    if " by " not in before and " by " not in after:
        return  # nobody acts in either
    old, new = _read_roles(before), _read_roles(after)
    for (noun, verb, acts), words in old.items():
        if (noun, verb, not acts) in new and (noun, verb, acts) not in new and (noun, verb, not acts) not in old:
            yield RoleChange(words, new[noun, verb, not acts])


@lru_cache(maxsize=1024)
def _read_roles(text: str) -> dict[tuple[str, str, bool], str]:
    """Stem of the noun, stem of the verb and whether the noun acts, with the words that say so."""
    roles = {}
    for match in PASSIVE.finditer(text):
        *nouns, verb = match.groups()
        for noun in nouns:
            if noun and noun not in NO_NOUNS:
                roles[_find_stem(noun), _find_stem(verb), False] = f"{noun} is {verb}"
    for verb, noun in _list_agents(text):
        roles[_find_stem(noun), _find_stem(verb), True] = f"{verb} by {noun}"
    return roles


def _list_agents(text: str) -> Iterator[tuple[str, str]]:
    """Verb and noun of whatever acts in a lower-case text."""
    starts = [_find_verb_start(text, place) for place in find_all(text, ENDS_BEFORE_BY)] if " by " in text else ()
    for match in match_at(AGENT, text, starts):
        verb, *nouns = match.groups()
        yield from ((verb, noun) for noun in nouns if noun and noun not in NO_NOUNS)


def _find_verb_start(text: str, start: int) -> int:
    """Where the word starts that goes on at a place."""
    while start and "a" <= text[start - 1] <= "z":
        start -= 1
    return start


def find_deed_stems(lowered: str) -> frozenset[tuple[str, str]]:
    """Stems of each verb and the noun that acts: a text with both may have their roles changed.

    >>> find_deed_stems("the nerve is compressed by a bone")
    frozenset({('compress', 'bone')})
    """
    return frozenset((_find_stem(verb), _find_stem(noun)) for verb, noun in _list_agents(lowered))


def _find_stem(word: str) -> str:
    return "".join(split_stems(word))


def _find_swap(before: str, after: str) -> Iterator[RoleChange]:
    """Two words that changed places in texts which are otherwise the same, unless they stand in a list."""
    old, new = before.split(), after.split()
    if len(old) != len(new):
        return
    stems = [tuple(split_stems(word) for word in words) for words in (old, new)]
    if stems[0] == stems[1]:
        return
    moved = [place for place, (one, other) in enumerate(zip(*stems, strict=True)) if one != other]
    if len(moved) != 2 or stems[0][moved[0]] != stems[1][moved[1]] or stems[0][moved[1]] != stems[1][moved[0]]:
        return
    first, last = moved
    between = " ".join(old[first + 1 : last])
    if old[first][-1] not in ",;" and not LIST.fullmatch(between):
        yield RoleChange(f"{_strip(old[first])} … {_strip(old[last])}", f"{_strip(new[first])} … {_strip(new[last])}")


@lru_cache(maxsize=1 << 14)
def _list_stems(word: str) -> tuple[str, ...]:
    return split_stems(word)


def _strip(word: str) -> str:
    return word.strip('.,;:!?()[]"“”').lower()
