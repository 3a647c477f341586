"""Which of many sentences contradict each other: alike in words, apart in a figure, a direction, a role or a denial.

What a sentence claims is read first, and only sentences whose claims can contradict each other are compared: that
keeps a long text quick.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from polyleaf.normalize.comparing.denials import find_denied_pairs
from polyleaf.normalize.comparing.likeness import TextIndex, index_texts
from polyleaf.normalize.comparing.meeting import Meeting, find_meeting_pairs
from polyleaf.normalize.comparing.roles import find_deed_stems, find_passive_changes, find_role_changes
from polyleaf.normalize.comparing.statements import (
    DirectionReader,
    ShareValue,
    are_opposed,
    find_opposition,
    read_percentages,
)

SURE_OF_SHARES = 0.5
SURE_OF_EQUAL_SHARES = 0.2
# likeness from which two sentences with percentages, or with the same percentage, speak of the same thing
SURE_OF_WORDS = 0.65
# likeness from which two sentences without are copies of each other
SURE_OF_ROLES = 0.6
TEN = 10
FEWEST_STEMS = 6
# of sentences that are the same but for their figures
MOST_PARTNERS = 16
# that one sentence is compared with for a verb and noun: more would make the search quadratic
DIGIT = re.compile(r"\d")
FIGURE = re.compile(r"\d+(?:[.,/–-]\d+)*")
NUMBERED = re.compile(r"\b(?:type|grade|class|step|chapter|table|part|group|version|figure|no\.) ?\Z")
# things that are told apart by a number: "learn more about type 1"
LONGEST_NAME = 9


class Contradiction(NamedTuple):
    """Two sentences by position, and what they say differently."""

    first: int
    second: int
    message: str


def find_contradicting_pairs(texts: Sequence[str]) -> Iterator[Contradiction]:
    """The pairs among lower-case sentences, in no order; the same pair can contradict in several ways.

    >>> list(find_contradicting_pairs(["signs of compression appear suddenly", "signs of compression appear slowly"]))
    [Contradiction(first=0, second=1, message='nearly the same sentence goes the other way (suddenly / slowly)')]
    """
    index = index_texts(texts)
    yield from _compare_shares(index, texts)
    yield from _compare_figures(index, texts)
    yield from _compare_directions(index, texts)
    yield from _compare_roles(index, texts)
    for denied in find_denied_pairs(texts):
        first, second = sorted((denied.denying, denied.saying))
        yield Contradiction(first, second, f"one says what the other denies: “{denied.words}”")


def _compare_shares(index: TextIndex, texts: Sequence[str]) -> Iterator[Contradiction]:
    """Sentences of the same words, each with one percentage, that differ in it."""
    shares = [found[0].value if len(found) == 1 else None for found in map(read_percentages, texts)]
    for pair in find_meeting_pairs(index, SURE_OF_EQUAL_SHARES, Meeting(shares, _differ, _list_tens)):
        one, other = shares[pair.first], shares[pair.second]
        equal = one is not None and other is not None and one[:2] == other[:2]
        if equal or pair.score >= SURE_OF_SHARES:
            yield Contradiction(pair.first, pair.second, "another figure for what seems the same")


def _differ(one: ShareValue, other: ShareValue) -> bool:
    """Whether two shares contradict each other: overlapping or equal values, said differently, as in copies."""
    return one[0] <= other[1] and other[0] <= one[1]


def _list_tens(share: ShareValue) -> range:
    """The tens that a share touches: shares that overlap touch the same."""
    low, high = sorted(min(int(end // TEN), TEN) for end in share[:2])
    return range(low, high + 1)


def _compare_figures(index: TextIndex, texts: Sequence[str]) -> Iterator[Contradiction]:
    """Sentences that are word for word the same but for their figures, which are no percentages."""
    alike: defaultdict[tuple[int, ...], dict[tuple[str, ...], int]] = defaultdict(dict)
    for number, text in enumerate(texts):
        if "%" in text or not DIGIT.search(text) or len(index.stems[number]) < FEWEST_STEMS:
            continue
        figures = tuple(match.group() for match in FIGURE.finditer(text) if not _is_number_of(text, match.start()))
        if figures:
            alike[index.sequences[number]].setdefault(figures, number)
    for numbers in alike.values():
        for first, second in pairwise(numbers.values()):
            yield Contradiction(first, second, "the same sentence has another figure")


def _is_number_of(text: str, start: int) -> bool:
    """Whether the figure at a place only tells one thing from others of its name.

    >>> _is_number_of("learn more about type 1 diabetes", 22)
    True
    """
    return NUMBERED.search(text, max(0, start - LONGEST_NAME), start) is not None


def _compare_directions(index: TextIndex, texts: Sequence[str]) -> Iterator[Contradiction]:
    reader = DirectionReader()
    meeting = Meeting([reader.read(text) for text in texts], are_opposed)
    for pair in find_meeting_pairs(index, SURE_OF_WORDS, meeting):
        opposition = find_opposition(texts[pair.first], texts[pair.second])
        message = f"nearly the same sentence goes the other way ({opposition})"
        yield Contradiction(pair.first, pair.second, message)


def _compare_roles(index: TextIndex, texts: Sequence[str]) -> Iterator[Contradiction]:
    """Sentences in which somebody or something that acts in the one is acted on in the other."""
    for first, second in sorted({*_find_deeds(index, texts), *_find_other_orders(index)}):
        if index.compare(first, second) >= SURE_OF_ROLES:
            # words change places only between texts of the same words
            same = index.stems[first] == index.stems[second]
            for change in (find_role_changes if same else find_passive_changes)(texts[first], texts[second]):
                message = f"who does what to whom differs ({change.before} / {change.after})"
                yield Contradiction(first, second, message)


def _find_deeds(index: TextIndex, texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of sentences with the same verb and noun, of which one says "compressed by a bone"."""
    deeds = {number: found for number, text in enumerate(texts) if " by " in text and (found := find_deed_stems(text))}
    verbs = {index.find_number(verb) for found in deeds.values() for verb, _ in found} - {None}
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for number, stems in enumerate(index.stems if verbs else ()):
        for stem in stems & verbs:
            holders[stem].append(number)
    partners: dict[tuple[str, str], list[int]] = {}
    for deed in {deed for found in deeds.values() for deed in found}:
        verb, noun = map(index.find_number, deed)
        if verb is not None and noun is not None:
            others = (other for other in holders[verb] if noun in index.stems[other])
            partners[deed] = list(islice(others, MOST_PARTNERS + 1))
    for number, found in deeds.items():
        for deed in found:
            known = [other for other in partners.get(deed, ()) if other != number]
            yield from ((min(number, other), max(number, other)) for other in known[:MOST_PARTNERS])


def _find_other_orders(index: TextIndex) -> Iterator[tuple[int, int]]:
    """Sentences of the same words in another order."""
    same: defaultdict[frozenset[int], list[int]] = defaultdict(list)
    for number, stems in enumerate(index.stems):
        same[stems].append(number)
    for numbers in same.values():
        alike: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
        for number in numbers if len(numbers) > 1 else ():
            alike[tuple(sorted(index.sequences[number]))].append(number)
        for found in alike.values():
            yield from pairwise(found)
