"""Finding the few texts that share the rarest three characters with one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain

RAREST = 24
# trigrams of a new text that are looked up: an edit cannot have touched all of them
FEWEST = 6
# that are looked up however common they are
BUDGET = 300
# holders of trigrams to go through for one text: texts made from one pattern share nearly all
LONGER = 5
# times as long is another text
MOST = 16
# candidates that are found


def list_trigrams(text: str) -> frozenset[str]:
    """Every three characters in a row, case folded, with the text's ends.

    >>> sorted(list_trigrams("Ox"))
    [' ox', 'ox ']
    """
    folded = f" {text.casefold()} "
    return frozenset([folded[start : start + 3] for start in range(len(folded) - 2)])


class TrigramIndex:
    """Texts by their trigrams."""

    def __init__(self, trigrams: Sequence[frozenset[str]]) -> None:
        self._sizes = [len(grams) for grams in trigrams]
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for number, grams in enumerate(trigrams):
            for gram in grams:
                holders[gram].append(number)
        by_rarity = sorted(holders, key=lambda gram: (len(holders[gram]), gram))
        self._ranks = {gram: rank for rank, gram in enumerate(by_rarity, 1)}
        self._holders = [[], *(holders[gram] for gram in by_rarity)]
        # by rank; no trigram has the rank 0

    def find(self, grams: frozenset[str]) -> list[int]:
        """The numbers of those that share most of the rarest trigrams, for their size; the nearest first."""
        votes = Counter(chain.from_iterable(self._list_holders(grams)))
        size, sizes = len(grams), self._sizes
        least = max(votes.values(), default=0) // 3
        # few pass the first test, which is the cheap one
        many = [(item, shared) for item, shared in votes.items() if shared > least]
        near = [
            (shared / (sizes[item] + size), -item)
            for item, shared in many
            if sizes[item] < LONGER * size and size < LONGER * sizes[item]
        ]
        near.sort(reverse=True)
        return [-item for _, item in near[:MOST]]

    def _list_holders(self, grams: frozenset[str]) -> list[list[int]]:
        """The holders of each of the rarest trigrams, until there are many."""
        found: list[list[int]] = []
        looked_at = 0
        for rank in sorted(filter(None, map(self._ranks.get, grams)))[:RAREST]:
            holders = self._holders[rank]
            looked_at += len(holders)
            if looked_at > BUDGET and len(found) >= FEWEST:
                break
            found.append(holders)
        return found
