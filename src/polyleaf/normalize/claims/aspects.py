"""One figure of one aspect of one named thing: from which age mammography, how long laryngitis, how often dialysis.

Two sentences that share a thing and an aspect speak of the same, however else they are worded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from math import inf
from typing import NamedTuple

from polyleaf.literals import Literals
from polyleaf.normalize.claims.claim import Claim
from polyleaf.normalize.claims.same_subject import list_names
from polyleaf.normalize.claims.spans import Span, read_ages, read_parts, read_rates, read_times
from polyleaf.normalize.claims.vocabulary import load_conditions, read_data

READERS: dict[str, Callable[[str], Iterator[Span]]] = {
    "age": read_ages,
    "time": read_times,
    "rate": read_rates,
    "share": read_parts,
}
MOST_THINGS = 2
# in one sentence: more are a list
LONGEST = 220
# characters of a sentence that says one thing of one thing


class _Aspect(NamedTuple):
    name: str
    kind: str
    things: frozenset[str]
    unless: tuple[str, ...]
    whenever: bool
    # also in a sentence with a condition
    limit: bool
    # a figure that is at least or at most so much is meant as that much


class _Found(NamedTuple):
    things: frozenset[str]
    aspects: frozenset[int]


def find_aspect_claims(lowered: str) -> Iterator[Claim]:
    """The figure of each aspect of each thing that a lower-case sentence names, where it has one of that kind only.

    >>> [claim.subject for claim in find_aspect_claims("the inflammation of the larynx lasts no less than a month")]
    [('aspect', 'duration', 'laryngitis')]
    """
    if len(lowered) > LONGEST:
        return
    found = _find(lowered)
    if not found.things or not found.aspects:
        return
    limited = bool(load_conditions().search(lowered))
    aspects = _load()[2]
    for number in sorted(found.aspects):
        aspect = aspects[number]
        things = found.things & aspect.things
        if limited and not aspect.whenever:
            continue
        if not 0 < len(things) <= MOST_THINGS or any(word in lowered for word in aspect.unless):
            continue
        spans = list(READERS[aspect.kind](lowered))
        if len({span[:2] for span in spans}) == 1:
            low, high, start, end = spans[0]
            if aspect.limit:
                low, high = (low, low) if high == inf else (high, high)
            for thing in sorted(things):
                yield Claim(("aspect", aspect.name, thing), low, high, lowered[start:end])


def are_of_others(one: str, other: str) -> bool:
    """Whether two lower-case sentences each name illnesses, and none of them the same.

    >>> are_of_others("gallstones are commoner in women", "kidney stones are commoner in men")
    True
    >>> are_of_others("gallstones are commoner in women", "men have it more often")
    False
    """
    illnesses = [_list_illnesses(lowered) for lowered in (one, other)]
    return all(illnesses) and illnesses[0].isdisjoint(illnesses[1])


@lru_cache(maxsize=1 << 10)
def _list_illnesses(lowered: str) -> frozenset[str]:
    return _find(lowered).things & frozenset(read_data()["things"]["illness"])


def _find(lowered: str) -> _Found:
    """The things and aspects a sentence has words for; a word for an aspect is the beginning of one."""
    literals, meanings, _ = _load()
    things: set[str] = set()
    aspects: set[int] = set()
    for literal, start, end in literals.find(lowered):
        if start and lowered[start - 1].isalnum():
            continue
        for meaning in meanings[literal]:
            if isinstance(meaning, int):
                aspects.add(meaning)
            elif not lowered[end : end + 2].rstrip("s ,.;:)")[:1].isalpha():
                things.add(meaning)
    return _Found(frozenset(things), frozenset(aspects))


@cache
def _load() -> tuple[Literals, tuple[tuple[str | int, ...], ...], tuple[_Aspect, ...]]:
    """What is looked for, the things and aspects each stands for, and the aspects."""
    data = read_data()
    groups: dict[str, list[str]] = data["things"]
    meanings: defaultdict[str, list[str | int]] = defaultdict(list)
    aspects = []
    for number, row in enumerate(data["aspects"]):
        things = frozenset(thing for group in row["of"] for thing in groups[group])
        aspects.append(
            _Aspect(
                row["name"],
                row["kind"],
                things,
                tuple(row["unless"]),
                row.get("whenever", False),
                row.get("limit", False),
            )
        )
        for cue in row["words"]:
            meanings[cue].append(number)
    names = list_names()
    for thing in sorted({thing for group in groups.values() for thing in group}):
        for name in (thing, *names.get(thing, ())):
            meanings[name].append(thing)
    return Literals(tuple(meanings)), tuple(map(tuple, meanings.values())), tuple(aspects)
