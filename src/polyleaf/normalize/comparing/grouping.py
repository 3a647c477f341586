"""Putting pairs of texts that resemble each other into groups, each led by one text that all the others resemble."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from polyleaf.normalize.comparing.likeness import ALIKE, Likeness

Groups = dict[int, dict[int, float]]
# by the position of their first text, the others with how alike they are to it


def group_pairs(pairs: Sequence[Likeness], count: int) -> Groups:
    """The groups of ``count`` texts, given which resemble each other.

    >>> group_pairs([Likeness(0, 1, 0.9), Likeness(1, 2, 0.4)], 3)
    {1: {0: 0.9, 2: 0.4}}
    """
    groups: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for text, (lead, score) in _choose_leads(pairs, count).items():
        groups[lead][text] = score
    _show_again(groups, pairs)
    return dict(groups)


def _choose_leads(pairs: Sequence[Likeness], count: int) -> dict[int, tuple[int, float]]:
    """For every text that joins a group, the group's first text and the likeness to it.

    The text with the most alike ones leads first, and a text goes with the leader it is most like.
    """
    near: list[list[tuple[float, int]]] = [[] for _ in range(count)]
    for pair in pairs:
        near[pair.first].append((pair.score, pair.second))
        near[pair.second].append((pair.score, pair.first))
    leaders: set[int] = set()
    joined: set[int] = set()
    for text in sorted((text for text in range(count) if near[text]), key=lambda item: (-len(near[item]), item)):
        if text not in joined:
            leaders.add(text)
            joined.update(other for _, other in near[text])
    best = {}
    for text in joined - leaders:
        score, lead = max(((score, other) for score, other in near[text] if other in leaders), key=_prefer_earlier)
        best[text] = lead, score
    return _start_with_first(best, near)


def _prefer_earlier(scored: tuple[float, int]) -> tuple[float, int]:
    return scored[0], -scored[1]


def _start_with_first(
    leads: dict[int, tuple[int, float]], near: list[list[tuple[float, int]]]
) -> dict[int, tuple[int, float]]:
    """The same groups, led by their earliest text wherever all the others are alike to it."""
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for text, (lead, _) in leads.items():
        groups[lead].append(text)
    for lead, members in groups.items():
        first = min(members)
        scores = {other: score for score, other in near[first]}
        if first < lead and all(other in scores for other in (lead, *members) if other != first):
            del leads[first]
            leads |= {other: (first, scores[other]) for other in (lead, *members) if other != first}
    return leads


def _show_again(groups: defaultdict[int, dict[int, float]], pairs: Sequence[Likeness]) -> None:
    """Show a close pair that the groups tore apart once more, in a group of one of the two."""
    homes = _list_homes(groups)
    for pair in sorted(pairs, key=lambda pair: (-pair.score, pair.first, pair.second)):
        if pair.score >= ALIKE and homes.get(pair.first, pair.first) != homes.get(pair.second, pair.second):
            lead, text = (pair.second, pair.first) if pair.second in groups else (pair.first, pair.second)
            groups[lead].setdefault(text, pair.score)


def _list_homes(groups: Mapping[int, Mapping[int, float]]) -> dict[int, int]:
    """The first text of the group each text is in."""
    return {text: lead for lead, members in groups.items() for text in (lead, *members)}
